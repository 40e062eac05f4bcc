import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { Range } from '../../places.ts';

/** What find keeps a hold of while the text changes. */
export type FindPlaces = {
  /** The hit that is shown. */
  current: Range | null;
  /** The selection that is searched, where only that is. */
  within: Range | null;
};

const none: FindPlaces = { current: null, within: null };
const key = new PluginKey<FindPlaces>('find');

export const findPlaces = (state: EditorState): FindPlaces => key.getState(state) ?? none;

export const setFindPlaces = (tr: Transaction, places: Partial<FindPlaces>): Transaction =>
  tr.setMeta(key, places);

const map = (range: Range | null, tr: Transaction): Range | null => {
  if (!range) return null;
  const from = tr.mapping.map(range.from, 1);
  return { from, to: Math.max(from, tr.mapping.map(range.to, -1)) };
};

/** Moves the places of find along with the text. */
export const findPlugin = (): Plugin<FindPlaces> =>
  new Plugin<FindPlaces>({
    key,
    state: {
      init: () => none,
      apply: (tr, before) => {
        const set = tr.getMeta(key) as Partial<FindPlaces> | undefined;
        if (set) return { ...before, ...set };
        if (!tr.docChanged || (!before.current && !before.within)) return before;
        return { current: map(before.current, tr), within: map(before.within, tr) };
      },
    },
  });
