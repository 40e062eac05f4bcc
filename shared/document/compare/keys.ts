import type { Node } from 'prosemirror-model';
import { valueKey } from '../../value-key.ts';
import { targetNodes } from '../problems.ts';

/*
 * Keys by which nodes are held against each other. Nodes never change, so a key is made once; comparing one
 * version with many others costs little.
 */

const marksKey = (node: Node): string =>
  node.marks.length === 0 ? '' : valueKey(node.marks.map((mark) => [mark.type.name, mark.attrs]));

const keys = new WeakMap<Node, string>();

/** The whole of a node as text: two nodes with the same key are equal. */
export const nodeKey = (node: Node): string => {
  const known = keys.get(node);
  if (known !== undefined) return known;
  let inside = '';
  if (node.isText) inside = JSON.stringify(node.text);
  else for (let i = 0; i < node.childCount; i++) inside += nodeKey(node.child(i));
  const attrs = node.isText ? '' : valueKey(node.attrs);
  const key = `${node.type.name}${attrs}${marksKey(node)}(${inside})`;
  keys.set(node, key);
  return key;
};

/** Nodes of which their parent has one. */
const single = new Set([
  'front',
  'body',
  'notes',
  'title',
  'subtitle',
  'abstract',
  'keywords',
  'about',
  'author_name',
  'affiliation',
  'bio',
  'caption',
  'table',
  'image',
  'source_line',
  'box_title',
]);

/** By what a node is the same whatever is in it; null for one that is known by its words only. */
export const identityOf = (node: Node): string | null => {
  const { name } = node.type;
  if (single.has(name)) return name;
  const id = String(node.attrs.id ?? '');
  if (name === 'note' || (targetNodes.has(name) && id !== '')) return `${name} ${id}`;
  return null;
};

/** A word, a stretch of white space or one other character. Signs of scripts without spaces stand alone. */
export const textPieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*|\s+|./gsu;

const wordsOfNode = new WeakMap<Node, ReadonlyMap<string, number>>();

/** The words of a node and how often they are in it; what a citation cites counts as one. */
export const wordsOf = (node: Node): ReadonlyMap<string, number> => {
  const known = wordsOfNode.get(node);
  if (known) return known;
  const words = new Map<string, number>();
  for (const [piece] of node.textBetween(0, node.content.size, ' ').matchAll(textPieces))
    if (/[\p{L}\p{N}]/u.test(piece))
      words.set(piece.toLowerCase(), (words.get(piece.toLowerCase()) ?? 0) + 1);
  wordsOfNode.set(node, words);
  return words;
};

export const countOf = (words: ReadonlyMap<string, number>): number => {
  let count = 0;
  for (const times of words.values()) count += times;
  return count;
};

/** How much of their words two nodes share: 0 to 1. Nodes without words share nothing. */
export const likeness = (a: Node, b: Node): number => {
  const [inA, inB] = [wordsOf(a), wordsOf(b)];
  const total = countOf(inA) + countOf(inB);
  if (total === 0) return 0;
  let shared = 0;
  for (const [word, times] of inA) shared += Math.min(times, inB.get(word) ?? 0);
  return (2 * shared) / total;
};
