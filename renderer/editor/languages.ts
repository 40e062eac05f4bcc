import type { Node } from 'prosemirror-model';
import { metaOf } from '#shared/document/schema.ts';

const ofBlock = new WeakMap<Node, readonly string[]>();
const none: readonly string[] = [];

const languagesIn = (block: Node): readonly string[] => {
  const known = ofBlock.get(block);
  if (known) return known;
  const found = new Set<string>();
  block.descendants((node) => {
    for (const mark of node.marks) if (mark.type.name === 'lang') found.add(String(mark.attrs.tag));
    return true;
  });
  const languages = found.size === 0 ? none : [...found];
  ofBlock.set(block, languages);
  return languages;
};

/** The languages of a paper as BCP 47 tags, its own first. Blocks that did not change are not read again. */
export const languagesOf = (doc: Node): readonly string[] => {
  const found = new Set([metaOf(doc).lang ?? 'en-GB']);
  doc.forEach((part) => {
    part.forEach((block) => {
      for (const language of languagesIn(block)) found.add(language);
    });
  });
  return [...found];
};
