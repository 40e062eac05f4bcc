import type { Node } from 'prosemirror-model';
import type { CountedPart, WordRange } from './series.ts';

/*
 * Words and characters as they are printed: what a citation prints counts like words that were typed, as it
 * does in Word. The mark of a note counts nothing and ends no word ("Law 145¹").
 *
 * Nodes never change, so a block is counted once. What a citation prints can change while its block does not;
 * such a block remembers what was printed and is counted again only when that has changed.
 */

export type Count = { words: number; characters: number; withoutSpaces: number };

/** What a leaf of the text prints: a citation its words; '' for one that prints nothing (yet). */
export type PrintedLeaf = (leaf: Node) => string;

/** A run of characters without white space that has at least one letter or digit. */
const word = /[^\s]*[\p{L}\p{N}][^\s]*/gu;
const space = /\s/gu;

const nothing: Count = { words: 0, characters: 0, withoutSpaces: 0 };

const add = (a: Count, b: Count): Count => ({
  words: a.words + b.words,
  characters: a.characters + b.characters,
  withoutSpaces: a.withoutSpaces + b.withoutSpaces,
});

/** Counts a text. Characters are those of Unicode, so that "𝔾" is one; line breaks are none. */
export const countText = (text: string): Count => {
  let characters = 0;
  for (const character of text) if (character !== '\n') characters++;
  const spaces = text.replaceAll('\n', '').match(space)?.length ?? 0;
  return { words: text.match(word)?.length ?? 0, characters, withoutSpaces: characters - spaces };
};

type Known = {
  count: Count;
  /** The leaves whose printed text is in the count; null for none, here and below. */
  printed: readonly { leaf: Node; text: string }[] | null;
};
const known = new WeakMap<Node, Known>();

const countBlock = (block: Node, print: PrintedLeaf): Known => {
  let printed: { leaf: Node; text: string }[] | null = null;
  const text = block.textBetween(0, block.content.size, ' ', (leaf) => {
    if (leaf.type.name === 'hard_break') return '\n';
    if (leaf.type.name === 'footnote') return '';
    const words = print(leaf);
    printed ??= [];
    printed.push({ leaf, text: words });
    return words;
  });
  return { count: countText(text), printed };
};

const isUnchanged = ({ printed }: Known, print: PrintedLeaf): boolean =>
  printed === null || printed.every(({ leaf, text }) => print(leaf) === text);

const read = (node: Node, print: PrintedLeaf): Known => {
  const before = known.get(node);
  if (before && (before.printed === null || (node.inlineContent && isUnchanged(before, print))))
    return before;
  let now: Known;
  if (node.inlineContent) now = countBlock(node, print);
  else {
    let count = nothing;
    let fixed = true;
    for (let i = 0; i < node.childCount; i++) {
      const child = read(node.child(i), print);
      count = add(count, child.count);
      fixed &&= child.printed === null;
    }
    now = { count, printed: fixed ? null : [] };
  }
  known.set(node, now);
  return now;
};

/** Words and characters of a node and all in it. */
export const countNode = (node: Node, print: PrintedLeaf): Count => read(node, print).count;

/** What is selected, from one position to another: of blocks that are cut, the part between them. */
export const countRange = (doc: Node, from: number, to: number, print: PrintedLeaf): Count => {
  let count = nothing;
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.inlineContent) return true;
    const start = pos + 1;
    const whole = from <= start && to >= start + node.content.size;
    const part = whole ? node : node.cut(Math.max(0, from - start), Math.min(node.content.size, to - start));
    count = add(count, whole ? countNode(node, print) : countBlock(part, print).count);
    return false;
  });
  return count;
};

export type PaperCounts = Record<CountedPart | 'abstract', Count>;

/** The parts of a paper: its title with the subtitle, the abstract, the text with its tables, and the notes. */
export const countPaper = (doc: Node, print: PrintedLeaf): PaperCounts => {
  const counts: PaperCounts = { title: nothing, abstract: nothing, body: nothing, notes: nothing };
  doc.forEach((part) => {
    const { name } = part.type;
    if (name === 'body' || name === 'notes') counts[name] = countNode(part, print);
    if (name !== 'front') return;
    part.forEach((field) => {
      if (field.type.name === 'abstract') counts.abstract = countNode(field, print);
      if (field.type.name === 'title' || field.type.name === 'subtitle')
        counts.title = add(counts.title, countNode(field, print));
    });
  });
  return counts;
};

/** The tables of the text with their captions and source lines, which are counted in the text as well. */
export const countTables = (doc: Node, print: PrintedLeaf): Count => {
  let count = nothing;
  doc.child(1).forEach((block) => {
    if (block.type.name === 'table_block') count = add(count, countNode(block, print));
  });
  return count;
};

/** Several counts together. */
export const sumOf = (counts: readonly Count[]): Count => counts.reduce(add, nothing);

/** Words of several parts together. */
export const wordsOf = (counts: PaperCounts, parts: readonly CountedPart[]): number =>
  parts.reduce((sum, part) => sum + counts[part].words, 0);

const wordsPerMinute = 230;

/** Minutes it takes to read so many words silently, rounded up; 0 for none. */
export const readingMinutes = (words: number): number => Math.ceil(words / wordsPerMinute);

/** How far a number of words is from a range. */
export type LimitState = { kind: 'within' } | { kind: 'under'; by: number } | { kind: 'over'; by: number };

export const heldAgainst = (words: number, range: WordRange): LimitState => {
  if (words < range.min) return { kind: 'under', by: range.min - words };
  if (words > range.max) return { kind: 'over', by: words - range.max };
  return { kind: 'within' };
};
