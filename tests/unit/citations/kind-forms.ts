import { type CiteFormatter, citeFormatter } from '#shared/citations/cite-formatter.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { printing } from '../../builders/printing.ts';
import { inline } from './notes.ts';

const english = citeFormatter(printing());
const italian = citeFormatter(printing('iai', 'it-IT'));

const print = (
  item: CslItem,
  position: 'first' | 'subsequent',
  locator?: string,
  formatter: CiteFormatter = english,
): string =>
  inline(
    formatter.format(item, {
      position,
      firstNoteNumber: 1,
      nearNote: false,
      ...(locator ? { locator } : {}),
    }),
  );

const without = (item: CslItem, ...variables: string[]): CslItem =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !variables.includes(name))) as CslItem;

/** All that the house prints of a source: whole, repeated, in Italian, and where something is not known. */
export const formsOf = (item: CslItem) => ({
  first: print(item, 'first'),
  page: print(item, 'first', '5-7'),
  again: print(item, 'subsequent', '5-7'),
  cit: print(item, 'subsequent'),
  italian: print(item, 'first', undefined, italian),
  unnamed: print(
    without(item, 'author', 'editor', 'director', 'composer', 'authority', 'jurisdiction', 'organizer'),
    'first',
  ),
  undated: print(without(item, 'issued', 'event-date', 'status'), 'first'),
  untitled: print(without(item, 'title', 'title-short'), 'first'),
});
