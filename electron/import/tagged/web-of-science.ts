import type { CslDate } from '../../../shared/citations/csl-item.ts';
import { dateInWords } from '../../../shared/sources/date-in-words.ts';
import { fold } from '../../../shared/sources/fold.ts';
import { typeInCell } from '../csv/kinds-in-cells.ts';
import { Draft } from '../draft.ts';
import type { ImportedSources } from '../imported.ts';
import { languageOf } from '../languages.ts';
import { importTagged, type ReadRecord, type TaggedFields } from './tagged-import.ts';
import { nameOf, serialsIn } from './tagged-values.ts';

const form = { first: 'PT', last: 'ER', outside: new Set(['FN', 'VR', 'EF']) };

/** Tags that are one variable each. */
const plain: readonly (readonly [tags: readonly string[], variable: string])[] = [
  [['TI'], 'title'],
  [['SE'], 'collection-title'],
  [['JI', 'J9'], 'container-title-short'],
  [['VL'], 'volume'],
  [['IS'], 'issue'],
  [['SU'], 'supplement-number'],
  [['AR'], 'number'],
  [['PU'], 'publisher'],
  [['PI'], 'publisher-place'],
  [['CT'], 'event-title'],
  [['CL'], 'event-place'],
  [['AB'], 'abstract'],
  [['PM'], 'PMID'],
];

/** What the database notes of its own work, of addresses, and of what cites or is cited. */
const aside = new Set(
  'PT AU C1 C3 RP EM RI OI FU FX CR NR TC Z9 U1 U2 PA J9 WC WE SC GA UT DA OA HC HP PG AN D2 EI SI SP HO CP PS'.split(
    ' ',
  ),
);

/** Reads what Web of Science exports as plain text, or for EndNote (`.ciw`). */
export const importWebOfScience = (text: string): ImportedSources => importTagged(text, form, readRecord);

const readRecord = (fields: TaggedFields): ReadRecord => {
  const [print] = fields.lines('PT');
  const kinds = fields.text('DT');
  const place = fields.text('SO');
  const title = fields.text('TI').replace(/\.$/, '');
  const isWhole = title === '' || fold(title) === fold(place);
  const draft = new Draft('wos', typeOf(print ?? '', kinds, isWhole));
  draft.put('title', title || place);
  if (!isWhole) draft.put('container-title', withSubtitle(place, fields.text('BS')));
  draft.put('author', [...names(fields, 'AF', 'AU'), ...institutions(fields, 'CA')]);
  const ofBook = [...names(fields, 'BF', 'BA'), ...institutions(fields, 'GP')];
  draft.put(draft.has('author') ? 'container-author' : 'author', ofBook);
  draft.put('editor', names(fields, 'BE', 'ED'));
  draft.put(draft.type === 'patent' ? 'number' : 'part-number', fields.text('PN'));
  for (const [tags, variable] of plain) draft.put(variable, fields.text(...tags));
  draft.put('page', pagesOf(fields));
  const year = fields.text('PY');
  draft.put('issued', dateOf(fields.text('PD'), year) ?? dateOf(fields.text('EA'), ''));
  draft.put('event-date', dateInWords(fields.text('CY')));
  draft.put('language', languageOf(fields.text('LA')));
  const serials = [...fields.lines('SN'), ...fields.lines('BN')];
  for (const [variable, numbers] of serialsIn(serials, draft.type)) draft.put(variable, numbers);
  const doi = fields.text('DI', 'D2');
  if (doi !== '') draft.putDoi(doi, 'DI');
  const words = ['DE', 'ID'].flatMap((tag) => fields.text(tag).split(/\s*;\s*/));
  draft.put('keyword', words.filter((word) => word !== '').join(', '));
  fields.keepRest(draft, aside);
  return { draft, notes: [] };
};

/** A journal, book, series or patent, and what its kinds say: "Article; Proceedings Paper". */
const typeOf = (print: string, kinds: string, isWhole: boolean): string => {
  if (print === 'P') return 'patent';
  if (print === 'J') return /book review/i.test(kinds) ? 'review-book' : 'article-journal';
  if (isWhole) return 'book';
  return /proceedings/i.test(kinds) ? 'paper-conference' : (typeInCell(kinds) ?? 'chapter');
};

/** Names in whole where they are given so, else with initials; some databases put all in one line. */
const names = (fields: TaggedFields, whole: string, short: string) => {
  const given = fields.lines(short);
  const full = fields.lines(whole);
  return (full.length > 0 ? full : given)
    .flatMap((line) => line.split(/\s*;\s*/))
    .map((name) => nameOf(name.replace(/\s*\([^()]*@[^()]*\)\s*$/, '')))
    .filter((name) => name !== null);
};
const institutions = (fields: TaggedFields, tag: string) => fields.lines(tag).map((literal) => ({ literal }));

const withSubtitle = (title: string, subtitle: string): string =>
  subtitle === '' ? title : `${title}: ${subtitle}`;

const pagesOf = (fields: TaggedFields): string => {
  const [first, last] = [fields.text('BP'), fields.text('EP')];
  if (first === '') return last || fields.text('PS');
  return last === '' || last === first ? first : `${first}-${last}`;
};

const seasons: Readonly<Record<string, string>> = {
  SPR: 'Spring',
  SUM: 'Summer',
  FAL: 'Autumn',
  AUT: 'Autumn',
  WIN: 'Winter',
};

/** "JUN 14", "SPR" or "Aug 1 2019" beside the year. */
const dateOf = (day: string, year: string): CslDate | undefined => {
  const said =
    seasons[day.toUpperCase()] ??
    day.replace(/^(0\d|1[0-2]) (\d{4})$/, '$2-$1').replace(/^(\d{4}) (.+)$/, '$2 $1');
  const date = dateInWords(/\d{4}/.test(said) ? said : `${said} ${year}`.trim());
  return date === undefined || date.literal !== undefined ? dateInWords(year) : date;
};
