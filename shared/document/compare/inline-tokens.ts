import type { Node } from 'prosemirror-model';
import { valueKey } from '../../value-key.ts';
import { textPieces } from './keys.ts';

/** A word, a space, a sign, a note's mark, a citation or another leaf in a block of text. */
export type Token = {
  /** The same for tokens that say the same, whatever their emphasis and id. */
  key: string;
  /** Places in the content of the block. */
  from: number;
  to: number;
  /** The leaf; null for text. */
  leaf: Node | null;
};

const leafKey = (leaf: Node): string => {
  const { name } = leaf.type;
  if (name === 'footnote') return `\0note ${leaf.attrs.id}`;
  if (name === 'citation') return `\0citation ${valueKey([leaf.attrs.items, leaf.attrs.byHand])}`;
  return `\0${name} ${valueKey(leaf.attrs)}`;
};

const known = new WeakMap<Node, readonly Token[]>();

/** The content of a block of text in tokens. Words go on where their emphasis changes. */
export const inlineTokens = (block: Node): readonly Token[] => {
  const before = known.get(block);
  if (before) return before;
  const tokens: Token[] = [];
  let text = '';
  let start = 0;
  const putText = (): void => {
    for (const { 0: key, index } of text.matchAll(textPieces))
      tokens.push({ key, from: start + index, to: start + index + key.length, leaf: null });
    text = '';
  };
  block.forEach((child, offset) => {
    if (child.isText) {
      if (text === '') start = offset;
      text += child.text;
      return;
    }
    putText();
    tokens.push({ key: leafKey(child), from: offset, to: offset + child.nodeSize, leaf: child });
  });
  putText();
  known.set(block, tokens);
  return tokens;
};
