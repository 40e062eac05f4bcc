/*
 * BibDesk names a file in a list of properties in Apple's binary form, as base64: a table of objects, which name each
 * other by their numbers, and a trailer that says where the table is. Only the way to the file is looked for.
 */

/** The way to the file from the list, as `bdsk-file-1` has it; '' where it tells none. */
export const linkedPath = (code: string): string => {
  if (code.length > 200_000) return '';
  const bytes = Buffer.from(code, 'base64');
  if (bytes.subarray(0, 8).toString('latin1') !== 'bplist00' || bytes.length < 40) return '';
  try {
    return pathIn(bytes);
  } catch (error) {
    // Numbers that lead out of the bytes.
    if (error instanceof RangeError) return '';
    throw error;
  }
};

const pathIn = (bytes: Buffer): string => {
  const [offsetSize, numberSize] = [bytes[bytes.length - 26]!, bytes[bytes.length - 25]!];
  const count = bytes.readUInt32BE(bytes.length - 20);
  const offsets = bytes.readUInt32BE(bytes.length - 4);
  const placeOf = (object: number): number => bytes.readUIntBE(offsets + object * offsetSize, offsetSize);
  const textAt = (object: number): string => {
    const { kind, size, at } = headAt(bytes, placeOf(object));
    if (kind === 5) return bytes.toString('latin1', at, at + size);
    return kind === 6
      ? Buffer.from(bytes.subarray(at, at + 2 * size))
          .swap16()
          .toString('utf16le')
      : '';
  };
  for (let object = 0; object < Math.min(count, 1000); object++) {
    const { kind, size, at } = headAt(bytes, placeOf(object));
    if (kind !== 13) continue;
    for (let index = 0; index < Math.min(size, 100); index++) {
      const numberAt = (place: number): number => bytes.readUIntBE(at + place * numberSize, numberSize);
      if (textAt(numberAt(index)) === 'relativePath') return textAt(numberAt(size + index));
    }
  }
  return '';
};

/** What an object is, how many parts it has, and where they begin. */
const headAt = (bytes: Buffer, place: number): { kind: number; size: number; at: number } => {
  const head = bytes.readUInt8(place);
  const [kind, short] = [head >> 4, head & 15];
  if (short < 15) return { kind, size: short, at: place + 1 };
  // A longer size is a number of its own.
  const digits = 2 ** (bytes.readUInt8(place + 1) & 15);
  return { kind, size: bytes.readUIntBE(place + 2, digits), at: place + 2 + digits };
};
