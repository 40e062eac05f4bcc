import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { splitListItem } from 'prosemirror-schema-list';
import { type Command, NodeSelection, type Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { schema } from '#shared/document/schema.ts';
import { asCitationId } from '#shared/ids.ts';
import { bindingsOf, type CommandTable } from '../../command-table.ts';
import {
  arrowAtEdge,
  backspaceAtEdge,
  backToBoxTitle,
  backToField,
  deleteAtEdge,
  enterInField,
  leaveBox,
  leaveFrontText,
  page,
  partEdge,
  removeEmptyAfterQuote,
  selectLeafAfter,
  selectLeafBefore,
} from '../../commands/edges.ts';
import { liftItem, sinkItem } from '../../commands/lists.ts';
import { enterNote, leaveNote } from '../../commands/notes.ts';
import { deleteAcrossParts } from '../../commands/selection.ts';
import { nextCell } from '../../commands/tables.ts';
import type { Ask } from '../../page-requests.ts';

const hardBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** Shows the citation, cross-reference or list of references that is selected. */
const openSelected =
  (ask: Ask): Command =>
  (state, dispatch) => {
    const { selection } = state;
    if (!(selection instanceof NodeSelection)) return false;
    const { node, from } = selection;
    if (node.type === schema.nodes.citation) {
      if (dispatch) ask('citation', asCitationId(String(node.attrs.id)));
    } else if (node.type === schema.nodes.cross_reference) {
      if (dispatch) ask('reference', from);
    } else if (node.type === schema.nodes.reference_list) {
      if (dispatch) ask('referenceList', from);
    } else return false;
    return true;
  };

/**
 * Keys whose meaning depends on where the caret is; all others come from the table of commands. What a key
 * does where several things may be meant comes first; ProseMirror's own commands come last.
 */
export const keymapPlugins = (commands: CommandTable, ask: Ask): Plugin[] => {
  const backspace = chainCommands(
    deleteAcrossParts,
    selectLeafBefore,
    removeEmptyAfterQuote,
    backToBoxTitle,
    backspaceAtEdge,
  );
  const forward = chainCommands(deleteAcrossParts, selectLeafAfter, deleteAtEdge);
  const { list_item } = schema.nodes;
  const bindings: Record<string, Command> = {
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Delete: forward,
    'Mod-Delete': forward,
    Enter: chainCommands(
      deleteAcrossParts,
      enterNote,
      openSelected(ask),
      enterInField,
      leaveBox,
      leaveFrontText,
      splitListItem(list_item),
    ),
    'Shift-Enter': hardBreak,
    Tab: chainCommands(nextCell, sinkItem, enterInField),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftItem, backToField),
    Escape: leaveNote,
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
  return [keymap(bindingsOf(commands)), keymap(bindings), keymap(baseKeymap)];
};
