import { dateVariables, nameVariables, numberVariables } from '../citations/csl-item.ts';

/** How a variable is entered: `number` is short text that mostly is a number ("24|79", "iv"). */
export type FieldKind = 'text' | 'long-text' | 'names' | 'date' | 'number' | 'url' | 'language';

/** The standard variables of CSL 1.0.2 that are plain text. */
export const textVariables = [
  'abstract',
  'annote',
  'archive',
  'archive_collection',
  'archive_location',
  'archive-place',
  'authority',
  'call-number',
  'citation-key',
  'citation-label',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'DOI',
  'event',
  'event-place',
  'event-title',
  'genre',
  'ISBN',
  'ISSN',
  'journalAbbreviation',
  'jurisdiction',
  'keyword',
  'language',
  'license',
  'medium',
  'note',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'part-title',
  'PMCID',
  'PMID',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'shortTitle',
  'source',
  'status',
  'title',
  'title-short',
  'URL',
  'volume-title',
  'year-suffix',
] as const;

const kinds = new Map<string, FieldKind>([
  ...nameVariables.map((name) => [name, 'names'] as const),
  ...dateVariables.map((name) => [name, 'date'] as const),
  ...numberVariables.map((name) => [name, 'number'] as const),
  ...['abstract', 'annote', 'note', 'keyword'].map((name) => [name, 'long-text'] as const),
  ['URL', 'url'],
  ['language', 'language'],
]);

/** How a variable is entered; one that CSL does not know is text. */
export const fieldKind = (variable: string): FieldKind => kinds.get(variable) ?? 'text';
