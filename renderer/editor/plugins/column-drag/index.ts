import { Plugin } from 'prosemirror-state';
import { TableMap } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { wholeWidth } from '#shared/document/column-shares.ts';
import { inStepOfItsOwn } from '../../command-table.ts';
import { moveColumnLine } from '../../commands/column-widths.ts';

/** As near to a line between columns, in CSS pixels, the pointer takes hold of it. */
const reach = 5;

/** A line between two columns: where its table starts, and the column on its left. */
type Line = { start: number; column: number; table: HTMLTableElement; x: number };

/** The line between columns that is under the pointer. */
const lineAt = (view: EditorView, event: MouseEvent): Line | null => {
  const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
  const table = cell?.closest('table');
  if (!cell || !table || !view.dom.contains(table)) return null;
  const box = cell.getBoundingClientRect();
  const edge = event.clientX - box.left < reach ? -1 : box.right - event.clientX < reach ? 0 : null;
  if (edge === null) return null;
  const $cell = view.state.doc.resolve(view.posAtDOM(cell, 0));
  for (let depth = $cell.depth; depth > 1; depth--) {
    const role = $cell.node(depth).type.spec.tableRole;
    if (role !== 'cell' && role !== 'header_cell') continue;
    const start = $cell.start(depth - 2);
    const map = TableMap.get($cell.node(depth - 2));
    const { left, right } = map.findCell($cell.before(depth) - start);
    const column = edge < 0 ? left - 1 : right - 1;
    if (column < 0 || column >= map.width - 1) return null;
    return { start, column, table, x: edge < 0 ? box.left : box.right };
  }
  return null;
};

const drag = (view: EditorView, line: Line, from: number): void => {
  const box = line.table.getBoundingClientRect();
  const guide = document.createElement('div');
  guide.className = 'column-guide';
  Object.assign(guide.style, { left: `${line.x}px`, top: `${box.top}px`, height: `${box.height}px` });
  document.body.append(guide);
  const move = (event: PointerEvent): void => {
    guide.style.left = `${line.x + event.clientX - from}px`;
  };
  const end = (event: PointerEvent | KeyboardEvent): void => {
    if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
    guide.remove();
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    window.removeEventListener('keydown', end, { capture: true });
    if (event.type !== 'pointerup' || !(event instanceof PointerEvent) || view.isDestroyed) return;
    const by = ((event.clientX - from) / box.width) * wholeWidth;
    inStepOfItsOwn(moveColumnLine(line.start, line.column, by))(view.state, view.dispatch, view);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
  window.addEventListener('keydown', end, { capture: true });
};

/**
 * Lines between the columns of a table are dragged. While one is, a guide moves and the table stays as it is:
 * its cells are laid out once, at the end.
 */
export const columnDragPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        mousemove: (view, event) => {
          const isNear = view.editable && event.buttons === 0 && lineAt(view, event) !== null;
          view.dom.classList.toggle('is-on-line', isNear);
          return false;
        },
        mousedown: (view, event) => {
          const line = view.editable && event.button === 0 ? lineAt(view, event) : null;
          if (!line) return false;
          event.preventDefault();
          drag(view, line, event.clientX);
          return true;
        },
      },
    },
  });
