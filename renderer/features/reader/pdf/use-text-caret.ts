import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type CaretPlace, type CaretUnit, caretMoveOf, moveCaret } from '../page/caret-moves.ts';
import { type DrawnPage, drawnPlaceOf, rangesOf, textPlaceOf } from '../page/drawn-page.ts';
import { type LinedText, lineAt, linesOf } from '../page/text-lines.ts';
import type { Press } from '../tools/use-reader-keys.ts';
import type { PagesHandle } from './pdf-pages.tsx';
import { type ReadPage, runsOf } from './text-of-page.ts';

const linedOf = ({ content, text }: ReadPage): LinedText => linesOf(text, runsOf(content));

/** What is read out after a move: what was passed, or the line that was come to. */
const saidOf = (page: LinedText, from: CaretPlace, to: CaretPlace, unit: CaretUnit): string => {
  if (unit === 'character') return page.text.slice(to.at, to.at + 1);
  if (unit === 'word' && from.page === to.page)
    return page.text.slice(Math.min(from.at, to.at), Math.max(from.at, to.at)).trim();
  const line = page.lines[lineAt(page, to.at)];
  return line ? page.text.slice(line.from, line.to) : '';
};

/** The caret that keys move through the words of a PDF, for selecting them without a pointer. */
export type TextCaret = {
  isOn: boolean;
  /** What was come to, for who hears it. */
  said: string;
  toggle: () => void;
  /** Selects words of a page, so that keys go on from there. */
  select: (words: { page: number; start: number; end: number }) => void;
  /** Whether the key was the caret's. */
  press: (event: Press) => boolean;
};

/**
 * Moves a caret through the pages by keys. What is selected is the browser's own selection, so that it is copied and
 * kept as one that was made with the pointer.
 */
export const useTextCaret = ({
  drawn,
  drawings,
  pages,
  count,
  read,
  reading,
}: {
  drawn: RefObject<ReadonlyMap<number, DrawnPage>>;
  /** Another number when other pages are drawn. */
  drawings: number;
  pages: RefObject<PagesHandle | null>;
  count: number;
  read: (page: number) => Promise<ReadPage>;
  /** The page that is read, where the caret begins. */
  reading: number;
}): TextCaret => {
  const [isOn, setOn] = useState(false);
  const [said, setSaid] = useState('');
  const [place, setPlace] = useState<{ focus: CaretPlace; anchor: CaretPlace } | null>(null);
  /** The selection as it was set last; another one was made with the pointer. */
  const set = useRef<{ node: Node; offset: number } | null>(null);
  const now = useRef(place);
  /** The places that were gone to, and brought into sight. */
  const sought = useRef<typeof place>(null);
  const shown = useRef<typeof place>(null);
  /** How far to the right the caret wants to be while it goes through lines. */
  const wish = useRef<number | null>(null);
  const moves = useRef(Promise.resolve());
  const lined = useMemo(() => {
    const known = new Map<number, Promise<LinedText>>();
    return (page: number): Promise<LinedText> => {
      const found = known.get(page) ?? read(page).then(linedOf);
      known.set(page, found);
      return found;
    };
  }, [read]);

  const put = useCallback((next: typeof place): void => {
    now.current = next;
    setPlace(next);
  }, []);

  /** Shows the caret and what it selects, and brings it into sight. */
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing has other places for the same words.
  useEffect(() => {
    if (!place) return;
    const [page, other] = [drawn.current.get(place.focus.page), drawn.current.get(place.anchor.page)];
    if (!page) {
      // Once, and not where it was in sight already: whoever scrolls away from it is not taken back.
      if (sought.current !== place && shown.current !== place)
        pages.current?.goTo({ page: place.focus.page, top: 0 });
      sought.current = place;
      return;
    }
    const focus = drawnPlaceOf(page, place.focus.at);
    const anchor = other ? drawnPlaceOf(other, place.anchor.at) : focus;
    if (!focus || !anchor) return;
    const range = document.createRange();
    range.setStart(focus.node, focus.offset);
    const isNew = shown.current !== place;
    if (isNew) pages.current?.reveal(range);
    shown.current = place;
    // A page that is drawn anew has lost its selection; one that the pointer has made since stays.
    const selection = document.getSelection();
    const hasFocus = page.layer.parentElement?.closest('.pdf-pages') === document.activeElement;
    if (isNew || (hasFocus && !(selection?.focusNode instanceof Text))) {
      selection?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
      set.current = focus;
    }
    if (!isOn) return;
    const box = page.layer.parentElement;
    const [at, around] = [range.getBoundingClientRect(), box?.getBoundingClientRect()];
    const [line] =
      at.height > 0
        ? [at]
        : rangesOf(page, place.focus.at - 1, place.focus.at).map((one) => one.getBoundingClientRect());
    if (!box || !around || !line) return;
    const caret = document.createElement('div');
    caret.className = 'pdf-caret';
    const left = at.height > 0 ? line.left : line.right;
    Object.assign(caret.style, {
      left: `${left - around.left}px`,
      top: `${line.top - around.top}px`,
      height: `${line.height}px`,
    });
    box.append(caret);
    return () => caret.remove();
  }, [place, isOn, drawings]);

  /** Where the caret is: where it was put, or where the pointer has selected since. */
  const current = async (): Promise<NonNullable<typeof place>> => {
    const selection = document.getSelection();
    const isOwn =
      set.current?.node === selection?.focusNode && set.current?.offset === selection?.focusOffset;
    if (now.current && isOwn) return now.current;
    const places = [...drawn.current.values()];
    const focus = selection ? textPlaceOf(places, selection.focusNode, selection.focusOffset) : null;
    const anchor = selection ? textPlaceOf(places, selection.anchorNode, selection.anchorOffset) : null;
    if (focus) return { focus, anchor: anchor ?? focus };
    // Its page was scrolled away, and its selection went with it.
    if (now.current) return now.current;
    const start = { page: reading, at: (await lined(reading)).lines[0]?.from ?? 0 };
    return { focus: start, anchor: start };
  };
  const move = async (unit: CaretUnit, direction: 1 | -1, isSelecting: boolean): Promise<void> => {
    const from = await current();
    const x = wish.current ?? (await lined(from.focus.page)).xAt(from.focus.at);
    const focus = await moveCaret({ count, read: lined }, from.focus, unit, direction, x);
    wish.current = unit === 'line' ? x : null;
    put({ focus, anchor: isSelecting ? from.anchor : focus });
    // How much is selected says the bar over it.
    setSaid(isSelecting ? '' : saidOf(await lined(focus.page), from.focus, focus, unit));
  };
  const end = (): void => {
    setOn(false);
    setSaid('');
    now.current = null;
    setPlace(null);
  };
  const toggle = (): void => {
    if (isOn) {
      end();
      return;
    }
    setOn(true);
    void current().then(put);
    pages.current?.focus();
  };
  const press = (event: Press): boolean => {
    const isSelecting = event.shiftKey && event.key.startsWith('Arrow');
    if (event.key === 'F7') toggle();
    else if (event.key === 'Escape' && isOn) end();
    else {
      const wanted = isOn || isSelecting ? caretMoveOf(event) : null;
      if (!wanted) return false;
      setOn(true);
      // One after the other, since a page may have to be read first.
      moves.current = moves.current.then(() => move(wanted.unit, wanted.direction, event.shiftKey));
    }
    return true;
  };
  const select: TextCaret['select'] = ({ page, start, end: at }) =>
    put({ anchor: { page, at: start }, focus: { page, at } });
  return { isOn, said, toggle, select, press };
};
