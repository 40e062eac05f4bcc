import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, NodeSelection, type Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { schema } from '#shared/document/schema.ts';
import { asCitationId, type CitationId } from '#shared/ids.ts';
import { setParagraph, toggleHeading, toggleList, toggleQuote } from '../../commands/blocks.ts';
import {
  arrowAtEdge,
  backspaceAtEdge,
  deleteAtEdge,
  enterInField,
  page,
  partEdge,
  removeEmptyAfterQuote,
  selectLeafAfter,
  selectLeafBefore,
} from '../../commands/edges.ts';
import {
  toggleEm,
  toggleSmallCaps,
  toggleStrong,
  toggleSubscript,
  toggleSuperscript,
} from '../../commands/marks.ts';
import { enterNote, insertOrLeaveNote, leaveNote } from '../../commands/notes.ts';
import { deleteAcrossParts, selectAllInSteps } from '../../commands/selection.ts';

export type KeyCallbacks = {
  openCitation: (id: CitationId) => void;
  openCitationPicker: () => void;
  openLinkField: () => void;
  /** Alt-F10, as in other editors: on to the buttons. */
  focusToolbar: () => void;
};

const hardBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
};

const openSelectedCitation =
  (open: (id: CitationId) => void): Command =>
  (state, dispatch) => {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || selection.node.type !== schema.nodes.citation) return false;
    if (dispatch) open(asCitationId(String(selection.node.attrs.id)));
    return true;
  };

const calls =
  (callback: () => void): Command =>
  (_state, dispatch) => {
    if (dispatch) callback();
    return true;
  };

/** What a key does where several things may be meant comes first; ProseMirror's own commands come last. */
export const keymapPlugins = (callbacks: KeyCallbacks): Plugin[] => {
  const backspace = chainCommands(
    undoInputRule,
    deleteAcrossParts,
    selectLeafBefore,
    removeEmptyAfterQuote,
    backspaceAtEdge,
  );
  const forward = chainCommands(deleteAcrossParts, selectLeafAfter, deleteAtEdge);
  const { list_item, bullet_list, ordered_list } = schema.nodes;
  const bindings: Record<string, Command> = {
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-a': selectAllInSteps,
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Delete: forward,
    'Mod-Delete': forward,
    Enter: chainCommands(
      deleteAcrossParts,
      enterNote,
      openSelectedCitation(callbacks.openCitation),
      enterInField,
      splitListItem(list_item),
    ),
    'Shift-Enter': hardBreak,
    Tab: chainCommands(goToNextCell(1), sinkListItem(list_item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(list_item)),
    Escape: leaveNote,
    'Mod-Alt-f': insertOrLeaveNote,
    'Mod-Alt-c': calls(callbacks.openCitationPicker),
    'Mod-k': calls(callbacks.openLinkField),
    'Alt-F10': calls(callbacks.focusToolbar),
    'Mod-i': toggleEm,
    'Mod-b': toggleStrong,
    'Mod-Shift-k': toggleSmallCaps,
    'Mod-.': toggleSuperscript,
    'Mod-,': toggleSubscript,
    'Mod-Alt-0': setParagraph,
    'Mod-Alt-1': toggleHeading(1),
    'Mod-Alt-2': toggleHeading(2),
    'Mod-Alt-3': toggleHeading(3),
    'Mod-Shift-7': toggleList(ordered_list),
    'Mod-Shift-8': toggleList(bullet_list),
    'Mod-Shift-9': toggleQuote,
    'Mod-Home': partEdge(-1, false),
    'Mod-End': partEdge(1, false),
    'Shift-Mod-Home': partEdge(-1, true),
    'Shift-Mod-End': partEdge(1, true),
    PageUp: page(-1),
    PageDown: page(1),
  };
  for (const direction of ['left', 'right', 'up', 'down'] as const) {
    const name = `Arrow${direction[0]!.toUpperCase()}${direction.slice(1)}`;
    bindings[name] = arrowAtEdge(direction);
    bindings[`Shift-${name}`] = arrowAtEdge(direction, true);
  }
  return [keymap(bindings), keymap(baseKeymap)];
};
