import type { Node } from 'prosemirror-model';
import { paperTexts } from '#shared/document/paper-texts.ts';

/** A stretch of a block of text: which block of `paperTexts`, how it begins, and offsets in it. */
export type TextPlace = { block: number; start: string; from: number; to: number };

/**
 * Where a stretch is in a paper now. Blocks may have come or gone since it was found: then it is the nearest
 * block that begins the same, or else the beginning of the block that has its number.
 */
export const findTextPlace = (doc: Node, place: TextPlace): { from: number; to: number } | null => {
  const texts = paperTexts(doc);
  const same = texts
    .map((text, index) => ({ ...text, distance: Math.abs(index - place.block) }))
    .filter(({ text }) => text.startsWith(place.start))
    .sort((a, b) => a.distance - b.distance)[0];
  if (same) {
    const within = (offset: number): number => same.pos + Math.min(offset, same.text.length);
    return { from: within(place.from), to: within(place.to) };
  }
  const other = texts[Math.min(place.block, texts.length - 1)];
  return other ? { from: other.pos, to: other.pos } : null;
};
