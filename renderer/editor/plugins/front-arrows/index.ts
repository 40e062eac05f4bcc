import { Plugin, Selection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { partAt, partRange } from '../../places.ts';

type Placed = { start: number; end: number; top: number };

/** The text blocks of the front page as they stand on the screen, from above. */
const blocksFromAbove = (view: EditorView): Placed[] => {
  const found: Placed[] = [];
  const { from } = partRange(view.state.doc, 'front');
  view.state.doc.child(0).descendants((node, offset) => {
    if (!node.isTextblock) return true;
    const dom = view.nodeDOM(from + offset);
    const start = from + offset + 1;
    if (dom instanceof Element)
      found.push({ start, end: start + node.content.size, top: dom.getBoundingClientRect().top });
    return false;
  });
  return found.sort((a, b) => a.top - b.top);
};

/**
 * In the page view the notes on the authors stand at the foot of the front page, below what follows them in the
 * paper. Arrows go where the eye does: to the field above or below on the screen.
 */
export const frontArrowsPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const down = event.key === 'ArrowDown';
        if (!down && event.key !== 'ArrowUp') return false;
        if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
        const { doc, selection } = view.state;
        if (!(selection instanceof TextSelection) || !selection.empty || partAt(selection.$head) !== 'front')
          return false;
        if (!view.dom.closest('.is-sheet') || !view.endOfTextblock(down ? 'down' : 'up')) return false;
        const blocks = blocksFromAbove(view);
        const at = blocks.findIndex(({ start, end }) => start <= selection.head && selection.head <= end);
        const next = blocks[down ? at + 1 : at - 1];
        if (at < 0) return false;
        // Below the last field the text begins.
        const target = next
          ? placeIn(view, next, selection.head, down)
          : down
            ? partRange(doc, 'body').from
            : null;
        if (target === null) return true;
        view.dispatch(
          view.state.tr.setSelection(Selection.near(doc.resolve(target), down ? 1 : -1)).scrollIntoView(),
        );
        return true;
      },
    },
  });

/** The place in the first or last line of a block that is nearest below or above the caret. */
const placeIn = (view: EditorView, block: Placed, head: number, down: boolean): number => {
  const edge = down ? block.start : block.end;
  const line = view.coordsAtPos(edge);
  const found = view.posAtCoords({
    left: view.coordsAtPos(head).left,
    top: (line.top + line.bottom) / 2,
  });
  return found && found.pos >= block.start && found.pos <= block.end ? found.pos : edge;
};
