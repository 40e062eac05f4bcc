import type { CslItem } from '#shared/citations/csl-item.ts';
import { noteReader, type ReadPiece } from '#shared/citations/parse/read-notes.ts';
import { knownSources } from '#shared/citations/parse/resolve.ts';
import type { Input, Output } from '#shared/contract/methods.ts';

/** So many notes are read before others get their turn: a save must not wait for a thousand notes. */
const atATime = 20;

/** Reads formatted notes of a paper, held against a library and the sources of the paper itself. */
export const readPaperNotes = async (
  { notes, known }: Input<'sources.readNotes'>,
  library: readonly CslItem[],
): Promise<Output<'sources.readNotes'>> => {
  const records = new Map([...known, ...library].map((item) => [item.id, item]));
  const citedItems = (ids: readonly string[]): CslItem[] => ids.flatMap((id) => records.get(id) ?? []);
  const readNote = noteReader(knownSources([...records.values()]));
  const read: ReadPiece[][] = [];
  for (const [index, { text, italic, number, cited, isContext }] of notes.entries()) {
    if (index > 0 && index % atATime === 0) await new Promise((next) => setImmediate(next));
    const marks = new Uint8Array(text.length);
    for (const [from, to] of italic) marks.fill(1, from, to);
    read.push(
      readNote({ text: { text, italic: marks }, number, cited: cited.map(citedItems), isContext }, index),
    );
  }
  const sources = new Map<string, Output<'sources.readNotes'>['sources'][number]>();
  const pieces = read.map((note) =>
    note.map((piece) => {
      if (piece.kind === 'prose') return piece;
      return {
        ...piece,
        items: piece.items.map(({ source, confidence, match, repeats, ...item }) => {
          const first = sources.get(source.id);
          if (!first)
            sources.set(source.id, {
              item: source,
              confidence,
              match: match === undefined ? null : (records.get(match) ?? null),
            });
          const sure = first?.confidence.type;
          const certainty = sure ? (confidence.type ?? 0) / sure : (confidence.type ?? 0);
          return { source: source.id, ...item, ...(repeats ? { repeats: Math.min(1, certainty) } : {}) };
        }),
      };
    }),
  );
  return { notes: pieces, sources: [...sources.values()] };
};
