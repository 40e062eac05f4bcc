import type { PdfPicture } from './pdf.ts';

/* Scans in the two kinds of pictures that only PDF files hold: 32 by 32 dots, the left half black. */

/** A code stream of JPEG 2000 (made by OpenJPEG). */
export const jpeg2000: PdfPicture = {
  filter: 'JPXDecode',
  width: 32,
  height: 32,
  bits: 8,
  bytes: Buffer.from(
    '/0//UQApAAAAAAAgAAAAIAAAAAAAAAAAAAAAIAAAACAAAAAAAAAAAAABBwEB/1IADAAAAAEABQQEAAH/XAATQEBISFBISFBISFBISFBISFD/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAABIAAH/k8+0CAbHz8AIAXfH2goACBWtDW/PwCAXLHOCYLBK28/AQCFuDRi+ekhK5wEPcLnaHD/H2goANfI/qr3/2Q==',
    'base64',
  ),
};

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A segment of JBIG2 (ITU-T T.88, 7.2) on page 1. */
const segment = (at: number, type: number, data: Buffer): Buffer =>
  Buffer.concat([number(at), Buffer.from([type, 0, 1]), number(data.length), data]);

const size = Buffer.concat([number(32), number(32)]);
/** The rows as T.6 codes them: sixteen black dots, and each row as the one above it. */
const rows = Buffer.from('26a0bfffffffffffffffffffffffe0020020', 'hex');

/** One page with one region whose rows are coded as in a fax. */
export const jbig2: PdfPicture = {
  filter: 'JBIG2Decode',
  width: 32,
  height: 32,
  bits: 1,
  bytes: Buffer.concat([
    segment(0, 48, Buffer.concat([size, Buffer.alloc(8), Buffer.from([0, 0, 0])])),
    segment(1, 38, Buffer.concat([size, Buffer.alloc(8), Buffer.from([0, 1]), rows])),
  ]),
};
