import type { CslItem, CslName } from '../../../shared/citations/csl-item.ts';
import { dateInWords, monthOf } from '../../../shared/sources/date-in-words.ts';
import { childrenOf, elementAt, localName, readRecords, wordsOf, type XmlElement } from '../xml.ts';
import type { DocxMark } from './scan-part.ts';
import type { FoundCitation, FoundCite } from './types.ts';

/*
 * Word's own sources: `b:Sources` in a part of customXml, cited by fields ` CITATION Tag \l 1033 \p 12 `.
 */

const types: ReadonlyMap<string, string> = new Map([
  ['Art', 'graphic'],
  ['ArticleInAPeriodical', 'article-magazine'],
  ['Book', 'book'],
  ['BookSection', 'chapter'],
  ['Case', 'legal_case'],
  ['ConferenceProceedings', 'paper-conference'],
  ['DocumentFromInternetSite', 'webpage'],
  ['ElectronicSource', 'document'],
  ['Film', 'motion_picture'],
  ['InternetSite', 'webpage'],
  ['Interview', 'interview'],
  ['JournalArticle', 'article-journal'],
  ['Misc', 'document'],
  ['Patent', 'patent'],
  ['Performance', 'performance'],
  ['Report', 'report'],
  ['SoundRecording', 'song'],
]);

const roles: readonly (readonly [role: string, variable: string])[] = [
  ['Author', 'author'],
  ['Artist', 'author'],
  ['Interviewee', 'author'],
  ['Inventor', 'author'],
  ['Performer', 'performer'],
  ['Composer', 'composer'],
  ['Director', 'director'],
  ['ProducerName', 'producer'],
  ['Writer', 'script-writer'],
  ['Editor', 'editor'],
  ['Translator', 'translator'],
  ['BookAuthor', 'container-author'],
  ['Interviewer', 'interviewer'],
  ['Compiler', 'compiler'],
];

/** Plain fields in the order in which they are asked for a variable. */
const plain: readonly (readonly [field: string, variable: string])[] = [
  ['Title', 'title'],
  ['ShortTitle', 'title-short'],
  ['JournalName', 'container-title'],
  ['PeriodicalTitle', 'container-title'],
  ['BookTitle', 'container-title'],
  ['ConferenceName', 'container-title'],
  ['PublicationTitle', 'container-title'],
  ['InternetSiteTitle', 'container-title'],
  ['BroadcastTitle', 'container-title'],
  ['AlbumTitle', 'container-title'],
  ['Reporter', 'container-title'],
  ['Publisher', 'publisher'],
  ['Institution', 'publisher'],
  ['ProductionCompany', 'publisher'],
  ['Distributor', 'publisher'],
  ['Station', 'publisher'],
  ['Broadcaster', 'publisher'],
  ['Court', 'authority'],
  ['Theater', 'event-place'],
  ['ThesisType', 'genre'],
  ['Volume', 'volume'],
  ['NumberVolumes', 'number-of-volumes'],
  ['Issue', 'issue'],
  ['ChapterNumber', 'chapter-number'],
  ['Edition', 'edition'],
  ['Pages', 'page'],
  ['PatentNumber', 'number'],
  ['CaseNumber', 'number'],
  ['RecordingNumber', 'number'],
  ['Version', 'version'],
  ['Medium', 'medium'],
  ['DOI', 'DOI'],
  ['URL', 'URL'],
  ['Comments', 'note'],
];

/** Sources by their tags, from a part of customXml that holds Word's; null for any other part. */
export const wordSources = (xml: string): { sources: Map<string, CslItem>; isWhole: boolean } | null => {
  if (!/<(?:\w+:)?Sources[\s>]/.test(xml.slice(0, 5000))) return null;
  const sources = new Map<string, CslItem>();
  let isWhole = true;
  const fault = (): void => {
    isWhole = false;
  };
  try {
    readRecords(xml, (name) => localName(name) === 'Source', {
      record: (source) => {
        const item = itemOf(source);
        if (item) sources.set(wordsOf(elementAt(source, 'Tag')) || wordsOf(elementAt(source, 'Guid')), item);
      },
      broken: fault,
    });
  } catch {
    fault();
  }
  return { sources, isWhole };
};

const itemOf = (source: XmlElement): CslItem | null => {
  const field = (name: string): string => wordsOf(elementAt(source, name));
  const item: Record<string, unknown> = {};
  const put = (variable: string, value: unknown): void => {
    const isEmpty = value === '' || value === undefined || (Array.isArray(value) && value.length === 0);
    if (!isEmpty && item[variable] === undefined) item[variable] = value;
  };
  const authors = elementAt(source, 'Author');
  for (const [role, variable] of roles)
    for (const group of authors ? childrenOf(authors, role) : []) put(variable, namesIn(group));
  for (const [name, variable] of plain) put(variable, field(name));
  const type = types.get(field('SourceType')) ?? 'document';
  put(
    type === 'book' || type === 'chapter' ? 'ISBN' : type === 'article-journal' ? 'ISSN' : 'number',
    field('StandardNumber'),
  );
  put(
    'publisher-place',
    [field('City'), field('StateProvince'), field('CountryRegion')].filter(Boolean).join(', '),
  );
  put('issued', dateOf(field('Year'), field('Month'), field('Day')));
  put('accessed', dateOf(field('YearAccessed'), field('MonthAccessed'), field('DayAccessed')));
  if (item.title === undefined && item.author === undefined && item['container-title'] === undefined)
    return null;
  // The tag is the id, as the citation key is where a program has one.
  return { ...item, id: field('Tag'), type } as CslItem;
};

const namesIn = (group: XmlElement): CslName[] => {
  const corporate = wordsOf(elementAt(group, 'Corporate'));
  if (corporate !== '') return [{ literal: corporate }];
  const list = elementAt(group, 'NameList');
  return (list ? childrenOf(list, 'Person') : []).flatMap((person): CslName[] => {
    const [family, first, middle] = ['Last', 'First', 'Middle'].map((part) =>
      wordsOf(elementAt(person, part)),
    );
    const given = [first, middle].filter(Boolean).join(' ');
    if (!family && given === '') return [];
    // An institution is typed into the field of a name as one word behind another.
    if (given === '' && /\s/.test(family!)) return [{ literal: family! }];
    return [{ ...(family ? { family } : {}), ...(given === '' ? {} : { given }) }];
  });
};

const dateOf = (year: string, month: string, day: string) => {
  const number = monthOf(month);
  if (!/^\d{4}$/.test(year) || number === null)
    return dateInWords([day, month, year].filter(Boolean).join(' '));
  const parts = /^\d{1,2}$/.test(day) ? [Number(year), number, Number(day)] : [Number(year), number];
  return { 'date-parts': [parts] };
};

/** What a field of Word's own citations says; null where it is none. */
export const wordCitation = (
  { kind, code }: DocxMark,
  sources: ReadonlyMap<string, CslItem>,
): FoundCitation | null => {
  if (kind !== 'field' || !/^\s*CITATION\s/.test(code)) return null;
  // A switch is a backslash and a letter; a value with blanks stands in quotation marks.
  const tokens = [...code.matchAll(/\\([a-z])|"((?:[^"\\]|\\.)*)"|(\S+)/gi)].slice(1);
  const cites: FoundCite[] = [];
  const citeOf = (tag: string): FoundCite => ({
    identity: `word ${tag}`,
    named: tag,
    item: sources.get(tag) ?? null,
  });
  let pending: string | null = 'm';
  for (const [, letter, quoted, bare] of tokens) {
    const last = cites.at(-1);
    if (letter !== undefined) {
      pending = letter.toLowerCase();
      if (pending === 'n' && last) last.suppressAuthor = true;
      continue;
    }
    const value = quoted ?? bare ?? '';
    if (pending === 'm') cites.push(citeOf(value));
    else if (last && value !== '') {
      if (pending === 'p') last.locator = value;
      if (pending === 'v' && last.locator === undefined)
        Object.assign(last, { locator: value, label: 'volume' });
      if (pending === 'f') last.prefix = value;
      if (pending === 's') last.suffix = value;
    }
    pending = null;
  }
  return cites.length === 0 ? null : { program: 'word', cites };
};
