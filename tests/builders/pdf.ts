/** A run of text at a place of a page: from the left and from the bottom, in points. */
export type PlacedText = { x: number; y: number; text: string; size?: number };
/** A picture as its filter has it. */
export type PdfPicture = { filter: string; width: number; height: number; bits: number; bytes: Buffer };
/** Annotations are the insides of their objects, without what they are annotations of. */
export type PdfPage = {
  texts: readonly PlacedText[];
  picture?: boolean | PdfPicture;
  annotations?: readonly string[];
};

const quoted = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')})`;

/**
 * A small PDF, byte by byte: Helvetica in WinAnsi, so every character takes one byte.
 * @param labels the printed numbers of its pages, as a `PageLabels` tree says them: from which page on, in which style
 * @param outline its table of contents: titles and the pages they lead to, from 0
 */
export const pdfOf = (
  pages: readonly PdfPage[],
  {
    labels = '',
    outline = [],
    width = 595,
    height = 842,
    font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  }: {
    labels?: string;
    outline?: readonly { title: string; page: number }[];
    width?: number;
    height?: number;
    /** The font of all words, as an object of PDF. */
    font?: string;
  } = {},
): Buffer => {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (text: string, dictionary = ''): number =>
    add(`<< ${dictionary} /Length ${text.length} >>\nstream\n${text}\nendstream`);
  const catalog = add('');
  const tree = add('');
  const fontObject = add(font);
  const picture = stream(
    '\u0000\u0080\u00ff\u0080',
    '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
  );
  const pictureOf = ({ picture: given }: PdfPage): number =>
    typeof given === 'object'
      ? stream(
          given.bytes.toString('latin1'),
          `/Type /XObject /Subtype /Image /Width ${given.width} /Height ${given.height} /ColorSpace /DeviceGray /BitsPerComponent ${given.bits} /Filter /${given.filter}`,
        )
      : picture;
  const kids = pages.map((page) => {
    const words = page.texts.map(
      ({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${quoted(text)} Tj ET`,
    );
    const content = stream(
      [...words, ...(page.picture ? ['q 400 0 0 600 90 120 cm /P1 Do Q'] : [])].join('\n'),
    );
    const annotations = (page.annotations ?? []).map((body) => `${add(`<< /Type /Annot ${body} >>`)} 0 R`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${content} 0 R /Annots [${annotations.join(' ')}] /Resources << /Font << /F1 ${fontObject} 0 R >> /XObject << /P1 ${pictureOf(page)} 0 R >> >> >>`,
    );
  });
  objects[tree - 1] =
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let contents = '';
  if (outline.length > 0) {
    const root = objects.length + 1;
    add(
      `<< /Type /Outlines /First ${root + 1} 0 R /Last ${root + outline.length} 0 R /Count ${outline.length} >>`,
    );
    for (const [at, { title, page }] of outline.entries())
      add(
        `<< /Title ${quoted(title)} /Parent ${root} 0 R /Dest [${kids[page]} 0 R /Fit]${at > 0 ? ` /Prev ${root + at} 0 R` : ''}${at < outline.length - 1 ? ` /Next ${root + at + 2} 0 R` : ''} >>`,
      );
    contents = `/Outlines ${root} 0 R`;
  }
  objects[catalog - 1] =
    `<< /Type /Catalog /Pages ${tree} 0 R ${labels === '' ? '' : `/PageLabels << /Nums [${labels}] >>`} ${contents} >>`;
  let file = '%PDF-1.7\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
};

/** Lines under each other from a height on, as one column. */
export const column = (x: number, top: number, lines: readonly string[], size = 10): PlacedText[] =>
  lines.map((text, at) => ({ x, y: top - at * size * 1.25, text, size }));

/** Of Japanese words (“日本の港”) in Shift JIS, by a font that the file names and does not bring. */
export const japanesePdf = pdfOf(
  [{ texts: column(60, 780, Array<string>(8).fill('\u0093\u00fa\u0096{\u0082\u00cc\u008d`')) }],
  {
    font: '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /90ms-RKSJ-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>',
  },
);
