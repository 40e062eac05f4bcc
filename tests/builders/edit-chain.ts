import * as fc from 'fast-check';
import { redo, undo } from 'prosemirror-history';
import type { Fragment, Node, ResolvedPos, Slice } from 'prosemirror-model';
import {
  AllSelection,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { CellSelection, isInTable } from 'prosemirror-tables';
import type { CitationItem } from '#shared/citations/citation.ts';
import { findProblems } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import type { CommandTable } from '../../renderer/editor/command-table.ts';

/*
 * Long chains of what people do on a page, at random, with the laws that hold after each stroke. A hand does
 * them: on a state alone, or on a real view in a browser.
 */

/** Positions are fractions of the paper. */
export type Stroke =
  | { kind: 'select'; how: 'caret' | 'range' | 'node' | 'cells' | 'all'; anchor: number; head: number }
  | { kind: 'command'; index: number }
  | { kind: 'type'; text: string }
  | { kind: 'key'; key: 'Enter' | 'Backspace' | 'Delete' | 'Tab' }
  | { kind: 'copy' | 'cut' | 'paste' }
  | { kind: 'drop'; at: number; isMove: boolean }
  | { kind: 'undo' | 'redo'; times: number };

/** A browser needs a moment. */
type Done = void | Promise<void>;

/** What does the strokes. */
export type Hand = {
  readonly state: EditorState;
  readonly commands: CommandTable;
  /** What the next paste brings. */
  readonly clipboard: Slice;
  dispatch: (tr: Transaction) => void;
  run: (command: Parameters<CommandTable['get']>[0]) => Done;
  type: (text: string) => Done;
  press: (key: 'Enter' | 'Backspace' | 'Delete' | 'Tab') => Done;
  copy: () => Done;
  cut: () => Done;
  paste: () => Done;
  drop: (at: number, isMove: boolean) => Done;
};

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

export const anyStroke: fc.Arbitrary<Stroke> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('select' as const),
      how: fc.constantFrom('caret', 'caret', 'range', 'range', 'node', 'cells', 'all'),
      anchor: fraction,
      head: fraction,
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('command' as const), index: fc.nat(200) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      text: fc.constantFrom('x', 'word ', '-- ', '"q" ', '# ', '- ', '1. ', '> ', '@', '^', 'www.a.org '),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('key' as const),
      key: fc.constantFrom('Enter', 'Backspace', 'Delete', 'Tab'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('copy', 'cut', 'paste', 'paste') }) },
  fc.record({ kind: fc.constant('drop' as const), at: fraction, isMove: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('undo', 'undo', 'redo'), times: fc.integer({ min: 1, max: 4 }) }),
);

const place = (doc: Node, part: number): ResolvedPos => doc.resolve(Math.floor(part * doc.content.size));

/** The selection a stroke makes, or the nearest to it that the paper has. */
const selectionFor = (doc: Node, { how, anchor, head }: Extract<Stroke, { kind: 'select' }>): Selection => {
  const start = Selection.near(place(doc, anchor));
  if (how === 'all') return new AllSelection(doc);
  if (how === 'node') {
    const $pos = place(doc, anchor);
    const node = $pos.nodeAfter;
    return node && !node.isText && NodeSelection.isSelectable(node)
      ? NodeSelection.create(doc, $pos.pos)
      : start;
  }
  const end = Selection.near(place(doc, head));
  if (how === 'range' && start.$head.parent.inlineContent && end.$head.parent.inlineContent)
    return TextSelection.between(start.$head, end.$head);
  if (how === 'cells') {
    const cells: number[] = [];
    doc.descendants((node, pos) => {
      if (node.type === schema.nodes.table_cell || node.type === schema.nodes.table_header) cells.push(pos);
    });
    const pick = (part: number): number | undefined => cells[Math.floor(part * (cells.length - 1))];
    const [a, b] = [pick(anchor), pick(head)];
    if (a !== undefined && b !== undefined)
      return CellSelection.create(
        doc,
        a,
        doc.resolve(a).node(-1) === doc.resolve(b).node(-1) ? b : a,
      ) as Selection;
  }
  return start;
};

/** Does a stroke. */
const doStroke = async (hand: Hand, stroke: Stroke): Promise<void> => {
  switch (stroke.kind) {
    case 'select':
      hand.dispatch(hand.state.tr.setSelection(selectionFor(hand.state.doc, stroke)));
      break;
    case 'command':
      await hand.run(commandAt(hand, stroke.index));
      break;
    case 'type':
      await hand.type(stroke.text);
      break;
    case 'key':
      await hand.press(stroke.key);
      break;
    case 'drop':
      await hand.drop(Math.floor(stroke.at * hand.state.doc.content.size), stroke.isMove);
      break;
    case 'undo':
    case 'redo':
      for (let i = 0; i < stroke.times; i++)
        (stroke.kind === 'undo' ? undo : redo)(hand.state, (tr) => hand.dispatch(tr));
      break;
    default:
      await hand[stroke.kind]();
  }
};

const commandAt = ({ commands }: Hand, index: number) => {
  const ids = [...commands.keys()].filter((id) => id !== 'undo' && id !== 'redo');
  return ids[index % ids.length]!;
};

/** A stroke in words, for the report of a failure. */
export const nameOf = (hand: Hand, stroke: Stroke): string =>
  stroke.kind === 'command' ? `command ${commandAt(hand, stroke.index)}` : JSON.stringify(stroke);

/** Commands that are there to take something away. */
const takesAway = /^(remove|delete|cut)/;

/** Whether words may go with a stroke, as far as can be said before it is done. */
const mayTakeAway = (hand: Hand, stroke: Stroke): boolean => {
  if (stroke.kind === 'undo' || stroke.kind === 'redo' || stroke.kind === 'cut' || stroke.kind === 'key')
    return true;
  if (stroke.kind === 'select' || stroke.kind === 'copy') return false;
  if (stroke.kind === 'drop') return false;
  const { selection } = hand.state;
  if (stroke.kind === 'command') {
    const id = commandAt(hand, stroke.index);
    if (takesAway.test(id)) return true;
    // What is typed or put in takes the place of what is selected, as everywhere.
    return hand.commands.get(id)?.group === 'insert' && !selection.empty;
  }
  // A typed shortcut ("# ") takes itself away; cells that are pasted into a table take the place of cells.
  return stroke.kind === 'type' || !selection.empty || isInTable(hand.state);
};

type Inventory = { letters: Map<string, number>; citations: Map<string, number> };

const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

/**
 * Every letter and figure, without regard to case, and every cite by what it cites. A phrase before or after a
 * source is counted by its letters, because it may become text of the note and the reverse.
 */
const inventoryOf = (doc: Node | Fragment): Inventory => {
  const found: Inventory = { letters: new Map(), citations: new Map() };
  const read = (text = ''): void => {
    for (const letter of text.toLowerCase()) if (/[\p{L}\p{N}]/u.test(letter)) count(found.letters, letter);
  };
  doc.descendants((node) => {
    if (node.isText) read(node.text);
    if (node.type !== schema.nodes.citation) return;
    for (const { prefix, suffix, ...cite } of node.attrs.items as CitationItem[]) {
      read(prefix);
      read(suffix);
      count(found.citations, JSON.stringify(cite));
    }
    if (node.attrs.byHand) count(found.citations, JSON.stringify(node.attrs.byHand));
  });
  return found;
};

const add = (to: Map<string, number>, more: Map<string, number>): void => {
  for (const [key, times] of more) to.set(key, (to.get(key) ?? 0) + times);
};

const missing = (before: Map<string, number>, after: Map<string, number>): string[] =>
  [...before].filter(([key, times]) => (after.get(key) ?? 0) < times).map(([key]) => key);

/**
 * Does a stroke and says what it broke: a paper against the schema or unsound, a citation that cites what
 * nothing cited before, words gone with a stroke that takes nothing away, or a paste that left something out.
 * Null if all is well.
 */
export const brokenBy = async (hand: Hand, stroke: Stroke, known: Set<string>): Promise<string | null> => {
  const before = hand.state.doc;
  const mayLose = mayTakeAway(hand, stroke);
  await doStroke(hand, stroke);
  const { doc } = hand.state;
  if (doc === before) return null;
  try {
    doc.check();
  } catch (error) {
    return `against the schema: ${(error as Error).message}`;
  }
  const problems = findProblems(doc);
  if (problems.length > 0) return `unsound: ${JSON.stringify(problems)}`;
  const [was, is] = [inventoryOf(before), inventoryOf(doc)];
  for (const items of is.citations.keys()) if (!known.has(items)) return `cites what nobody cited: ${items}`;
  if (mayLose) return null;
  if (stroke.kind === 'paste') {
    const brought = inventoryOf(hand.clipboard.content);
    add(was.letters, brought.letters);
    add(was.citations, brought.citations);
  }
  const gone = [...missing(was.letters, is.letters), ...missing(was.citations, is.citations)];
  return gone.length > 0 ? `lost ${gone.join(' ')}\nfrom ${before}\nto   ${doc}` : null;
};

/** What a paper cites: what its citations may cite after any stroke. */
export const citedIn = (doc: Node): Set<string> => new Set(inventoryOf(doc).citations.keys());

/** Undoes all and does it all again; says what differs. */
export const brokenByUndoingAll = (hand: Hand, start: Node): string | null => {
  const end = hand.state.doc;
  const all = (command: typeof undo): void => {
    for (let i = 0; i < 2000 && command(hand.state, (tr) => hand.dispatch(tr)); i++);
  };
  all(redo);
  const last = hand.state.doc;
  all(undo);
  if (!hand.state.doc.eq(start)) return `undone to ${hand.state.doc}\nnot to ${start}`;
  all(redo);
  return hand.state.doc.eq(last) ? null : `done again to ${hand.state.doc}\nnot to ${last} (${end})`;
};
