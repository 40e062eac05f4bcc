import { basename, dirname, extname, resolve } from 'node:path';
import type { Node } from 'prosemirror-model';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { ReadStyle } from '#shared/citations/styles/added/read-style.ts';
import { findStyle } from '#shared/citations/styles/index.ts';
import type { EntryProblem, Loss } from '#shared/contract/methods.ts';
import { pictureAddresses } from '#shared/document/picture-addresses.ts';
import { metaOf } from '#shared/document/schema.ts';
import { pictureLimits } from '#shared/pictures/picture-address.ts';
import { pictureFacts } from '#shared/pictures/picture-kind.ts';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { ReadPackage } from '../import/package.ts';
import { readText } from '../import/read-text.ts';
import { readBytes } from './read-file.ts';
import { readSources } from './source-files.ts';

/** A paper as a file gives it, before it is in a library. */
export type ReadPaper = {
  doc: Node;
  /** The sources in the package, or in the files that the paper names as its bibliography. */
  sources: CslItem[];
  problems: EntryProblem[];
  losses: Loss[];
  /** Bibliography files that the paper names and that were not there. */
  missing: string[];
  /** The pictures that came along, by the addresses the paper gives them. */
  pictures: Map<string, Uint8Array>;
  /** The files at its sources that came along. */
  attachments: ReadPackage['attachments'];
  /** The citation style that came along. */
  style: ReadStyle | null;
  /** The paper of another library, or of this, that the file was made of. */
  origin: ReadPackage['origin'];
};

export type PaperFileFormat = 'markdown' | 'ibid';

/** The format of a paper's file by its name; null if papers don't come in such files. */
export const paperFileFormat = (name: string): PaperFileFormat | null => {
  const ending = extname(name).toLowerCase();
  if (ending === '.ibid') return 'ibid';
  return ending === '.md' || ending === '.markdown' ? 'markdown' : null;
};

/**
 * Reads a paper from the bytes of a file. `companion` gives the bytes of a file that the paper names as its
 * bibliography, null if it is not there.
 * @throws IbidError 'bad-file' if the file, or a bibliography, can't be read as what it says it is
 */
export const readPaper = async (
  name: string,
  bytes: Uint8Array,
  companion: (name: string) => Promise<Uint8Array | null>,
): Promise<ReadPaper> => {
  const format = paperFileFormat(name);
  if (format === null) throw new IbidError('bad-file', say('not-a-paper', { name: basename(name) }));
  if (format === 'ibid') {
    const { readPackage } = await import('../import/package.ts');
    const { style, ...read } = readPackage(bytes);
    const carried = await styleInFile('style.csl', style);
    return { ...read, ...carried, losses: [...read.losses, ...carried.losses], problems: [], missing: [] };
  }
  const { importMarkdown } = await import('../import/markdown/index.ts');
  const { doc, bibliography, losses } = importMarkdown(readText(bytes, basename(name)));
  const sources = new Map<string, CslItem>();
  const problems: EntryProblem[] = [];
  const missing: string[] = [];
  for (const file of bibliography) {
    const found = await companion(file);
    if (found === null) {
      missing.push(file);
      continue;
    }
    const read = await readSources(file, found);
    for (const item of read.items) if (!sources.has(item.id)) sources.set(item.id, item);
    problems.push(...read.problems);
  }
  const pictures = await picturesBeside(doc, companion);
  const carried = await styleBeside(doc, companion);
  return {
    doc,
    sources: [...sources.values()],
    problems,
    losses: [...losses, ...carried.losses],
    missing,
    pictures,
    attachments: [],
    style: carried.style,
    origin: null,
  };
};

/** The style whose file a paper names, if Ibid comes without it and it is there. */
const styleBeside = async (
  doc: Node,
  companion: (name: string) => Promise<Uint8Array | null>,
): Promise<CarriedStyle> => {
  const { style, extra } = metaOf(doc);
  if (style === undefined || findStyle(style) !== null || typeof extra?.csl !== 'string') return noStyle;
  return styleInFile(basename(extra.csl), await companion(extra.csl));
};

type CarriedStyle = { style: ReadStyle | null; losses: Loss[] };
const noStyle: CarriedStyle = { style: null, losses: [] };

/** A style that came with a paper; one that can't be read is told of, and the paper is taken without it. */
const styleInFile = async (name: string, bytes: Uint8Array | null): Promise<CarriedStyle> => {
  if (bytes === null) return noStyle;
  const { readStyleFile } = await import('./added-styles.ts');
  try {
    return { style: await readStyleFile(name, bytes), losses: [] };
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    const reason = typeof error.words === 'string' ? name : error.words;
    return { style: null, losses: [{ what: say('style-not-taken'), where: reason }] };
  }
};

/** The pictures that a paper names by relative paths, as far as they are there and are pictures. */
const picturesBeside = async (
  doc: Node,
  companion: (name: string) => Promise<Uint8Array | null>,
): Promise<Map<string, Uint8Array>> => {
  const found = new Map<string, Uint8Array>();
  for (const src of pictureAddresses(doc.toJSON())) {
    if (!isRelative(src)) continue;
    const bytes = await companion(plainPath(src));
    if (bytes && bytes.length <= pictureLimits.bytes && pictureFacts(bytes)) found.set(src, bytes);
  }
  return found;
};

/** Whether an address names a file beside the paper. */
export const isRelative = (src: string): boolean => !/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(src);

/** A path as Markdown writes it in an address, with its percent signs undone. */
const plainPath = (src: string): string => {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
};

/**
 * Reads a paper from disk, with the bibliography files beside it.
 * @throws IbidError as `readPaper`, and 'not-found' where the file or a file it names is missing
 */
export const readPaperFile = async (path: string): Promise<ReadPaper> => {
  const bytes = await readBytes(path);
  const paper = await readPaper(path, bytes, async (file) => {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(file)) return null;
    return readBytes(resolve(dirname(path), file)).catch((error: unknown) => {
      if (error instanceof IbidError && error.code === 'not-found') return null;
      throw error;
    });
  });
  if (paper.missing.length > 0)
    throw new IbidError(
      'not-found',
      `The paper names "${paper.missing[0]}" as its bibliography, and there is no such file beside it. Put it there, or correct the name at the top of the paper.`,
    );
  return paper;
};
