import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const key = new PluginKey<number | null>('waiting-place');

/**
 * The place where a citation is being chosen: it moves with the text, and a drawn caret shows it while the
 * focus is in the picker.
 */
export const waitingPlace = (state: EditorState): number | null => key.getState(state) ?? null;

/** Sets the place, or takes it away with null. */
export const setWaitingPlace = (tr: Transaction, pos: number | null): Transaction =>
  tr.setMeta(key, { pos }).setMeta('addToHistory', false);

export const waitingPlacePlugin = (): Plugin<number | null> =>
  new Plugin<number | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, pos) => {
        const set = tr.getMeta(key) as { pos: number | null } | undefined;
        if (set) return set.pos;
        return pos === null ? null : tr.mapping.map(pos);
      },
    },
    props: {
      decorations: (state) => {
        const pos = key.getState(state);
        if (pos === null || pos === undefined) return null;
        const caret = (): HTMLElement => {
          const span = document.createElement('span');
          span.className = 'waiting-caret';
          return span;
        };
        return DecorationSet.create(state.doc, [
          Decoration.widget(pos, caret, { side: -1, key: 'waiting-caret' }),
        ]);
      },
    },
  });
