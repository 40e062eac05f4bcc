import { say } from '../../../shared/reports/said.ts';
import { type ImportedSources, UnknownFields } from '../imported.ts';
import { endnoteSource } from './endnote-record.ts';
import { endnoteHousekeeping, fieldOfSign } from './endnote-types.ts';

type Entry = { line: number; type: string; values: Map<string, string[]>; unknown: Set<string> };

const tagged = /^%(\S)(?:[ \t](.*))?$/;
/** Fields that go on in the next line; each line of keywords is one of its own. */
const severalLines = new Set(['abstract', 'notes', 'research-notes']);

const entriesIn = (text: string): Entry[] => {
  const entries: Entry[] = [];
  const hasTypes = /^%0[ \t]/m.test(text);
  let open: Entry | null = null;
  let last: string | null = null;
  text.split('\n').forEach((line, index) => {
    const [, sign, rest = ''] = tagged.exec(line.trimStart()) ?? [];
    // Where entries say their type that begins one; in older files an empty line stands between two.
    const begins = hasTypes ? sign === '0' : sign !== undefined && open === null;
    if (!hasTypes && line.trim() === '') open = null;
    if (begins) {
      open = { line: index + 1, type: '', values: new Map(), unknown: new Set() };
      entries.push(open);
    }
    if (open === null) return;
    if (sign === '0') {
      open.type = rest.trim();
      return;
    }
    if (sign !== undefined) {
      last = fieldOfSign[sign] ?? null;
      if (last === null) open.unknown.add(`%${sign}`);
      else add(open, last, rest.trim());
    } else if (last === 'keywords') add(open, last, line.trim());
    else if (last !== null && line.trim() !== '') {
      const values = open.values.get(last);
      // Put together without another look at what is there: a damaged field goes on for a million lines.
      const before = values?.pop() ?? '';
      const joint = before === '' ? '' : severalLines.has(last) ? '\n' : ' ';
      values?.push(`${before}${joint}${line.trim()}`);
    }
  });
  return entries;
};

const add = (entry: Entry, field: string, text: string): void => {
  const known = entry.values.get(field);
  if (known) known.push(text);
  else entry.values.set(field, [text]);
};

/** Older files do not say the type: a journal makes an article, a book around it a chapter. */
const likelyType = (values: ReadonlyMap<string, unknown>): string =>
  values.has('secondary-title')
    ? values.has('publisher')
      ? 'Book Section'
      : 'Journal Article'
    : values.has('publisher')
      ? 'Book'
      : 'Generic';

/** Keywords in one line are parted by semicolons, or by commas where there are no semicolons. */
const keywordsIn = (lines: readonly string[]): string[] =>
  (lines.length === 1 ? lines[0]!.split(lines[0]!.includes(';') ? ';' : ',') : lines)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Reads ENW, the tagged text of EndNote, and the files of Refer and BibIX that it comes from. */
export const importEnw = (text: string): ImportedSources => {
  const read: ImportedSources = { sources: [], problems: [], notUnderstood: [] };
  const unknown = new UnknownFields();
  for (const { line, type: named, values, unknown: signs } of entriesIn(text)) {
    const type = named || likelyType(values);
    const files = (values.get('pdf-url') ?? []).map((path) => ({
      name: path.split(/[\\/]/).at(-1) ?? path,
      path,
    }));
    values.delete('pdf-url');
    const keywords = values.get('keywords');
    if (keywords) values.set('keywords', keywordsIn(keywords));
    for (const [field, texts] of values)
      values.set(
        field,
        texts.filter((value) => value !== ''),
      );
    const found = endnoteSource({ types: [type], values, files });
    if (found === null) {
      const [label] = values.get('label') ?? [];
      read.problems.push({
        entry: label || say('entry-at-line', { line }),
        reason: say('no-title-or-author'),
      });
      continue;
    }
    read.sources.push(found.source);
    unknown.add([...signs, ...found.kept.filter((field) => !endnoteHousekeeping.has(field))]);
  }
  return { ...read, notUnderstood: unknown.list() };
};
