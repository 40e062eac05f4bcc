import type { EntryProblem } from '../../../shared/contract/methods.ts';
import { type Said, say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import type { ReadEntry } from '../bibtex/bibtex-item.ts';
import { type EntryFields, quickFields, type ValueReader, valueReader } from './entry.ts';
import { withInherited } from './inherit.ts';
import { type RawEntry, scanBibtex } from './scan.ts';
import { parseWhole } from './whole-parser.ts';

/*
 * A file is taken apart in one pass, and what its fields mostly hold is read at once. The parser that knows all of
 * LaTeX, which takes a hundred times as long, gets the fields that hold more: so it can't lose its way in the file.
 */

/** One entry in characters; the longest real ones, with thousands of authors, have 60,000. */
const longestEntry = 100_000;
const carrierText = /x-csl\s*=\s*\{[^{}]*\}/i;

export type ReadBibtex = {
  entries: ReadEntry[];
  problems: EntryProblem[];
  /** What stands in each `@comment`: there programs keep what BibTeX has no place for. */
  comments: readonly string[];
};

/**
 * The entries of a file of BibTeX with their fields as text.
 * @throws IbidError 'bad-file' for a text that is none
 */
export const readBibtex = (text: string): ReadBibtex => {
  const { entries: raw, strings, comments } = scanBibtex(text);
  // Much that begins like an entry and is none: no file of BibTeX.
  if (text.split('@').length - 1 > 5000 + 10 * raw.length) throw new IbidError('bad-file', say('not-bibtex'));
  const textOf = readerOf(strings);
  const byKey = new Map(raw.map((entry) => [entry.key.toLowerCase(), entry]));
  const read: ReadBibtex = { entries: [], problems: [], comments };
  for (const entry of raw) {
    const { text: whole, type } = entry;
    if (type === 'xdata') continue;
    if (whole.length > longestEntry && whole.replace(carrierText, '').length > longestEntry)
      read.problems.push({ entry: nameOf(entry), reason: say('bibtex-too-long') });
    else readEntry(entry, textOf, byKey, read);
  }
  return read;
};

const readerOf = (strings: Parameters<typeof valueReader>[0]): ValueReader => {
  try {
    return valueReader(strings);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new IbidError('bad-file', say('bibtex-strings'));
  }
};

const nameOf = ({ key, text }: RawEntry): string =>
  key || (/@\s*\w+\s*[{(]\s*([^\s,{}]+)/.exec(text.slice(0, 1000))?.[1] ?? text.trim().slice(0, 60));

const readEntry = (
  entry: RawEntry,
  textOf: ValueReader,
  byKey: ReadonlyMap<string, RawEntry>,
  read: ReadBibtex,
): void => {
  const tell = (reason: Said): void => void read.problems.push({ entry: nameOf(entry), reason });
  if (entry.fields === null) {
    tell(entry.fault);
    return;
  }
  const { type, key } = entry;
  const { fields: raw, inherits } = withInherited(entry, { byKey, textOf });
  const { fields, left, unknownStrings } = quickFields(raw, textOf);
  for (const name of unknownStrings) tell(say('bibtex-unknown-string', { name }));
  const { fields: more, asWritten } = slowFields(type, key, left);
  if (asWritten.length > 0) tell(say('bibtex-latex-kept', { fields: asWritten.join(', ') }));
  read.entries.push({ type, key, fields: { ...more, ...fields }, inherits });
};

/** The fields that hold more than the quick reader knows. One that can't be read stays as it is written. */
const slowFields = (
  type: string,
  key: string,
  left: ReadonlyMap<string, string>,
): { fields: EntryFields; asWritten: string[] } => {
  if (left.size === 0) return { fields: {}, asWritten: [] };
  const together = parseFields(type, key, [...left]);
  if (together !== null) return { fields: together, asWritten: [] };
  const fields: EntryFields = {};
  const asWritten: string[] = [];
  for (const one of left) {
    const [name, raw] = one;
    const found = parseFields(type, key, [one]);
    if (found === null) asWritten.push(name);
    Object.assign(fields, found ?? { [name]: bare(raw) });
  }
  return { fields, asWritten };
};

const bare = (raw: string): string => raw.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim();

const parseFields = (
  type: string,
  key: string,
  fields: readonly (readonly [string, string])[],
): EntryFields | null => {
  const { entries, errors } = parseWhole(entryText(type, key, fields));
  const [found] = entries;
  return errors.length > 0 || entries.length !== 1 || found?.input === ''
    ? null
    : (found!.fields as unknown as EntryFields);
};

/** A sign "%" begins a comment in LaTeX; in a bibliography it stands for itself. */
const entryText = (type: string, key: string, fields: readonly (readonly [string, string])[]): string => {
  const lines = fields.map(([name, value]) => `  ${name} = {${value.replace(/(?<!\\)%/g, '\\%')}}`);
  return `@${type}{${[/^[\w:.-]+$/.test(key) ? key : 'entry', ...lines].join(',\n')}\n}\n`;
};
