import type { EditorView } from 'prosemirror-view';
import { onMac } from '../../keys.ts';
import type { Range } from '../../places.ts';

const drops = new WeakMap<EditorView, DragEvent>();

/** Notes that something is dropped now; what is said of it holds until the event is over. */
export const noteDrop = (view: EditorView, event: DragEvent): void => {
  drops.set(view, event);
  setTimeout(() => drops.delete(view));
};

/**
 * What goes when a slice comes in: what is selected, for a paste and for a drop that moves it. A copy that is
 * dropped, or what comes from another program, takes the place of nothing.
 */
export const replacedRange = (view: EditorView): Range => {
  const { from, to } = view.state.selection;
  const drop = drops.get(view);
  if (!drop) return { from, to };
  const dragged = view.dragging as { node?: Range } | null;
  if (!dragged || (onMac ? drop.altKey : drop.ctrlKey)) return { from: 0, to: 0 };
  return dragged.node ?? { from, to };
};
