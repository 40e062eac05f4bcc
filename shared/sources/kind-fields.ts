/*
 * Longer than other files because it is one table: the form of each kind of source, to be read side by side.
 */
import type { CslItem } from '../citations/csl-item.ts';
import { hasOwnCustom, type SourceKind } from './kinds.ts';

/** The fields of a kind, in order: those that most sources of the kind need, and those that some need. */
export type KindFields = { usual: readonly string[]; more: readonly string[] };

const link = ['DOI', 'URL'];
const about = ['accessed', 'language', 'abstract', 'keyword', 'note'];
const imprint = ['publisher-place', 'publisher', 'issued'];

const book: KindFields = {
  usual: ['author', 'title', 'title-short', 'edition', 'volume', ...imprint, 'ISBN', ...link],
  more: [
    'editor',
    'translator',
    'collection-title',
    'collection-number',
    'number-of-volumes',
    'original-date',
    'original-title',
    'status',
    'number-of-pages',
    ...about,
  ],
};
const inBook = (whole: readonly string[], more: readonly string[]): KindFields => ({
  usual: ['author', 'title', 'title-short', ...whole, ...imprint, 'page', ...link],
  more: [...more, 'collection-title', 'collection-number', 'translator', 'status', 'ISBN', ...about],
});
const journal: KindFields = {
  usual: ['author', 'title', 'title-short', 'container-title', 'volume', 'issue', 'issued', 'page', ...link],
  more: [
    'status',
    'number',
    'supplement-number',
    'volume-title',
    'container-title-short',
    'translator',
    'ISSN',
    ...about,
  ],
};
const periodical = (...numbers: string[]): KindFields => ({
  usual: ['author', 'title', 'title-short', 'container-title', ...numbers, 'issued', 'page', 'URL'],
  more: [
    ...['volume', 'issue'].filter((variable) => !numbers.includes(variable)),
    'section',
    'edition',
    'volume-title',
    'publisher-place',
    'ISSN',
    'DOI',
    ...about,
  ],
});
const paper: KindFields = {
  usual: ['author', 'title', 'title-short', 'collection-title', 'number', 'issued', ...link],
  more: [
    'container-title',
    'collection-number',
    'editor',
    'genre',
    'publisher',
    'publisher-place',
    'status',
    'page',
    'number-of-pages',
    'ISBN',
    'ISSN',
    ...about,
  ],
};
const report: KindFields = {
  usual: ['author', 'title', 'title-short', 'genre', 'number', ...imprint, ...link],
  more: [
    'editor',
    'collection-title',
    'collection-number',
    'status',
    'page',
    'number-of-pages',
    'ISBN',
    ...about,
  ],
};
const document: KindFields = {
  usual: ['author', 'title', 'title-short', 'genre', 'number', 'issued', 'URL'],
  more: [
    'publisher',
    'publisher-place',
    'status',
    'page',
    'number-of-pages',
    'archive',
    'archive_location',
    'DOI',
    ...about,
  ],
};
const law: KindFields = {
  usual: ['jurisdiction', 'genre', 'number', 'issued', 'title', 'title-short', 'container-title', 'URL'],
  more: ['author', 'authority', 'volume', 'issue', 'section', 'page', 'references', 'status', ...about],
};
const sitting: KindFields = {
  usual: ['author', 'title', 'title-short', 'genre', 'number', 'issued', 'page', 'URL'],
  more: ['authority', 'section', 'jurisdiction', 'event-date', 'event-place', 'publisher', ...about],
};
const broadcast: KindFields = {
  usual: ['author', 'title', 'title-short', 'container-title', 'number', 'publisher', 'issued', 'URL'],
  more: ['host', 'guest', 'director', 'producer', 'genre', 'medium', 'dimensions', ...about],
};
const film: KindFields = {
  usual: ['director', 'title', 'title-short', 'publisher', 'publisher-place', 'issued', 'URL'],
  more: [
    'author',
    'producer',
    'performer',
    'script-writer',
    'container-title',
    'genre',
    'medium',
    'dimensions',
    ...about,
  ],
};
const image: KindFields = {
  usual: ['author', 'title', 'title-short', 'genre', 'number', ...imprint, 'URL'],
  more: [
    'container-title',
    'scale',
    'medium',
    'dimensions',
    'archive-place',
    'archive',
    'archive_collection',
    'archive_location',
    'DOI',
    ...about,
  ],
};
const music: KindFields = {
  usual: ['composer', 'performer', 'title', 'title-short', 'container-title', ...imprint, 'URL'],
  more: ['author', 'producer', 'genre', 'medium', 'dimensions', ...about],
};
const page: KindFields = {
  usual: ['author', 'title', 'title-short', 'container-title', 'issued', 'URL'],
  more: ['genre', 'number', 'publisher', 'DOI', ...about],
};
const deposited = ['archive-place', 'archive', 'archive_collection', 'archive_location'];

const fields: Record<SourceKind, KindFields> = {
  book,
  'edited-book': {
    usual: book.usual.map((variable) => (variable === 'author' ? 'editor' : variable)),
    more: ['author', ...book.more.filter((variable) => variable !== 'editor')],
  },
  'translated-book': {
    usual: [
      'author',
      'title',
      'title-short',
      'translator',
      'edition',
      'volume',
      ...imprint,
      'original-title',
      'original-date',
      'ISBN',
      ...link,
    ],
    more: book.more.filter(
      (variable) => !['translator', 'original-title', 'original-date'].includes(variable),
    ),
  },
  classic: {
    usual: [
      'author',
      'title',
      'title-short',
      'editor',
      'translator',
      'edition',
      'volume',
      ...imprint,
      'original-date',
      'URL',
    ],
    more: [
      'collection-title',
      'collection-number',
      'number-of-volumes',
      'original-title',
      'ISBN',
      'DOI',
      ...about,
    ],
  },
  chapter: inBook(
    ['editor', 'container-title', 'edition', 'volume'],
    ['container-author', 'number', 'chapter-number', 'part-title'],
  ),
  thesis: {
    usual: ['author', 'title', 'title-short', 'genre', ...imprint, 'URL'],
    more: ['number', 'page', 'number-of-pages', 'archive', 'archive_location', 'DOI', ...about],
  },
  'entry-encyclopedia': inBook(['container-title', 'editor', 'volume', 'edition'], []),
  'entry-dictionary': inBook(['container-title', 'editor', 'volume', 'edition'], []),
  entry: inBook(['container-title', 'editor', 'volume', 'edition'], []),
  'article-journal': journal,
  'article-newspaper': periodical(),
  'article-magazine': periodical('volume', 'issue'),
  'post-weblog': {
    usual: ['author', 'title', 'title-short', 'container-title', 'issued', 'URL'],
    more: ['genre', 'publisher', 'DOI', ...about],
  },
  'review-book': {
    usual: ['author', 'title', 'reviewed-author', 'reviewed-title', ...journal.usual.slice(2)],
    more: [...journal.more, 'reviewed-genre'],
  },
  review: {
    usual: [
      'author',
      'title',
      'reviewed-author',
      'reviewed-title',
      'reviewed-genre',
      ...journal.usual.slice(2),
    ],
    more: journal.more,
  },
  interview: {
    usual: ['author', 'interviewer', 'title', 'title-short', 'container-title', 'issued', 'page', 'URL'],
    more: ['genre', 'medium', 'volume', 'issue', 'event-place', 'archive', 'DOI', ...about],
  },
  'own-interview': {
    usual: ['title', 'title-short', 'event-place', 'issued'],
    more: ['author', 'interviewer', 'genre', 'medium', 'container-title', 'archive', 'URL', ...about],
  },
  'series-paper': paper,
  report,
  'paper-conference': {
    usual: [
      'author',
      'title',
      'title-short',
      'event-title',
      'event-place',
      'issued',
      'container-title',
      'editor',
      'publisher-place',
      'publisher',
      'page',
      ...link,
    ],
    more: ['event-date', 'collection-title', 'collection-number', 'number', 'volume', 'ISBN', ...about],
  },
  article: {
    usual: ['author', 'title', 'title-short', 'publisher', 'number', 'issued', 'status', ...link],
    more: [
      'genre',
      'container-title',
      'collection-title',
      'collection-number',
      'publisher-place',
      'archive',
      ...about,
    ],
  },
  document,
  'press-release': document,
  'standing-page': {
    usual: ['container-title', 'title', 'title-short', 'URL', 'accessed'],
    more: [
      'author',
      'issued',
      'genre',
      'publisher',
      'DOI',
      ...about.filter((variable) => variable !== 'accessed'),
    ],
  },
  webpage: page,
  'eu-document': document,
  'un-document': document,
  legislation: law,
  'eu-legislation': {
    usual: ['genre', 'number', 'issued', 'title', 'title-short', 'jurisdiction', 'container-title', 'URL'],
    more: law.more,
  },
  regulation: law,
  bill: law,
  treaty: {
    usual: [
      'author',
      'title',
      'title-short',
      'event-place',
      'issued',
      'container-title',
      'volume',
      'page',
      'URL',
    ],
    more: [
      'number',
      'genre',
      'event-title',
      'event-date',
      'publisher',
      'publisher-place',
      'authority',
      'status',
      'references',
      ...about,
    ],
  },
  legal_case: {
    usual: [
      'authority',
      'title',
      'title-short',
      'genre',
      'number',
      'issued',
      'container-title',
      'volume',
      'page',
      'URL',
    ],
    more: ['author', 'jurisdiction', 'division', 'event-place', 'issue', 'references', 'status', ...about],
  },
  hearing: sitting,
  'parliament-debate': sitting,
  'parliament-question': {
    usual: ['author', 'title', 'title-short', 'genre', 'number', 'publisher', 'issued', 'URL'],
    more: ['recipient', 'authority', 'publisher-place', 'page', ...about],
  },
  'parliament-document': document,
  speech: {
    usual: ['author', 'title', 'title-short', 'genre', 'event-title', 'event-place', 'issued', 'URL'],
    more: ['container-title', 'event-date', 'publisher', 'page', 'number', 'DOI', ...about],
  },
  personal_communication: {
    usual: ['author', 'recipient', 'genre', 'title', 'issued', ...deposited],
    more: ['title-short', 'medium', 'event-place', 'URL', ...about],
  },
  event: {
    usual: ['organizer', 'title', 'title-short', 'genre', 'event-place', 'event-date', 'URL'],
    more: ['author', 'chair', 'issued', 'publisher', ...about],
  },
  post: {
    usual: ['author', 'title', 'title-short', 'container-title', 'issued', 'URL'],
    more: ['genre', ...about],
  },
  podcast: broadcast,
  broadcast,
  'online-video': {
    usual: ['author', 'title', 'title-short', 'container-title', 'issued', 'URL'],
    more: ['director', 'producer', 'performer', 'publisher', 'genre', 'medium', 'dimensions', ...about],
  },
  motion_picture: film,
  song: music,
  musical_score: music,
  performance: {
    usual: ['director', 'title', 'title-short', 'publisher', 'event-place', 'issued'],
    more: ['author', 'performer', 'producer', 'genre', 'event-title', 'event-date', 'URL', ...about],
  },
  dataset: {
    usual: ['author', 'title', 'title-short', 'version', 'issued', 'publisher', ...link],
    more: ['publisher-place', 'genre', 'medium', 'number', 'archive', ...about],
  },
  software: {
    usual: ['author', 'title', 'title-short', 'version', ...imprint, 'URL'],
    more: ['genre', 'medium', 'DOI', ...about],
  },
  map: image,
  figure: image,
  graphic: image,
  manuscript: {
    usual: ['author', 'title', 'title-short', 'genre', 'issued', ...deposited],
    more: ['recipient', 'number', 'publisher-place', 'page', 'URL', ...about],
  },
  collection: {
    usual: ['author', 'title', 'title-short', 'editor', 'issued', ...deposited],
    more: [...imprint.filter((variable) => variable !== 'issued'), 'URL', ...about],
  },
  pamphlet: {
    usual: ['author', 'title', 'title-short', 'genre', 'number', ...imprint, 'URL'],
    more: ['editor', 'number-of-pages', ...deposited, ...about],
  },
  periodical: {
    usual: ['editor', 'title', 'title-short', 'volume', 'issue', ...imprint, 'ISSN', 'URL'],
    more: ['author', 'volume-title', 'supplement-number', ...about],
  },
  standard: {
    usual: ['author', 'title', 'title-short', 'number', 'genre', ...imprint, 'URL'],
    more: ['authority', 'status', 'version', 'DOI', ...about],
  },
  patent: {
    usual: ['author', 'title', 'title-short', 'number', 'jurisdiction', 'issued', 'URL'],
    more: ['authority', 'submitted', 'genre', 'references', 'status', 'publisher', ...about],
  },
};

/** The fields a form shows for a kind; those of a document for a type that CSL does not know. */
export const fieldsOfKind = (kind: SourceKind | null): KindFields => fields[kind ?? 'document'];

const issuedByInstitutions = new Set<SourceKind>([
  'dataset',
  'document',
  'eu-document',
  'hearing',
  'parliament-debate',
  'parliament-document',
  'press-release',
  'standard',
  'treaty',
  'un-document',
]);

/** Whether who stands as author of such a source mostly is an institution. */
export const isIssuedByInstitutions = (kind: SourceKind | null): boolean =>
  kind !== null && issuedByInstitutions.has(kind);

/** Variables an item has and the form of the kind does not show, in the order of the item. */
export const otherFields = (item: CslItem, kind: SourceKind | null): string[] => {
  const { usual, more } = fieldsOfKind(kind);
  const shown = new Set(['id', 'type', ...usual, ...more]);
  return Object.keys(item).filter(
    (variable) =>
      !shown.has(variable) &&
      item[variable] !== undefined &&
      // The kind of a source is shown as such.
      (variable !== 'custom' || hasOwnCustom(item)),
  );
};
