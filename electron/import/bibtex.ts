import { type Creator, type Entry, parse } from '@retorquere/bibtex-parser';
import { type CslItem, type CslName, cslTypes } from '../../shared/citations/csl-item.ts';
import type { EntryProblem } from '../../shared/contract/methods.ts';
import { type Said, say } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import { keyFor } from '../../shared/sources/key.ts';
import {
  dateFields,
  genreOfWord,
  inIssues,
  inSeries,
  languageTags,
  nameFields,
  plainFields,
  typeOfEntry,
} from './bibtex-types.ts';

import { dateFromEdtf } from './edtf.ts';
import { type ImportedSources, UnknownFields } from './imported.ts';
import { applyCarrier } from './source-carrier.ts';

/** Field of the carrier (see source-carrier.ts) in BibTeX. */
export const carrierField = 'x-csl';

/** Reads the fields of one entry and marks them as read; what is left at the end is kept as it came. */
class Fields {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #left: Set<string>;
  constructor(entry: Entry) {
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
const textOf = (value: unknown, between = ' and '): string => {
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

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `year`, `month` and `day` of classic BibTeX as a date of EDTF, or the words themselves. */
const classicDate = (fields: Fields): string | undefined => {
  const year = fields.text('year');
  if (year === undefined) return undefined;
  const month = fields.text('month');
  const day = fields.text('day');
  if (month === undefined) return year;
  const number = /^\d+$/.test(month)
    ? Number(month)
    : monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const known = number >= 1 && number <= 12 && /^[\p{L}\d.]+$/u.test(month) && /^\d{4}$/.test(year);
  if (!known) return `${month} ${year}`;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(number)}${day && /^\d+$/.test(day) ? `-${two(Number(day))}` : ''}`;
};

const dash = (pages: string): string => pages.replace(/\s*(–|--+)\s*/g, '-');

/** The item of one entry as its ordinary fields give it. */
const toItem = (source: Entry): CslItem => {
  const fields = new Fields(source);
  const kind = source.type.toLowerCase();
  const item: Record<string, unknown> = { id: source.key, type: typeOf(kind, fields) };
  const put = (variable: string, value: unknown): void => {
    if (value !== undefined && value !== '' && item[variable] === undefined) item[variable] = value;
  };
  fields.raw(carrierField);
  if (source.crossref && source.crossref.inherited.length > 0) fields.raw('crossref');

  const others: string[] = [];
  for (const [field, variable] of nameFields) {
    const creators = fields.raw(field);
    if (!Array.isArray(creators)) continue;
    const people = creators.filter(isCreator);
    if (people.some(isOthers)) others.push(field);
    const names = people.filter((person) => !isOthers(person)).map(nameOf);
    if (names.length > 0) put(variable, names);
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
  if (classic !== undefined) put('issued', dateFromEdtf(classic));
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
    else if (variable === 'language') put(variable, languageTags[text.toLowerCase()] ?? text);
    else if (variable === 'DOI') put(variable, text.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, ''));
    else put(variable, text);
  }
  if (kind.endsWith('thesis')) put('genre', genreOfWord[kind]);
  const published = fields.peek('howpublished');
  const address = /https?:\/\/[^\s"<>]+/.exec(published)?.[0];
  if (address !== undefined && item.URL === undefined) {
    put('URL', address);
    if (withoutLinks(published).trim() === address) fields.raw('howpublished');
  }
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
  /^(timestamp|owner|creationdate|modificationdate|date-(added|modified)|bdsk-.*|mendeley-.*|ids|options|sortname|sortyear|sorttitle|presort)$/;

/** Fields, and a type, that are kept as they came. */
const notPlaced = (item: CslItem): string[] => {
  const { bibtex = {} } = (item.custom ?? {}) as { bibtex?: Record<string, string> };
  return Object.entries(bibtex)
    .filter(([field]) => field !== 'and-others' && !bookkeeping.test(field))
    .map(([field, text]) => (field === 'entrytype' ? `@${text}` : field));
};

const options = {
  sentenceCase: false,
  english: false,
  caseProtection: false,
  // A command that is not known stays in the text: dropping it would lose a letter without a word.
  unsupported: (_node: unknown, tex: string) => tex,
  fieldMode: Object.fromEntries(
    [...dateFields.map(([field]) => field), 'pages', 'entrysubtype', 'isbn', 'issn', carrierField].map(
      (field) => [field, 'verbatim'],
    ),
  ),
} as const;

const reasonOf = (error: string): Said =>
  say('bibtex-broken', { error: error.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 300) });
const entryName = (input: string): string =>
  /@\s*\w+\s*[{(]\s*([^\s,{}]+)/.exec(input)?.[1] ?? input.trim().slice(0, 60);

/** One entry without its carrier, in characters; the longest real ones, with thousands of authors, have 60,000. */
const longestEntry = 100_000;
const carrierText = new RegExp(`${carrierField}\\s*=\\s*\\{[^{}]*\\}`, 'i');
const entryStart = /@\s*[a-z]+\s*[{(]/gi;

/**
 * Takes out what the parser would need hours for, since its work grows with the square of an entry: entries
 * that are too long, which are reported.
 * @throws IbidError 'bad-file' for a text with far more `@` than entries
 */
const withinLimits = (text: string): { text: string; problems: EntryProblem[] } => {
  const starts = [...text.matchAll(entryStart)].map(({ index }) => index);
  const signs = text.split('@').length - 1;
  if (signs > 5000 + 10 * starts.length) throw new IbidError('bad-file', say('not-bibtex'));
  const problems: EntryProblem[] = [];
  const kept = starts
    .map((start, index) => text.slice(start, starts[index + 1]))
    .filter((entry) => {
      if (entry.length <= longestEntry || entry.replace(carrierText, '').length <= longestEntry) return true;
      problems.push({
        entry: entryName(entry.slice(0, 1000)),
        reason: say('bibtex-too-long'),
      });
      return false;
    });
  return problems.length === 0 ? { text, problems } : { text: kept.join(''), problems };
};

/**
 * LaTeX's old text fonts have ¡ and ¿ where < and > are typed, and the parser knows that; but whoever types them
 * in a title means them. Characters without a meaning of their own stand in for them while it reads.
 */
const standIns = [
  ['<', '\u{f8f0}'],
  ['>', '\u{f8f1}'],
] as const;
const withStandIns = (text: string): string =>
  standIns.reduce((all, [sign, standIn]) => all.replaceAll(sign, standIn), text);
const withoutStandIns = (value: unknown): unknown => {
  if (typeof value === 'string')
    return standIns.reduce((all, [sign, standIn]) => all.replaceAll(standIn, sign), value);
  if (Array.isArray(value)) return value.map(withoutStandIns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutStandIns(inner)]));
};

/** @throws IbidError 'bad-file' where the parser gives up on the whole text */
const parsed = (text: string): ReturnType<typeof parse> => {
  try {
    const library = parse(withStandIns(text), options as unknown as Parameters<typeof parse>[1]);
    return withoutStandIns(library) as ReturnType<typeof parse>;
  } catch (error) {
    throw new IbidError(
      'bad-file',
      say('bibtex-unreadable', { error: error instanceof Error ? error.message.slice(0, 300) : '' }),
    );
  }
};

/**
 * Reads BibTeX and BibLaTeX. LaTeX becomes Unicode, `@string` and `crossref` are resolved. Fields without a
 * variable in CSL are kept under `custom.bibtex`; what an export of Ibid put into its carrier is restored.
 * An entry that is not well formed is left out and reported; the others are taken.
 * @throws IbidError 'bad-file' for a text that can't be read at all
 */
export const importBibtex = (text: string): ImportedSources => {
  const limited = withinLimits(text);
  const library = parsed(limited.text);
  const sources: ImportedSources['sources'] = [];
  const broken = library.errors.map(({ error, input }) => ({
    entry: entryName(input ?? ''),
    reason: reasonOf(error),
  }));
  const problems: EntryProblem[] = [...limited.problems, ...broken];
  const unknown = new UnknownFields();
  // The parser also gives what it could make of broken entries, without their text: half an entry would be wrong.
  for (const source of library.entries.filter(({ input }) => input !== '')) {
    const read = toItem(source);
    const derived = read.id ? read : { ...read, id: keyFor(read) };
    unknown.add(notPlaced(read));
    const code: unknown = (source.fields as Record<string, unknown>)[carrierField];
    sources.push({ item: typeof code === 'string' ? applyCarrier(derived, code) : derived });
  }
  return { sources, problems, notUnderstood: unknown.list() };
};
