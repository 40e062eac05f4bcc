import type { Press } from '../tools/use-reader-keys.ts';
import { type LinedText, lineAt, nearest } from './text-lines.ts';

/** A place in the text of a page, counted from 1. */
export type CaretPlace = { page: number; at: number };
export type CaretUnit = 'character' | 'word' | 'line' | 'line-edge' | 'page' | 'page-edge';

/** The pages of a file; one without words is passed over. */
export type CaretPages = { count: number; read: (page: number) => Promise<LinedText> };

const isWord = (text: string, at: number): boolean => /[\p{L}\p{M}\p{N}'’]/u.test(text.charAt(at));
/** What belongs to the character before it. */
const isInside = (text: string, at: number): boolean => /\p{M}|[\udc00-\udfff]/u.test(text.charAt(at));

const characterFrom = (text: string, at: number, direction: 1 | -1): number => {
  let to = at + direction;
  while (to > 0 && to < text.length && isInside(text, to)) to += direction;
  return to;
};

/** Behind the next word, or before the one that was passed last. */
const wordFrom = (text: string, at: number, direction: 1 | -1): number => {
  const next = (to: number): number => (direction > 0 ? to : to - 1);
  let to = at;
  const isLeft = (): boolean => (direction > 0 ? to < text.length : to > 0);
  while (isLeft() && !isWord(text, next(to))) to += direction;
  while (isLeft() && isWord(text, next(to))) to += direction;
  return to;
};

/** Where a caret comes to by a move; where it is when there is nothing further. */
export const moveCaret = async (
  { count, read }: CaretPages,
  place: CaretPlace,
  unit: CaretUnit,
  direction: 1 | -1,
  /** How far to the right it wants to be when it changes lines. */
  x: number,
): Promise<CaretPlace> => {
  const here = await read(place.page);
  const { text, lines } = here;
  const onOtherPage = async (at: (page: LinedText) => number): Promise<CaretPlace> => {
    for (let page = place.page + direction; page >= 1 && page <= count; page += direction) {
      const other = await read(page);
      if (other.lines.length > 0) return { page, at: at(other) };
    }
    return place;
  };
  const edge = (page: LinedText): number => (direction > 0 ? (page.lines[0]?.from ?? 0) : page.text.length);
  const isAtEnd = direction > 0 ? place.at >= text.length : place.at <= 0;
  switch (unit) {
    case 'character':
      return isAtEnd ? onOtherPage(edge) : { page: place.page, at: characterFrom(text, place.at, direction) };
    case 'word': {
      const at = wordFrom(text, place.at, direction);
      const passed = text.slice(Math.min(at, place.at), Math.max(at, place.at));
      return /[\p{L}\p{N}]/u.test(passed)
        ? { page: place.page, at }
        : onOtherPage((page) => wordFrom(page.text, edge(page), direction));
    }
    case 'line': {
      const next = lines[lineAt(here, place.at) + direction];
      if (next) return { page: place.page, at: nearest(here, next, x) };
      return onOtherPage((page) => nearest(page, page.lines.at(direction > 0 ? 0 : -1)!, x));
    }
    case 'line-edge': {
      const line = lines[lineAt(here, place.at)];
      return line ? { page: place.page, at: direction > 0 ? line.to : line.from } : place;
    }
    case 'page':
      return onOtherPage((page) => page.lines[0]!.from);
    case 'page-edge':
      return { page: place.page, at: direction > 0 ? text.length : (lines[0]?.from ?? 0) };
  }
};

/** What a key does to a caret; null for a key that is none of its. */
export const caretMoveOf = ({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<Press, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): {
  unit: CaretUnit;
  direction: 1 | -1;
} | null => {
  const isByWord = ctrlKey || altKey;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return {
        unit: metaKey ? 'line-edge' : isByWord ? 'word' : 'character',
        direction: key === 'ArrowRight' ? 1 : -1,
      };
    case 'ArrowDown':
    case 'ArrowUp':
      return { unit: ctrlKey || metaKey ? 'page-edge' : 'line', direction: key === 'ArrowDown' ? 1 : -1 };
    case 'Home':
    case 'End':
      return { unit: ctrlKey || metaKey ? 'page-edge' : 'line-edge', direction: key === 'End' ? 1 : -1 };
    case 'PageDown':
    case 'PageUp':
      return { unit: 'page', direction: key === 'PageDown' ? 1 : -1 };
    default:
      return null;
  }
};
