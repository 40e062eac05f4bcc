import type { Node } from 'prosemirror-model';
import { NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { schema } from '#shared/document/schema.ts';
import { asCitationId, asNoteId } from '#shared/ids.ts';
import { goToTarget } from '../../commands/cross-references.ts';
import { selectNote } from '../../commands/notes.ts';
import type { Ask } from '../../page-requests.ts';

const isFollowed = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey;
const linkOf = (event: MouseEvent): Element | null =>
  event.target instanceof Element ? event.target.closest('a[href]') : null;

/** The line of a link that is at a height: a link may go over several. */
const lineAt = (link: Element, y: number): DOMRect =>
  [...link.getClientRects()].find(({ top, bottom }) => y >= top && y <= bottom) ??
  link.getBoundingClientRect();

/**
 * A click on a mark goes to its note, on a citation or cross-reference opens it, on a link tells where it
 * leads; Mod-click on a link or cross-reference follows it.
 */
export const pointerPlugin = (ask: Ask): Plugin => {
  const clickOn = (
    view: EditorView,
    _pos: number,
    node: Node,
    nodePos: number,
    event: MouseEvent,
    direct: boolean,
  ): boolean => {
    if (!direct || event.button !== 0 || event.shiftKey) return false;
    if (node.type === schema.nodes.footnote)
      return selectNote(asNoteId(String(node.attrs.id)))(view.state, view.dispatch, view);
    if (node.type === schema.nodes.image && view.editable) {
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePos)));
      ask('picture', nodePos);
      return true;
    }
    if (node.type === schema.nodes.citation) {
      // The caret stands after it, so that typing goes on there and what is beside the page follows.
      view.dispatch(
        view.state.tr.setSelection(TextSelection.create(view.state.doc, nodePos + node.nodeSize)),
      );
      ask('citation', asCitationId(String(node.attrs.id)));
      return true;
    }
    if (node.type === schema.nodes.cross_reference) {
      if (isFollowed(event)) {
        if (goToTarget(node.attrs as CrossReference)(view.state, view.dispatch, view)) return true;
      }
      view.dispatch(
        view.state.tr.setSelection(TextSelection.create(view.state.doc, nodePos + node.nodeSize)),
      );
      ask('reference', nodePos);
      return true;
    }
    return false;
  };
  return new Plugin({
    props: {
      handleClickOn: clickOn,
      // A second click soon after the first means the same.
      handleDoubleClickOn: clickOn,
      handleTripleClickOn: clickOn,
      // The same click would select the paragraph.
      handleClick: (_view, _pos, event) => isFollowed(event) && linkOf(event) !== null,
      handleDOMEvents: {
        click: (view, event) => {
          const link = linkOf(event);
          if (!link) return false;
          event.preventDefault();
          // A view that has the focus may not have read yet where the click put the caret.
          if (!view.hasFocus()) view.focus();
          if (isFollowed(event)) ask('openLink', link.getAttribute('href') ?? '');
          else if (!event.shiftKey)
            ask('linkCard', link.getAttribute('href') ?? '', lineAt(link, event.clientY));
          return true;
        },
      },
    },
  });
};
