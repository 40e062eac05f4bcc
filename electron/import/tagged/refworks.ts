import type { CslDate } from '../../../shared/citations/csl-item.ts';
import { dateInWords } from '../../../shared/sources/date-in-words.ts';
import { Draft } from '../draft.ts';
import type { ImportedSources } from '../imported.ts';
import { languageOf } from '../languages.ts';
import { importTagged, type ReadRecord, type TaggedFields } from './tagged-import.ts';
import { nameOf, serialsIn } from './tagged-values.ts';

const form = { first: 'RT', last: null, outside: new Set<string>() };

/** The reference types of RefWorks, in small letters. */
const typeOfRefworks: ReadonlyMap<string, string> = new Map([
  ['abstract', 'article-journal'],
  ['artwork', 'graphic'],
  ['bills/resolutions', 'bill'],
  ['book, edited', 'book'],
  ['book, section', 'chapter'],
  ['book, whole', 'book'],
  ['case/court decisions', 'legal_case'],
  ['computer program', 'software'],
  ['conference proceedings', 'paper-conference'],
  ['dissertation', 'thesis'],
  ['dissertation/thesis', 'thesis'],
  ['dissertation/thesis, unpublished', 'thesis'],
  ['generic', 'document'],
  ['grant', 'document'],
  ['hearing', 'hearing'],
  ['journal', 'article-journal'],
  ['journal article', 'article-journal'],
  ['journal, electronic', 'article-journal'],
  ['laws/statutes', 'legislation'],
  ['magazine article', 'article-magazine'],
  ['map', 'map'],
  ['monograph', 'book'],
  ['motion picture', 'motion_picture'],
  ['music score', 'musical_score'],
  ['newspaper article', 'article-newspaper'],
  ['online discussion forum', 'post'],
  ['online discussion forum/blogs', 'post-weblog'],
  ['patent', 'patent'],
  ['personal communication', 'personal_communication'],
  ['report', 'report'],
  ['sound recording', 'song'],
  ['thesis', 'thesis'],
  ['unpublished material', 'manuscript'],
  ['video', 'motion_picture'],
  ['video/dvd', 'motion_picture'],
  ['web page', 'webpage'],
]);

const roles: readonly (readonly [tag: string, variable: string])[] = [
  ['A1', 'author'],
  ['A2', 'editor'],
  ['A3', 'collection-editor'],
  ['A4', 'translator'],
  ['A5', 'compiler'],
  ['A6', 'editor'],
];

const plain: readonly (readonly [tags: readonly string[], variable: string])[] = [
  [['T1'], 'title'],
  [['JF', 'T2', 'WT', 'JO'], 'container-title'],
  [['JO'], 'container-title-short'],
  [['T3'], 'collection-title'],
  [['ST'], 'title-short'],
  [['OT'], 'original-title'],
  [['VO'], 'volume'],
  [['IS'], 'issue'],
  [['ED'], 'edition'],
  [['PB'], 'publisher'],
  [['PP'], 'publisher-place'],
  [['AB'], 'abstract'],
  [['CN'], 'call-number'],
  [['AV'], 'archive'],
  [['WV'], 'version'],
  [['PMID'], 'PMID'],
  [['PMCID'], 'PMCID'],
];

/** What the program and the database note of their own work. */
const aside = new Set('SR ID OL AD AN CL SF DB DS RD SL LL CR IP LK UL A1 A2 A3 A4 A5 A6'.split(' '));

const numbered = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'paper-conference',
]);

/** Reads the tagged format of RefWorks. */
export const importRefworks = (text: string): ImportedSources => importTagged(text, form, readRecord);

const readRecord = (fields: TaggedFields): ReadRecord => {
  const kind = fields.text('RT');
  const type = typeOfRefworks.get(kind.toLowerCase());
  const draft = new Draft('refworks', type ?? 'document');
  if (type === undefined) draft.keep('RT', kind);
  for (const [tag, variable] of roles)
    draft.put(
      variable,
      fields
        .lines(tag)
        .map(nameOf)
        .filter((name) => name !== null),
    );
  for (const [tags, variable] of plain) draft.putOrKeep(variable, fields.text(...tags), tags[0]!);
  const [first, last] = [fields.text('SP'), fields.text('OP')];
  if (numbered.has(draft.type) || last !== '')
    draft.put('page', first === '' || last === '' ? first || last : `${first}-${last}`);
  else draft.put('number-of-pages', first);
  draft.put('issued', dateOf(fields.text('FD'), fields.text('YR')) ?? dateInWords(fields.text('WP')));
  draft.put('accessed', dateInWords(fields.text('RD')));
  draft.put('language', languageOf(fields.text('LA')));
  for (const [variable, numbers] of serialsIn(fields.lines('SN'), draft.type)) draft.put(variable, numbers);
  const links = fields.lines('UL', 'LK').flatMap((line) => line.split(/\s+/));
  draft.put(
    'URL',
    links.find((link) => /^https?:\/\//i.test(link)),
  );
  draft.put('keyword', fields.lines('K1').join(', '));
  const notes = fields.lines('NO');
  const doi = fields.text('DO') || (notes.find((note) => /^doi:/i.test(note)) ?? '');
  if (doi !== '') draft.putDoi(doi, 'DO');
  fields.keepRest(draft, aside);
  return { draft, notes: notes.filter((note) => note !== doi) };
};

/** "Feb", "01/01" or "Nov 8, 2010" beside the year. */
const dateOf = (day: string, year: string): CslDate | undefined => {
  const date = dateInWords(/\d{4}/.test(day) || year === '' ? day : `${day} ${year}`.trim());
  return date === undefined || date.literal !== undefined ? dateInWords(year) : date;
};
