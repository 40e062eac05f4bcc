import type { Creator } from '@retorquere/bibtex-parser';
import { type CslDate, type CslItem, type CslName, cslTypes } from '../../../shared/citations/csl-item.ts';
import { dateInWords, monthOf } from '../../../shared/sources/date-in-words.ts';
import { dateFromEdtf } from '../../../shared/sources/edtf.ts';
import { table } from '../../../shared/table.ts';
import { languageOf } from '../languages.ts';
import {
  dateFields,
  genreOfWord,
  inIssues,
  inSeries,
  nameFields,
  plainFields,
  roleOfEditor,
  statusOfWord,
  typeOfEntry,
} from './bibtex-types.ts';

/** Field of the carrier (see source-carrier.ts) in BibTeX. */
export const carrierField = 'x-csl';

/** An entry that was read: text, names or lists by the names of its fields. */
export type ReadEntry = {
  type: string;
  key: string;
  fields: Readonly<Record<string, unknown>>;
  /** Whether it has part of its data from the entry that its field `crossref` names. */
  inherits: boolean;
};

/** Reads the fields of one entry and marks them as read; what is left at the end is kept as it came. */
class Fields {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #left: Set<string>;
  constructor(entry: ReadEntry) {
    // The parser gives \'a as a letter and a mark.
    this.#fields = composed(entry.fields) as Record<string, unknown>;
    this.#left = new Set(Object.keys(entry.fields));
  }
  raw(name: string): unknown {
    this.#left.delete(name);
    return Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
  }
  /** The text of the first of the fields that has any. */
  text(...names: string[]): string | undefined {
    for (const name of names) {
      const text = textOf(this.raw(name), name === 'keywords' ? ', ' : ' and ');
      if (text !== '') return text;
    }
    return undefined;
  }
  /** As `text`, for a field that is left to be kept as it came if it can't be used. */
  peek(name: string): string {
    return textOf(this.#fields[name]);
  }
  rest(): [string, string][] {
    return [...this.#left].map((name) => [name, textOf(this.#fields[name])]);
  }
}

const composed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, composed(part)]));
};

const isCreator = (value: unknown): value is Creator => typeof value === 'object' && value !== null;
const creatorText = (name: Creator): string =>
  name.name ?? [name.prefix, name.lastName, name.suffix, name.firstName].filter(Boolean).join(' ');

/** Lists (of names, publishers, places) are joined as they were written; keywords have commas. */
export const textOf = (value: unknown, between = ' and '): string => {
  if (typeof value === 'string') return value.trim();
  if (!Array.isArray(value)) return '';
  return value.map((part) => (isCreator(part) ? creatorText(part) : String(part))).join(between);
};

/** Links that the parser makes of `\url` and `\href` are taken off; CSL's own marks of italics and the like stay. */
const withoutLinks = (text: string): string =>
  text.length > 20_000 ? text : text.replace(/<a href="[^"]*">(.*?)<\/a>/g, '$1');

const nameOf = (creator: Creator): CslName => {
  if (creator.name !== undefined) return { literal: creator.name };
  const { lastName, firstName, prefix, suffix } = creator;
  if (!lastName && !prefix) return { literal: firstName ?? '' };
  return {
    ...(lastName ? { family: lastName } : {}),
    ...(firstName ? { given: firstName } : {}),
    ...(prefix ? { 'non-dropping-particle': prefix } : {}),
    ...(suffix ? { suffix } : {}),
  };
};

const isOthers = (creator: Creator): boolean =>
  (creator.name ?? creator.lastName) === 'others' && !creator.firstName && !creator.prefix;

const withSubtitle = (title: string | undefined, subtitle: string | undefined): string | undefined =>
  title && subtitle ? `${title}${/[?!:.]$/.test(title) ? '' : ':'} ${subtitle}` : (title ?? subtitle);

const typeOf = (kind: string, fields: Fields): string => {
  const given = fields.peek('entrysubtype');
  if (given === 'newspaper' || given === 'magazine') {
    fields.raw('entrysubtype');
    return `article-${given}`;
  }
  const type = typeOfEntry[kind] ?? 'document';
  return type === 'document' &&
    kind === 'misc' &&
    fields.peek('url') !== '' &&
    fields.peek('howpublished') === ''
    ? 'webpage'
    : type;
};

const cslSubtypes = new Set<string>(cslTypes);

/** `year`, `month` and `day` of classic BibTeX, which may be words or several months, as a date. */
const classicDate = (fields: Fields): CslDate | undefined => {
  const year = fields.text('year');
  if (year === undefined) return undefined;
  const month = fields.text('month');
  const day = fields.text('day');
  const exact = dateFromEdtf(year);
  if (month === undefined) return exact?.literal === undefined ? exact : dateInWords(year);
  const number = monthOf(month.replace(/\.$/, ''));
  if (number !== null && /^\p{L}*\d*\.?$/u.test(month) && /^\d{4}$/.test(year)) {
    const two = (value: number): string => String(value).padStart(2, '0');
    return dateFromEdtf(`${year}-${two(number)}${day && /^\d+$/.test(day) ? `-${two(Number(day))}` : ''}`);
  }
  return dateInWords(`${day === undefined ? '' : `${day} `}${month.replace(/,$/, '')} ${year}`);
};

/** What stands for a publisher where there is none, or an address. */
const putHowPublished = (fields: Fields, item: Record<string, unknown>): void => {
  const words = fields.peek('howpublished');
  const address = /https?:\/\/[^\s"<>]+/.exec(words)?.[0];
  if (address !== undefined) {
    item.URL ??= address;
    if (withoutLinks(words).trim() === item.URL) fields.raw('howpublished');
  } else if (words !== '' && item.publisher === undefined && !/^(online|website|web|accessed)\b/i.test(words))
    item.publisher = fields.text('howpublished');
};

/** Where archives that number their papers show one. */
const archives: Readonly<Record<string, string>> = table({
  arxiv: 'https://arxiv.org/abs/',
  googlebooks: 'https://books.google.com/books?id=',
  hdl: 'https://hdl.handle.net/',
  jstor: 'https://www.jstor.org/stable/',
  pubmed: 'https://pubmed.ncbi.nlm.nih.gov/',
});

const addressOfEprint = (fields: Fields): string | undefined => {
  const archive = archives[(fields.peek('eprinttype') || fields.peek('archiveprefix')).toLowerCase()];
  const number = fields.peek('eprint').replace(/^arxiv:/i, '');
  return archive === undefined || !/^[\w./:+-]+$/.test(number) ? undefined : `${archive}${number}`;
};

const dash = (pages: string): string => pages.replace(/\s*(–|--+)\s*/g, '-');

/** The item of one entry as its ordinary fields give it. */
export const bibtexItem = (source: ReadEntry): CslItem => {
  const fields = new Fields(source);
  const kind = source.type.toLowerCase();
  const item: Record<string, unknown> = { id: source.key, type: typeOf(kind, fields) };
  const put = (variable: string, value: unknown): void => {
    if (value !== undefined && value !== '' && item[variable] === undefined) item[variable] = value;
  };
  fields.raw(carrierField);
  if (source.inherits) fields.raw('crossref');

  const others: string[] = [];
  for (const [field, variable] of nameFields) {
    const creators = fields.raw(field);
    if (!Array.isArray(creators)) continue;
    const people = creators.filter(isCreator);
    const role = roleOfEditor[fields.peek(`${field}type`)] ?? variable;
    if (role !== variable) fields.raw(`${field}type`);
    if (people.some(isOthers)) others.push(field);
    const names = people.filter((person) => !isOthers(person)).map(nameOf);
    if (names.length > 0) put(role, names);
  }

  put('title', withSubtitle(fields.text('title'), fields.text('subtitle')));
  put(
    'container-title',
    withSubtitle(fields.text('journal', 'journaltitle'), fields.text('journalsubtitle')) ??
      withSubtitle(fields.text('booktitle'), fields.text('booksubtitle')),
  );
  for (const [field, variable] of dateFields) {
    const text = fields.text(field);
    if (text !== undefined) put(variable, dateFromEdtf(text));
  }
  const classic = classicDate(fields);
  put('issued', classic);
  put('publisher', fields.text('publisher', 'institution', 'school', 'organization'));

  if (inIssues.has(kind)) put('issue', fields.text('number', 'issue'));
  else if (inSeries.has(kind)) put('collection-number', fields.text('number'));
  put('number', fields.text(inIssues.has(kind) || inSeries.has(kind) ? 'eid' : 'number', 'eid'));
  put('issue', fields.text('issue'));

  for (const [field, variable] of plainFields) {
    const text = fields.text(field);
    if (text === undefined) continue;
    if (variable === 'page') put(variable, dash(text));
    else if (variable === 'genre') put(variable, genreOfWord[text.toLowerCase()] ?? text);
    else if (variable === 'language') put(variable, languageOf(text));
    else if (variable === 'status') put(variable, statusOfWord[text.toLowerCase()] ?? text);
    else if (variable === 'DOI') put(variable, text.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, ''));
    else put(variable, text);
  }
  if (kind.endsWith('thesis')) put('genre', genreOfWord[kind]);
  putHowPublished(fields, item);
  put('URL', addressOfEprint(fields));
  for (const [variable, value] of Object.entries(item))
    if (typeof value === 'string') item[variable] = withoutLinks(value);

  const subtype = fields.peek('entrysubtype');
  if (cslSubtypes.has(subtype)) {
    item.type = subtype;
    fields.raw('entrysubtype');
  }
  const rest = fields.rest().filter(([, text]) => text !== '');
  if (!Object.hasOwn(typeOfEntry, kind)) rest.push(['entrytype', kind]);
  if (others.length > 0) rest.push(['and-others', others.join(' ')]);
  if (rest.length > 0) item.custom = { bibtex: Object.fromEntries(rest) };
  return item as CslItem;
};

/** What managers note for themselves. */
const bookkeeping =
  /^(timestamp|owner|file|local-url|localfile|pdf|ps|groups|eprint.*|archiveprefix|primaryclass|creationdate|modificationdate|date-(added|modified)|bdsk-.*|mendeley-.*|ids|options|sortname|sortyear|sorttitle|presort)$/;

/** Fields, and a type, that are kept as they came. */
export const notPlaced = (item: CslItem): string[] => {
  const { bibtex = {} } = (item.custom ?? {}) as { bibtex?: Record<string, string> };
  return Object.entries(bibtex)
    .filter(([field]) => field !== 'and-others' && !bookkeeping.test(field))
    .map(([field, text]) => (field === 'entrytype' ? `@${text}` : field));
};
