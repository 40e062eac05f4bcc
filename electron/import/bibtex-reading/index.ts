import type { EntryProblem } from '../../../shared/contract/methods.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import type { ReadEntry } from '../bibtex/bibtex-item.ts';
import { type EntryFields, quickFields, type ValueReader, valueReader } from './entry.ts';
import { type RawEntry, type RawField, scanBibtex } from './scan.ts';
import { parseWhole } from './whole-parser.ts';

/*
 * A file is taken apart in one pass, and what its fields mostly hold is read at once. The parser that knows all of
 * LaTeX, which takes a hundred times as long, gets the fields that hold more, entries that inherit from others, and
 * those that are not well formed, each by itself: so it can't lose its way in the file.
 */

/** One entry in characters; the longest real ones, with thousands of authors, have 60,000. */
const longestEntry = 100_000;
const carrierText = /x-csl\s*=\s*\{[^{}]*\}/i;

export type ReadBibtex = { entries: ReadEntry[]; problems: EntryProblem[] };

/**
 * The entries of a file of BibTeX with their fields as text.
 * @throws IbidError 'bad-file' for a text that is none
 */
export const readBibtex = (text: string): ReadBibtex => {
  const { entries: raw, strings } = scanBibtex(text);
  // Much that begins like an entry and is none: no file of BibTeX.
  if (text.split('@').length - 1 > 5000 + 10 * raw.length) throw new IbidError('bad-file', say('not-bibtex'));
  const textOf = readerOf(strings);
  const byKey = new Map(raw.map((entry) => [entry.key.toLowerCase(), entry]));
  const read: ReadBibtex = { entries: [], problems: [] };
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
    throw new IbidError('bad-file', say('bibtex-unreadable', { error: error.message }));
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
  const { type, key, fields: own } = entry;
  const fail = (errors: readonly { error: string }[]): void =>
    void read.problems.push(
      ...errors.slice(0, 3).map(({ error }) => ({
        entry: nameOf(entry),
        reason: say('bibtex-broken', { error: sentence(error) }),
      })),
    );
  if (own === null) {
    const { entries, errors } = parseWhole(entry.text);
    fail(errors.length > 0 ? errors : entries.length === 0 ? [{ error: 'it can’t be read' }] : []);
    // The parser also gives what it could make of broken entries, without their text: half an entry would be wrong.
    for (const one of entries)
      if (one.input !== '')
        read.entries.push({ type: one.type, key: one.key, fields: fieldsOf(one.fields), inherits: false });
    return;
  }
  const raw = withData(own, textOf, byKey);
  const { fields, left, unknownStrings } = quickFields(raw, textOf);
  for (const name of unknownStrings)
    read.problems.push({ entry: nameOf(entry), reason: say('bibtex-unknown-string', { name }) });
  const parents = parentsOf(raw, textOf, byKey);
  if (left.size === 0 && parents.length === 0) {
    read.entries.push({ type, key, fields, inherits: false });
    return;
  }
  const asked = parents.length > 0 ? latexOf(raw, textOf) : [...left];
  const texts = [
    entryText(type, key, asked),
    ...parents.map((parent) =>
      entryText(parent.type, parent.key, latexOf(withData(parent.fields ?? [], textOf, byKey), textOf)),
    ),
  ];
  const { entries, errors } = parseWhole(texts.join('\n'));
  const found = entries.find((one) => one.key === key && one.input !== '');
  if (errors.length > 0 || !found) {
    fail(errors.length > 0 ? errors : [{ error: 'it can’t be read' }]);
    return;
  }
  read.entries.push({
    type,
    key,
    // What was read quickly stands; the parser adds the rest, and what is inherited.
    fields: { ...fieldsOf(found.fields), ...fields },
    inherits: (found.crossref?.inherited.length ?? 0) > 0,
  });
};

const sentence = (error: string): string =>
  error.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 300);

const fieldsOf = (fields: object): EntryFields => fields as EntryFields;

/** The fields of an entry with those of the `@xdata` that it names, for what it does not say itself. */
const withData = (
  fields: readonly RawField[],
  textOf: ValueReader,
  byKey: ReadonlyMap<string, RawEntry>,
): readonly RawField[] => {
  if (!fields.some(({ name }) => name === 'xdata')) return fields;
  const all: RawField[] = [];
  const seen = new Set<RawEntry>();
  const take = (from: readonly RawField[]): void => {
    const present = new Set(all.map(({ name }) => name));
    for (const field of from) if (field.name !== 'xdata' && !present.has(field.name)) all.push(field);
    for (const { name, pieces } of from)
      for (const key of name === 'xdata' ? textOf(pieces, () => {}).split(',') : []) {
        const data = byKey.get(key.trim().toLowerCase());
        if (!data || data.fields === null || seen.has(data) || seen.size >= 20) continue;
        seen.add(data);
        take(data.fields);
      }
  };
  take(fields);
  return all;
};

/** The entries that one has data from, and those that they have data from. */
const parentsOf = (
  fields: readonly RawField[],
  textOf: ValueReader,
  byKey: ReadonlyMap<string, RawEntry>,
): RawEntry[] => {
  const parents = new Set<RawEntry>();
  const follow = (from: readonly RawField[]): void => {
    for (const { name, pieces } of from) {
      if (name !== 'crossref' || parents.size >= 10) continue;
      const parent = byKey.get(
        textOf(pieces, () => {})
          .trim()
          .toLowerCase(),
      );
      if (!parent || parent.fields === null || parents.has(parent)) continue;
      parents.add(parent);
      follow(parent.fields);
    }
  };
  follow(fields);
  return [...parents];
};

const latexOf = (fields: readonly RawField[], textOf: ValueReader): [string, string][] =>
  fields.map(({ name, pieces }) => [name, textOf(pieces, () => {})]);

/** A sign "%" begins a comment in LaTeX; in a bibliography it stands for itself. */
const entryText = (type: string, key: string, fields: readonly (readonly [string, string])[]): string => {
  const lines = fields.map(([name, value]) => `  ${name} = {${value.replace(/(?<!\\)%/g, '\\%')}}`);
  return `@${type}{${[key || 'entry', ...lines].join(',\n')}\n}\n`;
};
