import type { CslDate, CslItem, CslName } from '../../../shared/citations/csl-item.ts';
import type { EntryProblem } from '../../../shared/contract/methods.ts';
import { say } from '../../../shared/reports/said.ts';
import { keyFor } from '../../../shared/sources/key.ts';
import { type ImportedSources, UnknownFields } from '../imported.ts';
import { applyCarrier, carriedBelongings } from '../source-carrier.ts';
import { risNames, risOfType, risPeriodicals, risTexts, risWords, typeOfRis } from './ris-tags.ts';

/**
 * Where the carrier (see source-carrier.ts) stands in RIS: in a "custom" tag, after this word. Programs that
 * do not know it keep or drop it, none takes it for anything.
 */
export const carrierTag = 'C8';
export const carrierStart = 'ibid:';

type Line = { tag: string; value: string };
type Entry = { lines: Line[]; start: number; closed: boolean };

/** "TY  - JOUR", also with one blank, none, or a tab: all are met in the wild. */
const tagged = /^\s{0,3}([A-Z][A-Z0-9])[ \t]{0,3}-(?:[ \t](.*))?$/;

const entriesIn = (text: string): { entries: Entry[]; stray: number[] } => {
  const entries: Entry[] = [];
  const stray: number[] = [];
  let open: Entry | null = null;
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .forEach((line, index) => {
      const [, tag, value = ''] = tagged.exec(line) ?? [];
      if (tag === 'TY') {
        open = { lines: [{ tag, value: value.trim() }], start: index + 1, closed: false };
        entries.push(open);
      } else if (tag === 'ER') {
        if (open) open.closed = true;
        open = null;
      } else if (open && tag !== undefined) open.lines.push({ tag, value: value.trim() });
      else if (open && line.trim() !== '') {
        // A line without a tag goes on with the one before it.
        const last = open.lines.at(-1)!;
        last.value = last.value === '' ? line.trim() : `${last.value} ${line.trim()}`;
      } // What publishers write above the first entry is not part of it.
      else if (line.trim() !== '' && (tag !== undefined || entries.length > 0)) stray.push(index + 1);
    });
  return { entries, stray };
};

const nameOf = (text: string): CslName => {
  const [family = '', given = '', ...suffix] = text.split(',').map((part) => part.trim());
  if (!text.includes(',')) return { literal: text };
  if (family === '') return { literal: text };
  return {
    family,
    ...(given === '' ? {} : { given }),
    ...(suffix.length === 0 ? {} : { suffix: suffix.join(', ') }),
  };
};

/** "2008/05/13/Spring", parts of which may be empty, or words. */
const dateOf = (text: string): CslDate | undefined => {
  if (text === '') return undefined;
  const found = /^(\d{1,4})(?:[/-](\d{0,2})(?:[/-](\d{0,2})(?:\/(.*))?)?)?\/*$/.exec(text);
  if (!found) return { literal: text };
  const [, year, month = '', day = '', words = ''] = found;
  const parts = [Number(year)];
  if (Number(month) >= 1 && Number(month) <= 12) {
    parts.push(Number(month));
    if (Number(day) >= 1 && Number(day) <= 31) parts.push(Number(day));
  } else if (Number(month) > 12) return { literal: text };
  const season =
    ['spring', 'summer', 'autumn', 'winter'].indexOf(words.trim().toLowerCase().replace('fall', 'autumn')) +
    1;
  if (words.trim() === '') return { 'date-parts': [parts] };
  if (season > 0) return { 'date-parts': [[parts[0]!]], season };
  return { 'date-parts': [parts], literal: `${words.trim()} ${year}` };
};

/** The item of an entry as its ordinary tags give it. */
const toItem = (entry: Entry): CslItem => {
  const values = new Map<string, string[]>();
  for (const { tag, value } of entry.lines)
    if (value !== '') {
      const known = values.get(tag);
      if (known) known.push(value);
      else values.set(tag, [value]);
    }
  const take = (tag: string): string[] => {
    const found = values.get(tag) ?? [];
    values.delete(tag);
    return found;
  };
  /** The first text under the tags; further ones stay to be kept as they came. */
  const takeOne = (...tags: readonly string[]): string | undefined => {
    for (const tag of tags) {
      const [first, ...more] = take(tag);
      if (more.length > 0) values.set(tag, more);
      if (first !== undefined) return first;
    }
    return undefined;
  };
  const kind = takeOne('TY')?.toUpperCase() ?? '';
  const [word = ''] = values.get('M3') ?? [];
  const told = risWords.find(
    ([of, says]) =>
      (of === kind || of === risOfType[typeOfRis[kind] ?? '']) && says.toLowerCase() === word.toLowerCase(),
  )?.[2];
  if (told !== undefined) takeOne('M3');
  const item: Record<string, unknown> = {
    id: takeOne('ID') ?? '',
    type: told ?? typeOfRis[kind] ?? 'document',
  };
  const put = (variable: string, value: unknown): void => {
    if (value !== undefined && value !== '' && item[variable] === undefined) item[variable] = value;
  };
  const carriers = take(carrierTag).filter((value) => !value.startsWith(carrierStart));
  if (carriers.length > 0) values.set(carrierTag, carriers);

  for (const [tags, variable] of risNames) {
    const names = tags.flatMap(take).map(nameOf);
    if (names.length > 0) put(variable, names);
  }
  // In a book "BT" is its own title, elsewhere that of the book around it.
  if (item.type === 'book') put('title', takeOne('TI', 'T1', 'BT'));
  for (const [tags, variable] of risTexts) put(variable, takeOne(...tags));
  if (typeof item.DOI === 'string')
    item.DOI = item.DOI.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
  const da = takeOne('DA', 'Y1');
  const py = takeOne('PY');
  const published = da !== undefined && /^\d/.test(da) ? da : (py ?? da);
  put('issued', dateOf(published ?? ''));
  put('accessed', dateOf(takeOne('Y2') ?? ''));
  const [first, last] = [takeOne('SP'), takeOne('EP')];
  put(
    'page',
    first !== undefined && last !== undefined && first !== last && !first.includes('-')
      ? `${first}-${last}`
      : (first ?? last),
  );
  put(
    item.type === 'book' || item.type === 'chapter' || item.type === 'report' ? 'ISBN' : 'ISSN',
    takeOne('SN'),
  );
  if (risPeriodicals.has(kind)) put('issue', takeOne('IS', 'M1'));
  else {
    put('number', takeOne('M1', ...(item.type === 'book' || item.type === 'chapter' ? [] : ['IS'])));
    put('collection-number', takeOne('IS'));
  }
  put('keyword', take('KW').join(', '));

  const rest = Object.fromEntries(values);
  if (!Object.hasOwn(typeOfRis, kind)) rest.TY = [kind];
  if (Object.keys(rest).length > 0) item.custom = { ris: rest };
  return item as CslItem;
};

/**
 * Reads RIS, tolerant of its many dialects. Tags without a variable in CSL are kept under `custom.ris`; what
 * an export of Ibid put into its carrier is restored. An entry without "TY" or "ER" where they belong is
 * reported, and taken if it has a title or names.
 */
export const importRis = (text: string): ImportedSources => {
  const { entries, stray } = entriesIn(text);
  const sources: ImportedSources['sources'] = [];
  const problems: EntryProblem[] = [];
  const unknown = new UnknownFields();
  if (stray.length > 0)
    problems.push({
      entry: say('line', { line: stray[0]! }),
      reason: say('stray-lines', { count: stray.length }),
    });
  for (const entry of entries) {
    const read = toItem(entry);
    const derived = read.id ? read : { ...read, id: keyFor(read) };
    const code = entry.lines.find(
      ({ tag, value }) => tag === carrierTag && value.startsWith(carrierStart),
    )?.value;
    const item = code === undefined ? derived : applyCarrier(derived, code.slice(carrierStart.length));
    const name = typeof item.title === 'string' ? item.title : read.id;
    if (
      code === undefined &&
      item.title === undefined &&
      item.author === undefined &&
      item['container-title'] === undefined
    ) {
      problems.push({
        entry: read.id || say('entry-at-line', { line: entry.start }),
        reason: say('no-title-or-author'),
      });
      continue;
    }
    if (!entry.closed)
      problems.push({
        entry: name || say('entry-at-line', { line: entry.start }),
        reason: say('not-closed'),
      });
    const { ris = {} } = (read.custom ?? {}) as { ris?: Record<string, string[]> };
    unknown.add(Object.keys(ris).map((tag) => (tag === 'TY' ? `TY ${ris.TY?.join()}` : tag)));
    sources.push({ item, ...(code === undefined ? {} : carriedBelongings(code.slice(carrierStart.length))) });
  }
  return { sources, problems, notUnderstood: unknown.list() };
};
