import type { Node } from 'prosemirror-model';

/** Does the node print anything: text, a citation, a mark of a note? */
export const prints = (node: Node): boolean => {
  if (/\S/u.test(node.textContent)) return true;
  let leaf = false;
  node.descendants((child) => {
    if (child.isLeaf && !child.isText && child.type.name !== 'hard_break') leaf = true;
    return !leaf;
  });
  return leaf;
};
