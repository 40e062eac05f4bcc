import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin, Selection, type Transaction } from 'prosemirror-state';
import { dropPoint } from 'prosemirror-transform';
import { schema } from '#shared/document/schema.ts';
import { deleteAcross } from '../../commands/selection.ts';
import { crossesParts, noteAround, type Range } from '../../places.ts';

/** Letters and leaves (marks of notes, citations, …): what must not go on the way. */
const weight = (content: Fragment): number => {
  let sum = 0;
  content.descendants((node) => {
    if (node.isText) sum += node.nodeSize;
    else if (node.isLeaf && node.isInline) sum++;
  });
  return sum;
};

/** All text of a slice as one line, its blocks parted by spaces: for places that hold a line only. */
const asLine = (content: Fragment): Slice => {
  const line: Node[] = [];
  content.descendants((node) => {
    if (!node.isTextblock) return true;
    if (line.length > 0 && node.content.size > 0) line.push(node.type.schema.text(' '));
    line.push(...node.content.content);
    return false;
  });
  return new Slice(Fragment.from(line), 0, 0);
};

const isOneNode = (slice: Slice): boolean =>
  slice.openStart === 0 && slice.openEnd === 0 && slice.content.childCount === 1;

const isWithin = ({ from, to }: Range, at: number): boolean => at >= from && at <= to;

/** Whether the mark of the note at a position is in a range: that note goes when the range is taken out. */
const showsNoteAt = (state: EditorState, range: Range, at: number): boolean => {
  const note = noteAround(state.doc.resolve(at));
  let found = false;
  if (note)
    state.doc.nodesBetween(range.from, range.to, (node) => {
      if (node.type === schema.nodes.footnote && node.attrs.id === note.id) found = true;
      return !found;
    });
  return found;
};

/**
 * The transaction that drops what was dragged on the page at a position; null if it can't be dropped there
 * without losing some of it, or if it stands there already.
 * @param taken what goes from its place; null for a copy
 */
export const dropped = (
  state: EditorState,
  at: number,
  slice: Slice,
  taken: Range | null,
): Transaction | null => {
  if (taken && (isWithin(taken, at) || showsNoteAt(state, taken, at))) return null;
  const insertPos = dropPoint(state.doc, at, slice) ?? at;
  const forms = [slice, asLine(slice.content)].filter(({ size }) => size > 0);
  for (const form of forms) {
    const tr = state.tr;
    if (taken)
      if (crossesParts(state.selection)) deleteAcross(tr, taken.from, taken.to);
      else tr.deleteRange(taken.from, taken.to);
    const pos = tr.mapping.map(insertPos);
    const before = weight(tr.doc.content);
    const steps = tr.steps.length;
    if (isOneNode(form)) tr.replaceRangeWith(pos, pos, form.content.firstChild!);
    else tr.replaceRange(pos, pos, form);
    if (tr.steps.length === steps || weight(tr.doc.content) - before < weight(slice.content)) continue;
    let end = tr.mapping.map(insertPos);
    tr.mapping.maps.at(-1)!.forEach((_from, _to, _newFrom, newTo) => {
      end = newTo;
    });
    return tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).setMeta('uiEvent', 'drop');
  }
  return null;
};

/**
 * What is dragged within the page lands whole or stays where it is. The drop as such takes it from its place
 * first, and leaves out what the new place can't hold.
 */
export const ownDragPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleDrop: (view, event, slice, isMove) => {
        const dragged = view.dragging as { node?: Selection } | null;
        if (!dragged) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        if (at === undefined) return true;
        const { from, to } = dragged.node ?? view.state.selection;
        const tr = dropped(view.state, at, slice, isMove ? { from, to } : null);
        if (tr) view.dispatch(tr.scrollIntoView());
        view.focus();
        return true;
      },
    },
  });
