import { chainCommands } from 'prosemirror-commands';
import type { EditorState } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import {
  blockStyle,
  isInside,
  setParagraph,
  toggleHeading,
  toggleHeadingNumber,
  toggleList,
  toggleQuote,
} from '../commands/blocks.ts';
import { shiftHeadings } from '../commands/headings.ts';
import {
  joinListBefore,
  liftItem,
  numbersContinue,
  sinkItem,
  splitList,
  toggleContinuedNumbers,
} from '../commands/lists.ts';
import { duplicateBlocks, moveBlocks } from '../commands/move-blocks.ts';
import { sectionCommand, shiftSection, stepSection } from '../commands/sections.ts';
import type { CommandEntry, CommandGroupEntries } from './entry.ts';

const { nodes } = schema;

const heading = (level: 1 | 2 | 3): CommandEntry => ({
  keys: [`Mod-Alt-${level}`],
  command: toggleHeading(level),
  isOn: (state) => blockStyle(state) === `heading${level}`,
});

/** What a block is: text, heading, list, quotation. */
export const paragraphCommands = {
  paragraph: {
    keys: ['Mod-Alt-0'],
    command: setParagraph,
    isOn: (state) => blockStyle(state) === 'paragraph',
  },
  heading1: heading(1),
  heading2: heading(2),
  heading3: heading(3),
  headingNumber: {
    command: toggleHeadingNumber,
    isOn: ({ selection }: EditorState) => selection.$from.parent.attrs.numbered === true,
  },
  orderedList: {
    keys: ['Mod-Shift-7'],
    command: toggleList(nodes.ordered_list),
    isOn: (state) => isInside(state, nodes.ordered_list),
  },
  bulletList: {
    keys: ['Mod-Shift-8'],
    command: toggleList(nodes.bullet_list),
    isOn: (state) => isInside(state, nodes.bullet_list),
  },
  quote: {
    keys: ['Mod-Shift-9'],
    command: toggleQuote,
    isOn: (state) => isInside(state, nodes.blockquote),
  },
  /** Headings and items of lists. On a Mac the other keys select words. */
  promote: {
    keys: { mac: ['Ctrl-Shift-ArrowLeft'], other: ['Alt-Shift-ArrowLeft'] },
    command: chainCommands(shiftHeadings(-1), liftItem),
  },
  demote: {
    keys: { mac: ['Ctrl-Shift-ArrowRight'], other: ['Alt-Shift-ArrowRight'] },
    command: chainCommands(shiftHeadings(1), sinkItem),
  },
  moveUp: { keys: ['Alt-ArrowUp'], command: moveBlocks(-1) },
  moveDown: { keys: ['Alt-ArrowDown'], command: moveBlocks(1) },
  duplicate: { keys: ['Alt-Shift-ArrowDown'], command: duplicateBlocks },
  /** A heading with all that belongs to it. */
  sectionUp: { keys: ['Alt-PageUp'], command: sectionCommand((index) => stepSection(index, -1)) },
  sectionDown: { keys: ['Alt-PageDown'], command: sectionCommand((index) => stepSection(index, 1)) },
  promoteSection: { command: sectionCommand((index) => shiftSection(index, -1)) },
  demoteSection: { command: sectionCommand((index) => shiftSection(index, 1)) },
  newList: { command: splitList },
  joinLists: { command: joinListBefore },
  continueNumbers: { command: toggleContinuedNumbers, isOn: numbersContinue },
} satisfies CommandGroupEntries;
