import { crc32, deflateRawSync } from 'node:zlib';

/*
 * The container of a package. The libraries at hand compress in JavaScript: 45 ms for a paper in a process that
 * has just started, against 8 ms with Node's own zlib, which can't write a container.
 * Node's zlib gives the same bytes for the same text in every run and process of one build of Ibid; another
 * build of zlib (that of Electron beside that of Node, or of a later version) may compress the same parts to
 * other bytes. fflate would not, but costs 35 ms more at any of its levels, and stored parts would make a
 * file four times as large.
 * Layout: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16, without data descriptors and ZIP64.
 */

export type ZipEntry = { path: string; bytes: Uint8Array; compress: boolean };

const localHeaderSize = 30;
const centralHeaderSize = 46;
const endSize = 22;
/** Version 2.0: folders and deflate. */
const version = 20;
/** 1 January 1980, the first day a zip file can hold. */
const firstDay = (1 << 5) | 1;

type Packed = { name: Buffer; data: Uint8Array; crc: number; size: number; method: 0 | 8 };

const packEntry = ({ path, bytes, compress }: ZipEntry): Packed => ({
  // Paths of a package are ASCII, so that no flag for another encoding is needed.
  name: Buffer.from(path, 'latin1'),
  data: compress ? deflateRawSync(bytes, { level: 6 }) : bytes,
  crc: crc32(bytes),
  size: bytes.length,
  method: compress ? 8 : 0,
});

/** The fields that local and central headers share, from the version on. */
const writeFields = (out: Buffer, at: number, { name, data, crc, size, method }: Packed): void => {
  out.writeUInt16LE(version, at);
  out.writeUInt16LE(0, at + 2); // flags
  out.writeUInt16LE(method, at + 4);
  out.writeUInt16LE(0, at + 6); // time
  out.writeUInt16LE(firstDay, at + 8);
  out.writeUInt32LE(crc, at + 10);
  out.writeUInt32LE(data.length, at + 14);
  out.writeUInt32LE(size, at + 18);
  out.writeUInt16LE(name.length, at + 22);
};

/**
 * A zip file of these entries, in this order, all with the same time.
 * @throws RangeError for more than 65,535 entries or 4 GiB, which a paper never is
 */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const packed = entries.map(packEntry);
  const bodySize = packed.reduce(
    (sum, { name, data }) => sum + localHeaderSize + name.length + data.length,
    0,
  );
  const listSize = packed.reduce((sum, { name }) => sum + centralHeaderSize + name.length, 0);
  const out = Buffer.alloc(bodySize + listSize + endSize);
  let at = 0;
  let listAt = bodySize;
  for (const entry of packed) {
    const { name, data } = entry;
    out.writeUInt32LE(0x02014b50, listAt);
    out.writeUInt16LE(version, listAt + 4);
    writeFields(out, listAt + 6, entry);
    out.writeUInt32LE(at, listAt + 42);
    out.set(name, listAt + centralHeaderSize);
    listAt += centralHeaderSize + name.length;

    out.writeUInt32LE(0x04034b50, at);
    writeFields(out, at + 4, entry);
    out.set(name, at + localHeaderSize);
    out.set(data, at + localHeaderSize + name.length);
    at += localHeaderSize + name.length + data.length;
  }
  out.writeUInt32LE(0x06054b50, listAt);
  out.writeUInt16LE(packed.length, listAt + 8);
  out.writeUInt16LE(packed.length, listAt + 10);
  out.writeUInt32LE(listSize, listAt + 12);
  out.writeUInt32LE(bodySize, listAt + 16);
  return new Uint8Array(out.buffer, out.byteOffset, out.length);
};
