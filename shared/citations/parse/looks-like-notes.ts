import type { MarkedText } from './marked-text.ts';
import { splitNote } from './split-note.ts';

/** So many blocks are tried, and of each so many characters: a look must cost nothing. */
const mostBlocks = 12;
const mostCharacters = 2500;
/** A reference that is beyond doubt. */
const sure = 4;

/** Whether words that were pasted are, or hold, references as notes print them. */
export const looksLikeNotes = (blocks: readonly MarkedText[]): boolean =>
  blocks
    .filter(({ text }) => text.length >= 20 && text.length <= mostCharacters && /\d/.test(text))
    .slice(0, mostBlocks)
    .some((block) =>
      splitNote(block).some(
        (piece) => piece.kind === 'cite' && !piece.reading.repeat && piece.reading.score >= sure,
      ),
    );
