import fc from 'fast-check';
import type { CitationItem, PlacedCitation } from '#shared/citations/citation.ts';
import { asCitationId, asNoteId, asSourceId } from '#shared/ids.ts';

const anyItem = fc.record(
  {
    sourceId: fc.constantFrom('a', 'b', 'c').map(asSourceId),
    locator: fc.constantFrom('4', '5-7'),
    label: fc.constantFrom('chapter' as const, 'page' as const),
  },
  { requiredKeys: ['sourceId'] },
);

/**
 * The citations of a paper: in each place the number of notes passed since the last citation, where 0 stays
 * in the note, the level of the heading before it, and whether a page break is.
 */
export const anyPaper = fc
  .array(
    fc.record({
      items: fc.array(anyItem, { minLength: 1, maxLength: 3 }),
      step: fc.constantFrom(0, 1, 1, 1, 2, 7),
      inText: fc.boolean(),
      heading: fc.constantFrom(0, 0, 0, 1, 2),
      pageBreak: fc.constantFrom(false, false, false, true),
      prose: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((places): PlacedCitation[] => {
    let note = 1;
    let section = 0;
    let chapter = 0;
    let page = 0;
    let noteHasProse = false;
    return places.map(({ items, step, inText, heading, pageBreak, prose }, index) => {
      // A citation in the text stands between two notes, and a heading never within one.
      const stays = !inText && step === 0 && index > 0;
      note += inText ? 1 : step;
      if (heading > 0 && !stays) section++;
      if (heading === 1 && !stays) chapter++;
      if (pageBreak && !stays) page++;
      if (!stays) noteHasProse = prose;
      return {
        citationId: asCitationId(`c${index}`),
        items: items as CitationItem[],
        noteId: inText ? null : asNoteId(`n${note}`),
        noteNumber: inText ? 0 : note,
        afterProse: false,
        endsNoteBlock: true,
        nextCharacter: '',
        section,
        chapter,
        page,
        noteHasProse: inText ? false : noteHasProse,
      };
    });
  });
