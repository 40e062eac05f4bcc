import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { printReference, referenceWords } from '#shared/document/cross-references.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import { moveSection, shiftSection, stepSection } from './commands/sections.ts';
import { noteAround, partAt, partRange } from './places.ts';
import { numbersOf } from './plugins/numbering/index.ts';
import { scrollBy, scrollUntilSettled } from './scrolling.ts';

/** A heading of a paper. Its key stays the same while the heading is written or moved. */
export type OutlineEntry = {
  key: string;
  text: string;
  level: 1 | 2 | 3;
  /** "1", "1.1"; null for a heading without a number. */
  number: string | null;
};

/** The headings of the paper on the page, and what can be done with their sections. */
export type PaperOutline = {
  /** The same list as long as nothing in it has changed. */
  entries: () => readonly OutlineEntry[];
  /** The index of the section the caret is in; -1 before the first. A note belongs to where its mark stands. */
  current: () => number;
  /** Puts the caret into a heading and shows it. */
  goTo: (key: string) => void;
  /** Puts a section before the heading `place` (their number is the end), its heading at `level`. */
  move: (key: string, place: number, level: number) => boolean;
  /** To the next place up or down. */
  step: (key: string, dir: -1 | 1) => boolean;
  /** A level higher (-1) or lower (1), with its subsections. */
  shift: (key: string, by: -1 | 1) => boolean;
};

/** A heading as it was last read. */
type Known = { node: Node; key: string };

/**
 * Names headings that have no name of their own. One that is the same node, or has the same words, keeps its key
 * wherever it is now; else one has the key of the heading that stood at its place, behind the same neighbour.
 */
export const keepKeys = (before: readonly Known[], nodes: readonly Node[], fresh: () => string): Known[] => {
  const free = new Map<Node, number[]>();
  before.forEach(({ node }, i) => {
    const places = free.get(node);
    if (places) places.push(i);
    else free.set(node, [i]);
  });
  const from = nodes.map((node) => free.get(node)?.shift() ?? -1);
  const taken = new Set(from);
  nodes.forEach(({ content }, i) => {
    if (from[i] !== -1 || content.size === 0) return;
    const same = before.findIndex((old, place) => !taken.has(place) && old.node.content.eq(content));
    if (same < 0) return;
    from[i] = same;
    taken.add(same);
  });
  let last = -1;
  return nodes.map((node, i) => {
    const place = from[i] === -1 && !taken.has(last + 1) ? last + 1 : from[i]!;
    const known = before[place];
    if (!known) return { node, key: fresh() };
    last = place;
    taken.add(place);
    return { node, key: known.key };
  });
};

const marksOfBlock = new WeakMap<Node, ReadonlySet<string>>();

/** The notes whose marks stand in a block of the body. */
const marksIn = (block: Node): ReadonlySet<string> => {
  const known = marksOfBlock.get(block);
  if (known) return known;
  const ids = new Set<string>();
  block.descendants((node) => {
    if (node.type === schema.nodes.footnote) ids.add(String(node.attrs.id));
  });
  marksOfBlock.set(block, ids);
  return ids;
};

/** Reads the outline of the paper in a view. What did not change since the last time is not read again. */
export const createOutline = (view: EditorView): PaperOutline => {
  let body: Node | null = null;
  let numbers: readonly (string | null)[] | null = null;
  let known: Known[] = [];
  let blocks: number[] = [];
  let list: OutlineEntry[] = [];
  let lastKey = 0;

  const textOf = (heading: Node): string => {
    const { notes, targets } = numbersOf(view.state);
    const words = referenceWords(metaOf(view.state.doc).lang);
    const text = heading.textBetween(0, heading.content.size, '', (leaf) => {
      if (leaf.type === schema.nodes.cross_reference)
        return printReference(leaf.attrs as CrossReference, { blocks: targets, notes }, words).text;
      return leaf.type === schema.nodes.hard_break ? ' ' : '';
    });
    return text.replace(/\s+/gu, ' ').trim();
  };

  const read = (): void => {
    const { doc } = view.state;
    const { headings } = numbersOf(view.state);
    if (doc.child(1) === body && headings === numbers) return;
    body = doc.child(1);
    numbers = headings;
    const nodes: Node[] = [];
    blocks = [];
    for (let block = 0; block < body.childCount; block++)
      if (body.child(block).type === schema.nodes.heading) {
        nodes.push(body.child(block));
        blocks.push(block);
      }
    known = keepKeys(known, nodes, () => `h${++lastKey}`);
    const made = known.map(({ node, key }, i): OutlineEntry => {
      const entry: OutlineEntry = {
        key,
        text: textOf(node),
        level: node.attrs.level,
        number: headings[i] ?? null,
      };
      const old = list[i];
      const same =
        old?.key === key &&
        old.text === entry.text &&
        old.level === entry.level &&
        old.number === entry.number;
      return same ? old : entry;
    });
    if (made.length !== list.length || made.some((entry, i) => entry !== list[i])) list = made;
  };

  const indexOf = (key: string): number => {
    read();
    return known.findIndex((heading) => heading.key === key);
  };
  const run = (command: Command): boolean =>
    view.editable && command(view.state, (tr) => view.dispatch(closeHistory(tr)), view);

  return {
    entries: () => {
      read();
      return list;
    },
    current: () => {
      read();
      const { $head } = view.state.selection;
      const part = partAt($head);
      let block = part === 'body' && $head.depth > 0 ? $head.index(1) : -1;
      const note = noteAround($head);
      if (note) block = body?.children.findIndex((child) => marksIn(child).has(note.id)) ?? -1;
      return blocks.findLastIndex((heading) => heading <= block);
    },
    goTo: (key) => {
      const block = blocks[indexOf(key)];
      if (block === undefined || !body) return;
      let pos = partRange(view.state.doc, 'body').from;
      for (let i = 0; i < block; i++) pos += body.child(i).nodeSize;
      view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(pos))));
      const element = view.nodeDOM(pos);
      if (element instanceof Element)
        scrollUntilSettled(view, () =>
          scrollBy(view.dom, element.getBoundingClientRect().top - view.dom.getBoundingClientRect().top - 32),
        );
      view.focus();
    },
    move: (key, place, level) => run(moveSection(indexOf(key), place, level)),
    step: (key, dir) => run(stepSection(indexOf(key), dir)),
    shift: (key, by) => run(shiftSection(indexOf(key), by)),
  };
};
