import { table } from '../../../shared/table.ts';
/* How the reference types and fields of EndNote and those of CSL stand for each other. */

/** CSL type of a reference type, by its name in small letters, as its XML and ENW write it. */
export const typeOfEndnote: Readonly<Record<string, string>> = table({
  'aggregated database': 'dataset',
  'ancient text': 'classic',
  artwork: 'graphic',
  'audiovisual material': 'motion_picture',
  bill: 'bill',
  blog: 'post-weblog',
  book: 'book',
  'book section': 'chapter',
  case: 'legal_case',
  catalog: 'book',
  'chart or table': 'figure',
  'classical work': 'classic',
  'computer program': 'software',
  'conference paper': 'paper-conference',
  'conference proceedings': 'paper-conference',
  dataset: 'dataset',
  dictionary: 'entry-dictionary',
  'discussion forum': 'post',
  'edited book': 'book',
  'electronic article': 'article-journal',
  'electronic book': 'book',
  'electronic book section': 'chapter',
  'electronic source': 'webpage',
  encyclopedia: 'entry-encyclopedia',
  equation: 'document',
  figure: 'figure',
  'film or broadcast': 'motion_picture',
  generic: 'document',
  'government document': 'report',
  grant: 'document',
  hearing: 'hearing',
  interview: 'interview',
  'journal article': 'article-journal',
  'legal rule or regulation': 'regulation',
  'magazine article': 'article-magazine',
  manuscript: 'manuscript',
  map: 'map',
  'multimedia application': 'software',
  music: 'song',
  'newspaper article': 'article-newspaper',
  'online database': 'dataset',
  'online multimedia': 'motion_picture',
  pamphlet: 'pamphlet',
  patent: 'patent',
  'personal communication': 'personal_communication',
  podcast: 'broadcast',
  'press release': 'document',
  report: 'report',
  serial: 'periodical',
  'social media': 'post',
  standard: 'standard',
  statute: 'legislation',
  'television episode': 'broadcast',
  thesis: 'thesis',
  'unpublished work': 'manuscript',
  'web page': 'webpage',
});

/** The same by the numbers that stand beside the names in XML, for exports in another language. */
export const nameOfEndnoteNumber: Readonly<Record<string, string>> = table({
  2: 'artwork',
  3: 'audiovisual material',
  4: 'bill',
  5: 'book section',
  6: 'book',
  7: 'case',
  8: 'catalog',
  9: 'computer program',
  10: 'conference proceedings',
  12: 'web page',
  13: 'generic',
  14: 'hearing',
  17: 'journal article',
  19: 'magazine article',
  20: 'map',
  21: 'film or broadcast',
  23: 'newspaper article',
  24: 'pamphlet',
  25: 'patent',
  26: 'personal communication',
  27: 'report',
  28: 'edited book',
  31: 'statute',
  32: 'thesis',
  34: 'unpublished work',
  36: 'manuscript',
  37: 'figure',
  38: 'chart or table',
  39: 'equation',
  43: 'electronic article',
  44: 'electronic book',
  45: 'online database',
  46: 'government document',
  47: 'conference paper',
  48: 'online multimedia',
  49: 'classical work',
  50: 'legal rule or regulation',
  51: 'ancient text',
  52: 'dictionary',
  53: 'encyclopedia',
  54: 'grant',
  55: 'aggregated database',
  56: 'blog',
  57: 'serial',
  58: 'standard',
  59: 'dataset',
  60: 'electronic book section',
  61: 'music',
});

/** Fields by EndNote's own names in its XML; ENW has a sign for each. */
export const fieldOfSign: Readonly<Record<string, string>> = table({
  A: 'authors',
  E: 'secondary-authors',
  Y: 'tertiary-authors',
  '?': 'subsidiary-authors',
  H: 'translated-authors',
  T: 'title',
  B: 'secondary-title',
  J: 'secondary-title',
  S: 'tertiary-title',
  '!': 'short-title',
  Q: 'translated-title',
  O: 'alt-title',
  D: 'year',
  '8': 'date',
  V: 'volume',
  N: 'number',
  P: 'pages',
  '&': 'section',
  I: 'publisher',
  C: 'pub-location',
  '7': 'edition',
  '6': 'num-vols',
  '9': 'work-type',
  '@': 'isbn',
  R: 'electronic-resource-num',
  U: 'url',
  '>': 'pdf-url',
  '[': 'access-date',
  X: 'abstract',
  Z: 'notes',
  '<': 'research-notes',
  K: 'keywords',
  G: 'language',
  L: 'call-num',
  M: 'accession-num',
  F: 'label',
  '~': 'remote-database-name',
  W: 'remote-database-provider',
  '(': 'orig-pub',
  ')': 'reprint-edition',
  '+': 'auth-address',
  '^': 'caption',
  '1': 'custom1',
  '2': 'custom2',
  '3': 'custom3',
  '4': 'custom4',
  '#': 'custom5',
  $: 'custom6',
  ']': 'custom7',
  '=': 'modified-date',
});

const inArticles = ['article-journal', 'article-magazine', 'article-newspaper', 'periodical'];
const inBooks = ['chapter', 'entry-dictionary', 'entry-encyclopedia', 'classic'];
const ofFilms = ['motion_picture', 'broadcast', 'song'];

type ByType = {
  else: string | null;
  of?: readonly (readonly [types: readonly string[], variable: string | null])[];
};

/** The variable of a field, which may hang on the type; null where it has none. */
const variables: Readonly<Record<string, ByType>> = table({
  authors: { else: 'author', of: [[['motion_picture'], 'director']] },
  'secondary-authors': {
    else: 'editor',
    of: [
      [['book', 'report'], 'collection-editor'],
      [['motion_picture'], 'producer'],
      [['song', 'broadcast'], 'performer'],
      [['personal_communication'], 'recipient'],
      [['interview'], 'interviewer'],
      [['bill', 'legislation', 'patent', 'legal_case'], null],
    ],
  },
  'tertiary-authors': {
    else: 'collection-editor',
    of: [
      [['book'], 'editor'],
      [ofFilms, 'producer'],
      [['bill', 'legislation', 'patent', 'legal_case'], null],
    ],
  },
  'subsidiary-authors': {
    else: 'translator',
    of: [
      [ofFilms, 'performer'],
      [['paper-conference', 'patent', 'legal_case'], 'contributor'],
    ],
  },
  'secondary-title': {
    else: 'container-title',
    of: [
      [
        [
          'book',
          'report',
          'map',
          'software',
          'graphic',
          'figure',
          'thesis',
          'dataset',
          'manuscript',
          'standard',
        ],
        'collection-title',
      ],
    ],
  },
  'tertiary-title': {
    else: 'collection-title',
    of: [[['bill', 'hearing', 'legislation'], 'authority']],
  },
  number: {
    else: 'number',
    of: [
      [inArticles, 'issue'],
      [['book', ...inBooks, 'paper-conference'], 'collection-number'],
    ],
  },
  isbn: {
    else: 'ISBN',
    of: [
      [inArticles, 'ISSN'],
      [['report', 'patent', 'standard'], 'number'],
    ],
  },
  pages: { else: 'page', of: [[['thesis', 'manuscript', 'pamphlet'], 'number-of-pages']] },
  section: {
    else: 'section',
    of: [
      [['chapter'], 'chapter-number'],
      [['article-journal'], null],
    ],
  },
  edition: {
    else: 'edition',
    of: [
      [['software'], 'version'],
      [['bill', 'hearing', 'legislation'], null],
    ],
  },
  publisher: { else: 'publisher', of: [[['legal_case'], 'authority']] },
  'pub-location': { else: 'publisher-place', of: [[['paper-conference'], 'event-place']] },
  custom1: {
    else: null,
    of: [
      [['paper-conference'], 'publisher-place'],
      [['map'], 'scale'],
    ],
  },
  custom3: { else: null, of: [[['graphic'], 'dimensions']] },
  volume: { else: 'volume' },
  'short-title': { else: 'title-short' },
  'abbr-1': { else: 'container-title-short' },
  'num-vols': { else: 'number-of-volumes' },
  'work-type': { else: 'genre' },
  abstract: { else: 'abstract' },
  'call-num': { else: 'call-number' },
  'remote-database-name': { else: 'source' },
  'reviewed-item': { else: 'reviewed-title' },
});

/** The variable of a field in a type; null where it has none, so that it is kept as it came. */
export const variableOf = (field: string, type: string): string | null => {
  const found = Object.hasOwn(variables, field) ? variables[field] : undefined;
  if (found === undefined) return null;
  const special = found.of?.find(([types]) => types.includes(type));
  return special === undefined ? found.else : special[1];
};

/** Fields of EndNote's own housekeeping. */
export const endnoteHousekeeping = new Set([
  'modified-date',
  'label',
  'alt-title',
  'auth-address',
  'remote-database-provider',
  'custom7',
]);
