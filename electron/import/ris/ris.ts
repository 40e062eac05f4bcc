import type { CslDate, CslItem } from '../../../shared/citations/csl-item.ts';
import type { EntryProblem } from '../../../shared/contract/methods.ts';
import { say } from '../../../shared/reports/said.ts';
import { dateInWords } from '../../../shared/sources/date-in-words.ts';
import type { ImportedFile } from '../../../shared/sources/imported-source.ts';
import { keyFor } from '../../../shared/sources/key.ts';
import { likelyType } from '../csv/kinds-in-cells.ts';
import { type ImportedSources, UnknownFields } from '../imported.ts';
import { languageOf } from '../languages.ts';
import { applyCarrier, carriedBelongings } from '../source-carrier.ts';
import { nameOf, serialsIn } from '../tagged/tagged-values.ts';
import {
  risHousekeeping,
  risNames,
  risOfType,
  risPeriodicals,
  risTexts,
  risWords,
  typeOfRis,
} from './ris-tags.ts';

/**
 * Where the carrier (see source-carrier.ts) stands in RIS: in a "custom" tag, after this word. Programs that
 * do not know it keep or drop it, none takes it for anything.
 */
export const carrierTag = 'C8';
export const carrierStart = 'ibid:';

type Line = { tag: string; value: string; line: number };
/** One that is not typed does not say what it is: it has its end and a title, but not its beginning. */
type Entry = { lines: Line[]; start: number; closed: boolean; isTyped: boolean };

/** "TY  - JOUR", also with one blank, none, or a tab, and words in place of two letters: all are met in the wild. */
const tagged = /^\s{0,3}(?:([A-Z][A-Z0-9])[ \t]{0,3}-|([A-Z]{3,16}) {2}-)(?:[ \t](.*))?$/;

const titleTags = new Set(['TI', 'T1', 'BT', 'CT']);

const entriesIn = (text: string): { entries: Entry[]; stray: number[] } => {
  const entries: Entry[] = [];
  const stray: number[] = [];
  let open: Entry | null = null;
  const close = (isClosed: boolean): void => {
    if (open === null) return;
    open.closed = isClosed;
    const isEntry = open.isTyped || (isClosed && open.lines.some(({ tag }) => titleTags.has(tag)));
    if (isEntry) entries.push(open);
    // What publishers write above and between entries, such as their numbers, is no part of any.
    else for (const { tag, line } of open.lines) if (!risHousekeeping.has(tag)) stray.push(line);
    open = null;
  };
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .forEach((whole, index) => {
      const [, short, long, value = ''] = tagged.exec(whole) ?? [];
      const tag = short ?? long;
      const line = index + 1;
      if (tag === 'TY') close(false);
      if (tag === 'ER') close(true);
      else if (tag !== undefined) {
        open ??= { lines: [], start: line, closed: false, isTyped: tag === 'TY' };
        open.lines.push({ tag, value: value.trim(), line });
      } else if (open && whole.trim() !== '') {
        // A line without a tag goes on with the one before it.
        const last = open.lines.at(-1)!;
        const words = whole.trim();
        if (last.tag === 'KW') open.lines.push({ tag: 'KW', value: words, line });
        else last.value = last.value === '' ? words : `${last.value} ${words}`;
      }
    });
  close(false);
  return { entries, stray };
};

/** "2008/05/13/Spring", parts of which may be empty, or words. */
const dateOf = (text: string): CslDate | undefined => {
  if (text === '') return undefined;
  const found = /^(\d{1,4})(?:[/-](\d{0,2})(?:[/-](\d{0,2})(?:\/(.*))?)?)?\/*$/.exec(text);
  if (!found) return dateInWords(text);
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

/** The day, which may lack its year, and the year. */
const publishedAt = (day: string | undefined, year: string | undefined): CslDate | undefined => {
  if (day === undefined || /^\d/.test(day) || year === undefined) return dateOf(day ?? year ?? '');
  const whole = /^\d{4}\/*$/.test(year) ? dateInWords(`${day} ${year.slice(0, 4)}`) : undefined;
  return whole === undefined || whole.literal !== undefined ? dateOf(year) : whole;
};

/** The item of an entry as its ordinary tags give it, and what comes with it. */
const readEntry = (entry: Entry): { item: CslItem; notes: string[]; files: ImportedFile[] } => {
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
    const names = tags
      .flatMap(take)
      .map(nameOf)
      .filter((name) => name !== null);
    if (names.length > 0) put(variable, names);
  }
  // In a book "BT" is its own title, elsewhere that of the book around it.
  if (item.type === 'book') put('title', takeOne('TI', 'T1', 'BT'));
  for (const [tags, variable] of risTexts) put(variable, takeOne(...tags));
  if (typeof item.DOI === 'string')
    item.DOI = item.DOI.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
  const da = takeOne('DA', 'Y1');
  const py = takeOne('PY');
  put('issued', publishedAt(da, py));
  put('accessed', dateOf(takeOne('Y2') ?? ''));
  const [first, last] = [takeOne('SP'), takeOne('EP')];
  put(
    'page',
    first !== undefined && last !== undefined && first !== last && !first.includes('-')
      ? `${first}-${last}`
      : (first ?? last ?? takeOne('PG')),
  );
  put('language', languageOf(takeOne('LA') ?? ''));
  const short = values.get('JO')?.[0];
  if (short !== undefined && short !== item['container-title'] && item['container-title-short'] === undefined)
    put('container-title-short', takeOne('JO'));
  if (/^PMC\d+$/i.test(values.get('C2')?.[0] ?? '')) put('PMCID', takeOne('C2'));
  for (const [variable, numbers] of serialsIn(take('SN'), item.type as string)) put(variable, numbers);
  if (risPeriodicals.has(kind)) {
    put('issue', takeOne('IS', 'M1'));
    // There it is the number of an article in place of its pages.
    put('number', takeOne('C7'));
  } else {
    put('number', takeOne('M1', ...(item.type === 'book' || item.type === 'chapter' ? [] : ['IS'])));
    put('collection-number', takeOne('IS'));
  }
  put(
    'keyword',
    take('KW')
      .flatMap((words) => words.split(/\s*;\s*/))
      .filter((word) => word !== '')
      .join(', '),
  );

  // Notes are a person's own, or of a database: no part of the record, which styles print.
  const notes = take('N1');
  const files = (values.get('L1') ?? []).flatMap(fileAt);
  const rest = Object.fromEntries(values);
  if (!entry.isTyped) item.type = likelyType((variable) => item[variable] !== undefined);
  else if (!Object.hasOwn(typeOfRis, kind)) rest.TY = [kind];
  if (Object.keys(rest).length > 0) item.custom = { ris: rest };
  return { item: item as CslItem, notes, files };
};

/** A file beside the list; what lies on the net is none. */
const fileAt = (text: string): ImportedFile[] => {
  if (/^(https?|ftp):/i.test(text)) return [];
  const path = text.replace(/^internal-pdf:\/\//i, '').replace(/^file:\/\/(localhost)?/i, '');
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return name === '' ? [] : [{ name, path }];
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
    const { item: read, notes, files } = readEntry(entry);
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
    if (!entry.isTyped) problems.push({ entry: name, reason: say('ris-no-type') });
    if (!entry.closed)
      problems.push({
        entry: name || say('entry-at-line', { line: entry.start }),
        reason: say('not-closed'),
      });
    const { ris = {} } = (read.custom ?? {}) as { ris?: Record<string, string[]> };
    unknown.add(
      Object.keys(ris)
        .filter((tag) => !risHousekeeping.has(tag))
        .map((tag) => (tag === 'TY' ? `TY ${ris.TY?.join()}` : tag)),
    );
    sources.push({
      item,
      ...(files.length > 0 ? { files } : {}),
      ...(code !== undefined
        ? carriedBelongings(code.slice(carrierStart.length))
        : notes.length > 0
          ? { notes }
          : {}),
    });
  }
  return { sources, problems, notUnderstood: unknown.list() };
};
