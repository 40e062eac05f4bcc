import type { Node } from 'prosemirror-model';
import { NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { schema } from '#shared/document/schema.ts';
import { asCitationId, asNoteId } from '#shared/ids.ts';
import { goToTarget } from '../../commands/cross-references.ts';
import { selectNote } from '../../commands/notes.ts';
import type { Ask } from '../../page-requests.ts';

/**
 * A click on a mark goes to its note, on a citation or cross-reference opens it; Mod-click on a link or
 * cross-reference follows it.
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
      if (event.ctrlKey || event.metaKey) {
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
      handleDOMEvents: {
        click: (_view, event) => {
          const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
          if (!link) return false;
          event.preventDefault();
          if (event.ctrlKey || event.metaKey) ask('openLink', link.getAttribute('href') ?? '');
          return true;
        },
      },
    },
  });
};
