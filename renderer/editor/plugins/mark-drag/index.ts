import type { Fragment, Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '#shared/document/schema.ts';
import { asNoteId } from '#shared/ids.ts';
import { moveMark } from '../../commands/move-notes.ts';
import { onMac } from '../../keys.ts';

/** The one leaf of a slice; it may be in its block. */
const onlyLeaf = (content: Fragment): Node | null => {
  if (content.childCount !== 1) return null;
  const [only] = content.content;
  return !only || only.isLeaf ? (only ?? null) : onlyLeaf(only.content);
};

const drop = (view: EditorView, event: DragEvent): boolean => {
  const isCopy = onMac ? event.altKey : event.ctrlKey;
  if (!view.editable || isCopy) return false;
  const dragged = view.dragging && onlyLeaf(view.dragging.slice.content);
  if (dragged?.type !== schema.nodes.footnote) return false;
  event.preventDefault();
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (found) moveMark(asNoteId(String(dragged.attrs.id)), found.pos)(view.state, view.dispatch);
  view.focus();
  return true;
};

/**
 * A mark that is dragged moves with its note, to where a mark may stand. Anywhere else, such as on the notes
 * or between them, nothing happens: the drop as such would have taken the mark, and so the note, away.
 */
export const markDragPlugin = (): Plugin => new Plugin({ props: { handleDOMEvents: { drop } } });
