import { asCitationId, asNoteId, asSourceId } from '../../ids.ts';
import type { CitationItem, PlacedCitation, RichText } from '../citation.ts';
import type { CslItem } from '../csl-item.ts';
import { entryAsLine, renderReferenceList } from '../reference-list.ts';
import { CitationRenderer } from '../renderer.ts';
import type { Printing } from './style.ts';

/** What a style prints of two sources of nobody's. */
export type StyleSample = {
  /** The first citation of an article, and a later one of another page. */
  citations: readonly [RichText, RichText];
  /** Its line in a list of references. */
  reference: RichText;
};

const article: CslItem = {
  id: 'article',
  type: 'article-journal',
  author: [
    { family: 'Rossi', given: 'Anna' },
    { family: 'Weber', given: 'Karl' },
  ],
  title: 'Small States and Big Alliances',
  'title-short': 'Small States',
  'container-title': 'The International Spectator',
  volume: '58',
  issue: '2',
  page: '101-124',
  issued: { 'date-parts': [[2023, 4]] },
  DOI: '10.1000/spectator.2023.58',
};
const book: CslItem = {
  id: 'book',
  type: 'book',
  author: [{ family: 'Moretti', given: 'Giulia' }],
  title: 'Straits of Power',
  publisher: 'Egea',
  'publisher-place': 'Milan',
  issued: { 'date-parts': [[2019]] },
};

const cited: readonly Omit<CitationItem, 'sourceId'>[] = [{ locator: '104' }, {}, { locator: '110' }];

/** In a note of its own, or in the text, as the style has it. */
const placed = (index: number, inNote: boolean): PlacedCitation => ({
  citationId: asCitationId(`sample${index}`),
  noteId: inNote ? asNoteId(`note${index}`) : null,
  noteNumber: inNote ? index + 1 : 0,
  items: [{ sourceId: asSourceId(index === 1 ? 'book' : 'article'), ...cited[index] }],
  afterProse: false,
  endsNoteBlock: inNote,
  nextCharacter: '',
});

/** Prints the sample. Takes some ten milliseconds for a style that was not used before. */
export const printSample = (printing: Printing): StyleSample => {
  const renderer = new CitationRenderer(printing);
  renderer.setSources([article, book]);
  const citations = [0, 1, 2].map((index) => placed(index, printing.style.kind === 'note'));
  const texts = renderer.update(citations);
  const textOf = (index: number): RichText => texts.get(citations[index]!.citationId) ?? [];
  const [reference] = renderReferenceList([article], printing).entries;
  return { citations: [textOf(0), textOf(2)], reference: reference ? entryAsLine(reference) : [] };
};
