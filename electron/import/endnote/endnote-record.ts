import { dateInWords } from '../../../shared/sources/date-in-words.ts';
import type { ImportedSource } from '../../../shared/sources/imported-source.ts';
import { personNames } from '../../../shared/sources/person-name.ts';
import { table } from '../../../shared/table.ts';
import { Draft } from '../draft.ts';
import { languageOf } from '../languages.ts';
import { nameOfEndnoteNumber, typeOfEndnote, variableOf } from './endnote-types.ts';

/** The fields of a record of EndNote, by the names that its XML gives them, each with what it holds in order. */
export type EndnoteFields = {
  /** The name of the reference type, and its number; the first that is known counts. */
  types: readonly string[];
  values: ReadonlyMap<string, readonly string[]>;
  /** Files that the record has: the name, and where it lies beside the record's file. */
  files?: ImportedSource['files'];
};

const nameFields = ['authors', 'secondary-authors', 'tertiary-authors', 'subsidiary-authors'];
const rolesOfEdited: Readonly<Record<string, string>> = table({
  authors: 'editor',
  'secondary-authors': 'collection-editor',
});

/** Fields that are more than a variable. */
const special = new Set([
  ...nameFields,
  'title',
  'year',
  'date',
  'access-date',
  'keywords',
  'notes',
  'research-notes',
  'url',
  'electronic-resource-num',
  'language',
  'orig-pub',
  'full-title',
  'custom2',
  'accession-num',
]);

/** A record of EndNote as a source; null for one without a title, names or anything else to know it by. */
export const endnoteSource = ({
  types,
  values,
  files = [],
}: EndnoteFields): { source: ImportedSource; kept: string[] } | null => {
  const names = types.map((type) => nameOfEndnoteNumber[type] ?? type.toLowerCase());
  const name = names.find((one) => Object.hasOwn(typeOfEndnote, one)) ?? '';
  const draft = new Draft('endnote', typeOfEndnote[name] ?? 'document');
  if (name !== names[0]) draft.keep('ref-type', types[0] ?? '');
  const all = (field: string): readonly string[] => values.get(field) ?? [];
  const one = (field: string): string => all(field)[0] ?? '';

  draft.put('title', one('title'));
  for (const field of nameFields) {
    const role =
      name === 'edited book' && rolesOfEdited[field] !== undefined
        ? rolesOfEdited[field]
        : variableOf(field, draft.type);
    if (role === null) draft.keep(field, all(field).join('; '));
    else if (!draft.put(role, personNames(all(field)))) draft.keep(field, all(field).join('; '));
  }
  // A paper in proceedings that have a title of their own was given at the conference that stands second.
  if (draft.type === 'paper-conference' && one('custom3') !== '') {
    draft.put('container-title', one('custom3'));
    draft.put('event-title', one('secondary-title'));
  }
  putDates(draft, one('year'), all('date'));
  if (name === 'press release') draft.put('genre', 'Press release');
  if (name === 'podcast') draft.put('genre', 'podcast');
  for (const [field, texts] of values) {
    if (special.has(field)) continue;
    const variable = variableOf(field, draft.type);
    for (const text of texts) {
      // There it is the first page once more.
      if (field === 'section' && draft.type === 'article-journal' && one('pages').startsWith(text)) continue;
      if (variable === null) draft.keep(field, text);
      else if (field === 'pages') putPages(draft, variable, text);
      else if (field === 'isbn')
        draft.putOrKeep(
          variable,
          linesIn(text.replace(/[^\S\n]*\((online|print|electronic|linking)\)/gi, '')).join(', '),
          field,
        );
      else draft.putOrKeep(variable, text, field);
    }
  }
  for (const text of all('full-title')) draft.putOrKeep('container-title', text, 'full-title');
  draft.put('accessed', dateInWords(one('access-date')));
  draft.put('language', languageOf(one('language')));
  draft.put('keyword', all('keywords').join(', '));
  const [doi = '', ...moreDois] = all('electronic-resource-num');
  if (doi !== '') draft.putDoi(doi, 'electronic-resource-num');
  for (const text of moreDois) draft.keep('electronic-resource-num', text);
  for (const text of all('url')) draft.putOrKeep('URL', text, 'url');
  const original = dateInWords(one('orig-pub'));
  if (original?.['date-parts'] !== undefined) draft.put('original-date', original);
  else draft.keep('orig-pub', one('orig-pub'));
  if (/^PMC\d+$/i.test(one('custom2'))) draft.put('PMCID', one('custom2'));
  else draft.keep('custom2', one('custom2'));
  if (/pubmed|medline/i.test(one('remote-database-name')) && /^\d{1,8}$/.test(one('accession-num')))
    draft.put('PMID', one('accession-num'));
  else draft.keep('accession-num', one('accession-num'));
  if (!draft.isNamed) return null;

  const notes = [...all('notes'), ...all('research-notes')].filter((text) => text !== '');
  return {
    source: {
      item: draft.finish(),
      ...(notes.length > 0 ? { notes } : {}),
      ...(files.length > 0 ? { files } : {}),
    },
    kept: draft.kept,
  };
};

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The year stands by itself, and beside it the day, with the year or without. */
const putDates = (draft: Draft, year: string, dates: readonly string[]): void => {
  const [date = ''] = dates.filter((text) => text !== '');
  const texts =
    date === '' ? [year] : /\d{4}/.test(date) || year === '' ? [date, year] : [`${date} ${year}`, year];
  const read = texts.map(dateInWords);
  const best = read.find((found) => found?.['date-parts'] !== undefined) ?? read[0];
  draft.put('issued', best);
  if (best !== read[0]) draft.keep('date', date);
};

/** "169-181", also "169-81", which is 181; of a book it is how many there are. */
const putPages = (draft: Draft, variable: string, text: string): void => {
  const pages = text.replace(/\s*[–—-]+\s*/g, '-').replace(/^pp?\.\s*/i, '');
  const isCount = /^\d+(\s*(p|pp|pages|pagine|s)\.?)?$/i.test(pages) && draft.type === 'book';
  if (isCount) draft.putOrKeep('number-of-pages', /^\d+/.exec(pages)![0], 'pages');
  else
    draft.putOrKeep(
      variable === 'number-of-pages' && pages.includes('-') ? 'page' : variable,
      wholeRange(pages),
      'pages',
    );
};

const wholeRange = (pages: string): string => {
  const found = /^(\d+)-(\d+)$/.exec(pages);
  if (!found) return pages;
  const [, from = '', to = ''] = found;
  if (to.length >= from.length) return pages;
  const end = from.slice(0, from.length - to.length) + to;
  return Number(end) > Number(from) ? `${from}-${end}` : pages;
};
