import { redoDepth, undoDepth } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { schema } from '#shared/document/schema.ts';
import { type BlockStyle, blockStyle, isInside } from '../../../editor/commands/blocks.ts';
import { canCite } from '../../../editor/commands/citations.ts';
import { hasMark } from '../../../editor/commands/marks.ts';
import { canInsertNote } from '../../../editor/commands/notes.ts';
import { noteAround, partAt } from '../../../editor/places.ts';

/** What the buttons show of an editor's state. */
export type ToolbarState = {
  style: BlockStyle;
  headings: boolean;
  em: boolean;
  strong: boolean;
  smallCaps: boolean;
  superscript: boolean;
  subscript: boolean;
  bulletList: boolean;
  orderedList: boolean;
  quote: boolean;
  blocks: boolean;
  inNote: boolean;
  canNote: boolean;
  canCite: boolean;
  inTable: boolean;
  canTable: boolean;
  inAuthor: boolean;
  numbered: boolean;
  undo: boolean;
  redo: boolean;
};

export const readToolbar = (state: EditorState): ToolbarState => {
  const { $from } = state.selection;
  const part = partAt($from);
  const style = blockStyle(state);
  const { marks, nodes } = schema;
  return {
    style,
    headings: part === 'body' && ($from.depth === 2 || style.startsWith('heading')) && style !== 'field',
    em: hasMark(state, marks.em),
    strong: hasMark(state, marks.strong),
    smallCaps: hasMark(state, marks.small_caps),
    superscript: hasMark(state, marks.superscript),
    subscript: hasMark(state, marks.subscript),
    bulletList: isInside(state, nodes.bullet_list),
    orderedList: isInside(state, nodes.ordered_list),
    quote: isInside(state, nodes.blockquote),
    blocks: style === 'paragraph' && (part === 'body' || part === 'notes'),
    inNote: noteAround($from) !== null,
    canNote: canInsertNote(state),
    canCite: canCite(state),
    inTable: isInTable(state) || isInside(state, nodes.table_block),
    canTable: part === 'body',
    inAuthor: isInside(state, nodes.author),
    numbered: style.startsWith('heading') && Boolean($from.parent.attrs.numbered),
    undo: undoDepth(state) > 0,
    redo: redoDepth(state) > 0,
  };
};
