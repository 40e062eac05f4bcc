import type { LocatorLabel } from '../../../shared/citations/citation.ts';
import type { CslItem, CslName } from '../../../shared/citations/csl-item.ts';
import { dateInWords } from '../../../shared/sources/date-in-words.ts';
import { fieldsOf, jsonOf, listOf, textInBase64, wordsIn } from './json-in.ts';
import type { DocxMark } from './scan-part.ts';
import type { FoundCitation, FoundCite } from './types.ts';

/*
 * Citavi wraps a field in a content control; the code of the field holds base64 of JSON as .NET writes it, with the
 * whole record of every source. A record that was written before in the same citation is only pointed at ($ref).
 */

/** What it says, 'broken' where it is a citation of Citavi that can't be read, null where it is none. */
export const citaviCitation = ({ kind, code }: DocxMark): FoundCitation | 'broken' | null => {
  if (kind !== 'field') return null;
  if (/^\s*ADDIN\s+CITAVI\.PLACEHOLDER/.test(code)) return 'broken';
  const found = /^\s*ADDIN\s+CitaviPlaceholder\s*\{([^}]*)\}/.exec(code);
  if (!found) return null;
  const json = jsonOf(textInBase64(found[1]!));
  const { Entries: entries } = fieldsOf(json);
  if (!Array.isArray(entries)) return 'broken';
  const known = recordsById(json);
  return { program: 'citavi', cites: entries.map((entry) => citeOf(fieldsOf(entry), known)) };
};

type Fields = Readonly<Record<string, unknown>>;

/** Objects by their `$id`, so that a `$ref` can be followed. */
const recordsById = (json: unknown): ReadonlyMap<string, Fields> => {
  const known = new Map<string, Fields>();
  const waiting: unknown[] = [json];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    const { $id: id } = fieldsOf(one);
    if (typeof id === 'string') known.set(id, fieldsOf(one));
    for (const inner of Object.values(one))
      if (typeof inner === 'object' && inner !== null) waiting.push(inner);
  }
  return known;
};

const follow = (value: unknown, known: ReadonlyMap<string, Fields>): Fields => {
  const fields = fieldsOf(value);
  return typeof fields.$ref === 'string' ? (known.get(fields.$ref) ?? {}) : fields;
};

const labels: Readonly<Record<number, LocatorLabel>> = { 1: 'column', 2: 'section', 3: 'paragraph' };

const citeOf = (entry: Fields, known: ReadonlyMap<string, Fields>): FoundCite => {
  const record = follow(entry.Reference, known);
  const item = itemOf(record, known);
  const id = wordsIn(entry.ReferenceId) || wordsIn(record.Id);
  const range = fieldsOf(entry.PageRange);
  const locator = wordsIn(range.OriginalString);
  const label = typeof range.NumberingType === 'number' ? labels[range.NumberingType] : undefined;
  const prefix = typeof entry.Prefix === 'string' ? entry.Prefix : '';
  const suffix = typeof entry.Suffix === 'string' ? entry.Suffix : '';
  return {
    identity: `citavi ${id || JSON.stringify(item?.title ?? '')}`,
    named: wordsIn(item?.title) || id,
    item,
    ...(locator === '' ? {} : { locator }),
    ...(locator === '' || label === undefined ? {} : { label }),
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
};

const types: ReadonlyMap<string, string> = new Map([
  ['ArchiveMaterial', 'manuscript'],
  ['AudioBook', 'song'],
  ['AudioOrVideoDocument', 'motion_picture'],
  ['Book', 'book'],
  ['BookEdited', 'book'],
  ['Broadcast', 'broadcast'],
  ['CollectedWorks', 'book'],
  ['ComputerProgram', 'software'],
  ['ConferenceProceedings', 'book'],
  ['Contribution', 'chapter'],
  ['ContributionInLegalCommentary', 'chapter'],
  ['CourtDecision', 'legal_case'],
  ['File', 'document'],
  ['Hearing', 'hearing'],
  ['InternetDocument', 'webpage'],
  ['InterviewMaterial', 'interview'],
  ['JournalArticle', 'article-journal'],
  ['Lecture', 'speech'],
  ['LegalCommentary', 'book'],
  ['Manuscript', 'manuscript'],
  ['Map', 'map'],
  ['Movie', 'motion_picture'],
  ['MusicAlbum', 'song'],
  ['MusicTrack', 'song'],
  ['NewsAgencyReport', 'article-newspaper'],
  ['NewspaperArticle', 'article-newspaper'],
  ['Patent', 'patent'],
  ['PersonalCommunication', 'personal_communication'],
  ['PressRelease', 'document'],
  ['RadioPlay', 'broadcast'],
  ['SpecialIssue', 'periodical'],
  ['Standard', 'standard'],
  ['StatuteOrRegulation', 'legislation'],
  ['Thesis', 'thesis'],
  ['Unknown', 'document'],
  ['UnpublishedWork', 'report'],
]);

const itemOf = (record: Fields, known: ReadonlyMap<string, Fields>): CslItem | null => {
  const kind = wordsIn(record.ReferenceType);
  const parent = follow(record.ParentReference, known);
  const name = (value: unknown): string => wordsIn(follow(value, known).Name) || wordsIn(value);
  const names = (value: unknown): CslName[] =>
    listOf(value)
      .map((one) => nameOf(follow(one, known)))
      .filter((one) => one !== null);
  const title = withSubtitle(record);
  const type = types.get(kind) ?? 'document';
  const values: [string, unknown][] = [
    ['title', title],
    ['title-short', wordsIn(record.ShortTitle) === title ? '' : wordsIn(record.ShortTitle)],
    ['author', names(record.Authors)],
    ['editor', names(record.Editors).length > 0 ? names(record.Editors) : names(parent.Editors)],
    ['container-author', type === 'chapter' ? names(parent.Authors) : []],
    ['container-title', name(record.Periodical) || withSubtitle(parent)],
    ['collection-title', name(record.SeriesTitle) || name(parent.SeriesTitle)],
    [
      'publisher',
      listOf(record.Publishers).map(name).filter(Boolean).join(', ') ||
        listOf(parent.Publishers).map(name).filter(Boolean).join(', '),
    ],
    ['publisher-place', wordsIn(record.PlaceOfPublication) || wordsIn(parent.PlaceOfPublication)],
    ['issued', dateInWords(wordsIn(record.Date) || wordsIn(record.Year) || wordsIn(parent.Year))],
    ['accessed', dateInWords(wordsIn(record.AccessDate))],
    ['volume', wordsIn(record.Volume) || wordsIn(parent.Volume)],
    [type === 'article-journal' || type === 'article-newspaper' ? 'issue' : 'number', wordsIn(record.Number)],
    ['edition', wordsIn(record.Edition) || wordsIn(parent.Edition)],
    ['page', pagesOf(record.PageRange)],
    ['number-of-pages', type === 'book' ? wordsIn(record.PageCount) : ''],
    ['DOI', wordsIn(record.Doi)],
    ['URL', wordsIn(record.OnlineAddress)],
    ['ISBN', isbnOf(record.Isbn) || isbnOf(parent.Isbn)],
    [
      'ISSN',
      wordsIn(follow(record.Periodical, known).Issn) || wordsIn(follow(record.Periodical, known).Eissn),
    ],
    ['PMID', wordsIn(record.PubMedId)],
    ['language', wordsIn(record.LanguageCode) || wordsIn(record.Language)],
    ['abstract', wordsIn(fieldsOf(record.Abstract).Text) || wordsIn(record.Abstract)],
  ];
  const taken = values.filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== '' && value !== undefined,
  );
  if (!taken.some(([variable]) => variable === 'title' || variable === 'author' || variable === 'editor'))
    return null;
  const id = wordsIn(record.CitationKey) || wordsIn(record.BibTeXKey);
  return { ...Object.fromEntries(taken), id, type } as CslItem;
};

const withSubtitle = (record: Fields): string => {
  const [title, subtitle] = [wordsIn(record.Title), wordsIn(record.Subtitle)];
  if (title === '' || subtitle === '') return title || subtitle;
  return `${title}${/[?!:.]$/.test(title) ? '' : ':'} ${subtitle}`;
};

const nameOf = (person: Fields): CslName | null => {
  const [family, first, middle] = [person.LastName, person.FirstName, person.MiddleName].map(wordsIn) as [
    string,
    string,
    string,
  ];
  const given = [first, middle].filter(Boolean).join(' ');
  if (family === '' && given === '') return null;
  if (person.IsInstitution === true || (given === '' && /\s/.test(family))) return { literal: family };
  const [particle, suffix] = [wordsIn(person.Prefix), wordsIn(person.Suffix)];
  return {
    ...(family === '' ? {} : { family }),
    ...(given === '' ? {} : { given }),
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === '' ? {} : { suffix }),
  };
};

/** A page range is an object, or, in the record of a source, XML with the range as it was typed in its last `os`. */
const pagesOf = (value: unknown): string => {
  if (typeof value !== 'string') return wordsIn(fieldsOf(value).OriginalString);
  const typed = [...value.matchAll(/<os>([^<]*)<\/os>/g)].at(-1)?.[1];
  return (typed ?? (value.includes('<') ? '' : value)).trim().replace(/\s*[–—]\s*/g, '-');
};

const isbnOf = (value: unknown): string => {
  const { CanonicalString: canonical, OriginalString: original } = fieldsOf(value);
  return wordsIn(value) || wordsIn(original) || wordsIn(canonical);
};
