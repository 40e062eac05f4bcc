import { type EditorState, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** A place on the page that waits for pictures which are being read. */
export type Arrival = symbol;

type Change = { id: Arrival; pos: number; words: string } | { id: Arrival; pos: null };

export const arrivingKey = new PluginKey<DecorationSet>('arriving-pictures');

/** Shows that pictures are on their way to a place; the place moves with the text. */
export const announceArrival = (tr: Transaction, id: Arrival, pos: number, words: string): Transaction =>
  tr.setMeta(arrivingKey, { id, pos, words } satisfies Change).setMeta('addToHistory', false);

export const endArrival = (tr: Transaction, id: Arrival): Transaction =>
  tr.setMeta(arrivingKey, { id, pos: null } satisfies Change);

/** Where pictures on their way belong now; null if the place is gone. */
export const arrivalPlace = (state: EditorState, id: Arrival): number | null =>
  arrivingKey.getState(state)?.find(undefined, undefined, (spec) => spec.id === id)[0]?.from ?? null;

export const applyArrivals = (tr: Transaction, set: DecorationSet): DecorationSet => {
  const mapped = set === DecorationSet.empty ? set : set.map(tr.mapping, tr.doc);
  const change = tr.getMeta(arrivingKey) as Change | undefined;
  if (!change) return mapped;
  if (change.pos === null)
    return mapped.remove(mapped.find(undefined, undefined, (spec) => spec.id === change.id));
  const { id, pos, words } = change;
  const draw = (): HTMLElement => {
    const box = document.createElement('span');
    box.className = 'arriving-picture';
    box.textContent = words;
    return box;
  };
  return mapped.add(tr.doc, [Decoration.widget(pos, draw, { id, side: 1, ignoreSelection: true })]);
};
