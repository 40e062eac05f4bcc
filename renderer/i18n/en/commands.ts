import type { CommandGroup, CommandId } from '../../editor/command-table.ts';

const groups: Record<CommandGroup, string> = {
  edit: 'Edit',
  text: 'Look of words',
  paragraph: 'Paragraph',
  insert: 'Insert',
  table: 'Table',
};

/** Names of commands by their ids, as buttons, menus and lists of commands show them. */
const names: Record<CommandId, string> = {
  undo: 'Undo',
  redo: 'Redo',
  selectAll: 'Select all',
  toToolbar: 'Go to the buttons over the page',

  em: 'Italics',
  strong: 'Bold',
  smallCaps: 'Small capitals',
  superscript: 'Superscript',
  subscript: 'Subscript',

  paragraph: 'Text',
  heading1: 'Heading 1',
  heading2: 'Heading 2',
  heading3: 'Heading 3',
  headingNumber: 'Number this heading',
  orderedList: 'Numbered list',
  bulletList: 'Bullet list',
  quote: 'Block quotation',

  note: 'Note',
  cite: 'Cite',
  link: 'Link',
  table: 'Table',
  picture: 'Picture…',
  rule: 'Line across the text',
  author: 'Author',
  removeAuthor: 'Remove this author',

  rowBelow: 'Row below',
  columnAfter: 'Column to the right',
  headerRow: 'Row of headings',
  removeRow: 'Remove row',
  removeColumn: 'Remove column',
  removeTable: 'Remove table',
};

export const commands = { groups, names };
