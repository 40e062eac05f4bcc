import { NodeSelection, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '#shared/document/schema.ts';
import { asCitationId, asNoteId } from '#shared/ids.ts';
import type { Ask, MenuTarget } from '../../page-requests.ts';

const targetOf = (view: EditorView, element: Element): MenuTarget | null => {
  const { noteId, citationId, type } = (element as HTMLElement).dataset;
  if (type === 'reference_list') return { kind: 'references', pos: view.posAtDOM(element, 0) };
  if (citationId !== undefined) return { kind: 'citation', id: asCitationId(citationId) };
  if (noteId !== undefined)
    return { kind: element.classList.contains('note') ? 'note' : 'mark', id: asNoteId(noteId) };
  return null;
};

/** What was pointed at: a mark, a citation, a list of references, or the number of a note. Its words are text as any other. */
const pointedAt = (target: EventTarget | null): Element | null => {
  if (!(target instanceof Element)) return null;
  return (
    target.closest('.citation, .note-mark, [data-type=reference_list]') ??
    target.closest('.note-number')?.closest('.note') ??
    null
  );
};

/** The mark or citation that is selected or right before the caret, or the selected list of references. */
const atCaret = (view: EditorView): Element | null => {
  const { selection } = view.state;
  const isNode = selection instanceof NodeSelection;
  const node = isNode ? selection.node : selection.empty ? selection.$head.nodeBefore : null;
  const isList = isNode && node?.type === schema.nodes.reference_list;
  if (!isList && node?.type !== schema.nodes.footnote && node?.type !== schema.nodes.citation) return null;
  const dom = view.nodeDOM(isNode ? selection.from : selection.head - 1);
  return dom instanceof Element ? dom : null;
};

/**
 * A menu of our own opens on marks, citations, lists of references and the numbers of notes; everywhere else the system's, with its
 * suggestions for misspelt words.
 */
export const contextMenuPlugin = (ask: Ask): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        contextmenu: (view, event) => {
          // A menu called by key comes without a button that was pressed.
          const byKey = event.button < 0;
          const element = byKey ? atCaret(view) : pointedAt(event.target);
          const target = element && targetOf(view, element);
          if (!element || !target) return false;
          event.preventDefault();
          const anchor =
            target.kind === 'note' ? (element.querySelector('.note-number') ?? element) : element;
          // A citation may go over several lines: the menu opens at the one that was pointed at.
          const boxes = [...anchor.getClientRects()];
          const box =
            boxes.find(({ top, bottom }) => event.clientY >= top && event.clientY <= bottom) ?? boxes.at(-1);
          if (box)
            ask('contextMenu', target, {
              left: byKey ? box.left : event.clientX,
              right: byKey ? box.right : event.clientX,
              top: box.top,
              bottom: box.bottom,
            });
          return true;
        },
      },
    },
  });
