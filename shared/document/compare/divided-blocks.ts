import type { Node } from 'prosemirror-model';
import type { ChildPair } from './pair-children.ts';

/** A block of text whose words stand in two blocks on the other side. Places are in the content of the whole. */
export type Division = {
  /** Indexes of the whole on its side and of its parts on the other. */
  whole: number;
  parts: readonly [first: number, second: number];
  /** The part that is not paired with the whole. */
  alone: number;
  /** What stands between the parts: nothing, or the space that a break makes needless. */
  gap: { from: number; to: number };
};

const gapOf = (whole: Node, first: Node, second: Node): Division['gap'] | null => {
  const from = first.content.size;
  const to = whole.content.size - second.content.size;
  if (from === 0 || second.content.size === 0 || to < from || to - from > 1) return null;
  if (to > from && whole.textBetween(from, to) !== ' ') return null;
  if (!whole.content.cut(0, from).eq(first.content) || !whole.content.cut(to).eq(second.content)) return null;
  return { from, to };
};

/**
 * Which of the paired blocks were divided: as when Enter was pressed within a paragraph. The other way round, with
 * the sides changed, it finds those that were joined.
 */
export const findDivisions = (
  wholes: readonly Node[],
  parts: readonly Node[],
  pairs: readonly Pick<ChildPair, 'old' | 'now' | 'moved'>[],
): Division[] => {
  const paired = new Set(pairs.map(({ now }) => now));
  const divisions: Division[] = [];
  for (const { old, now, moved } of pairs) {
    const whole = wholes[old]!;
    if (moved || !whole.inlineContent || whole.content.eq(parts[now]!.content)) continue;
    for (const [first, second] of [
      [now, now + 1],
      [now - 1, now],
    ] as const) {
      const alone = first === now ? second : first;
      const [one, two] = [parts[first], parts[second]];
      if (!one || !two || paired.has(alone) || one.type !== two.type || !one.inlineContent) continue;
      const gap = gapOf(whole, one, two);
      if (!gap) continue;
      divisions.push({ whole: old, parts: [first, second], alone, gap });
      paired.add(alone);
      break;
    }
  }
  return divisions;
};
