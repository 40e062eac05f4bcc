import { strFromU8, unzipSync } from 'fflate';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';

/** What a Word file may be at most, so that a small file can't unpack into a huge one. */
export const docxLimits = {
  bytes: 64 * 1024 * 1024,
  entries: 20_000,
  /** Bytes of one part when unpacked. */
  part: 128 * 1024 * 1024,
  /** Bytes of all parts that are read. */
  parts: 256 * 1024 * 1024,
  /** No text is packed tighter than this. */
  ratio: 300,
} as const;

const main = /^(word\/document\d*|content)\.xml$/;
const texts =
  /^(word\/(document\d*|footnotes|endnotes|header\d*|footer\d*|comments|glossary\/document)|content)\.xml$/;
const others =
  /^(customXml\/item\d*\.xml|docProps\/custom\.xml|meta\.xml|word\/_rels\/(document\d*|footnotes|endnotes)\.xml\.rels)$/;

const damaged = (): IbidError => new IbidError('bad-file', say('docx-damaged'));

/**
 * The parts of a Word file, or one of LibreOffice, that hold text, citations or sources, by their names, as text. Nothing else is unpacked,
 * and nothing is ever written to disk.
 * @throws IbidError 'bad-file' for what is no Word file, 'too-large' over `docxLimits`
 */
export const readParts = (bytes: Uint8Array): Map<string, string> => {
  if (bytes.length > docxLimits.bytes) throw new IbidError('too-large', say('file-too-large'));
  let entries = 0;
  let total = 0;
  const seen = new Set<string>();
  const parts = new Map<string, string>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > docxLimits.entries) throw new IbidError('too-large', say('docx-too-large'));
        if (!texts.test(name) && !others.test(name)) return false;
        if (seen.has(name)) throw damaged();
        seen.add(name);
        // fflate unpacks into a buffer of the size the file claims and no further.
        total += originalSize;
        const isTight = originalSize > 1_000_000 && originalSize > size * docxLimits.ratio;
        if (originalSize > docxLimits.part || total > docxLimits.parts || isTight)
          throw new IbidError('too-large', say('docx-too-large'));
        return true;
      },
    });
    for (const [name, data] of Object.entries(files)) parts.set(name, textOf(data));
  } catch (error) {
    throw error instanceof IbidError ? error : damaged();
  }
  if (![...parts.keys()].some((name) => main.test(name))) throw new IbidError('bad-file', say('not-docx'));
  return parts;
};

/** XML in UTF-8 or UTF-16, which is all that a Word file may be written in. */
const textOf = (data: Uint8Array): string => {
  const [a, b] = data;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(data);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(data);
  return strFromU8(data).replace(/^\ufeff/, '');
};

/** Whether a name of `readParts` is one of a part that holds text. */
export const isTextPart = (name: string): boolean => texts.test(name);
