import { Fragment, type Node } from 'prosemirror-model';

/**
 * The paper with other words in its title. Marks of notes and citations in the title stay, behind the words,
 * because a note without its mark would be lost.
 */
export const withTitle = (doc: Node, words: string): Node => {
  const front = doc.child(0);
  const title = front.child(0);
  const kept = title.children.filter((node) => !node.isText && node.type.name !== 'hard_break');
  const text = words.replace(/\s+/gu, ' ').trim();
  const content = [...(text === '' ? [] : [doc.type.schema.text(text)]), ...kept];
  return doc.copy(
    doc.content.replaceChild(
      0,
      front.copy(front.content.replaceChild(0, title.copy(Fragment.fromArray(content)))),
    ),
  );
};
