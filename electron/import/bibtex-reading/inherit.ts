import type { ValueReader } from './entry.ts';
import type { RawEntry, RawField } from './scan.ts';

/*
 * What an entry has from others: all that the `@xdata` it names holds, and of the entry that its `crossref` names what
 * that hands down, as BibLaTeX and BibTeX have it. The title of a book is the booktitle of what stands in it.
 */

type Entries = { byKey: ReadonlyMap<string, RawEntry>; textOf: ValueReader };

/** Fields of an entry with those it has from others; `inherits` says whether the entry of its `crossref` is there. */
export type WholeFields = { fields: readonly RawField[]; inherits: boolean };

/** Of the work itself, or of the entry as one of a file. */
const ownOnly =
  /^(crossref|xref|xdata|ids|entryset|entrysubtype|execute|label|options|presort|related.*|shorthand.*|short(title|author|editor)|sort.*|index.*|doi|url|urldate|eprint.*|archiveprefix|primaryclass|file|abstract|annote|annotation|note|keywords|pages|pagetotal|x-csl|bdsk-.*|date-(added|modified)|timestamp|groups)$/;
const dateFields = new Set(['date', 'year', 'month', 'day']);

const inBooks = new Set(
  'inbook bookinbook suppbook incollection suppcollection inreference inproceedings conference'.split(' '),
);
const books = new Set('book collection reference proceedings manual booklet'.split(' '));

/** What a field of a parent is called in its child; null for one that is not handed down. */
const handedDown = (field: string, parent: string, child: string): string | null => {
  if (ownOnly.test(field)) return null;
  const part = /^(title|subtitle|titleaddon)$/.test(field) ? field : null;
  if (part === null) return field;
  if (parent === 'periodical') return `journal${part}`;
  if (parent.startsWith('mv') && !child.startsWith('mv')) return `main${part}`;
  return books.has(parent) && inBooks.has(child) ? `book${part}` : field;
};

const deepest = 10;

/** The fields of an entry with all that it has from others. */
export const withInherited = (entry: RawEntry, entries: Entries): WholeFields => gather(entry, entries, []);

const gather = (entry: RawEntry, entries: Entries, above: readonly RawEntry[]): WholeFields => {
  const fields = withData(entry.fields ?? [], entries);
  const parent = parentOf(fields, entries);
  if (parent === null || above.length >= deepest || parent === entry || above.includes(parent))
    return { fields, inherits: false };
  const present = new Set(fields.map(({ name }) => name));
  const hasDate = fields.some(({ name }) => dateFields.has(name));
  const more = gather(parent, entries, [...above, entry]).fields.flatMap((field) => {
    const name = handedDown(field.name, parent.type, entry.type);
    if (name === null || present.has(name) || (hasDate && dateFields.has(name))) return [];
    return [{ ...field, name }];
  });
  return { fields: [...fields, ...more], inherits: true };
};

const parentOf = (fields: readonly RawField[], { byKey, textOf }: Entries): RawEntry | null => {
  const pieces = fields.find(({ name }) => name === 'crossref')?.pieces;
  if (pieces === undefined) return null;
  const parent = byKey.get(
    textOf(pieces, () => {})
      .trim()
      .toLowerCase(),
  );
  return parent === undefined || parent.fields === null ? null : parent;
};

/** The fields of an entry with those of the `@xdata` that it names, for what it does not say itself. */
const withData = (fields: readonly RawField[], { byKey, textOf }: Entries): readonly RawField[] => {
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
