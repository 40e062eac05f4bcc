import { Fragment, type Node } from 'prosemirror-model';
import { schema } from './schema.ts';

/**
 * A note's content as a mark carries it through the clipboard (`carried` of a `footnote`): the JSON of its
 * blocks.
 */
export const carryNote = (note: Node): unknown => note.content.toJSON() ?? [];

/** The blocks a mark carries, or null where it carries none or what it carries is no note's content. */
export const readCarried = (carried: unknown): Fragment | null => {
  if (!Array.isArray(carried) || carried.length === 0) return null;
  try {
    const content = Fragment.fromJSON(schema, carried);
    const note = schema.nodes.note.createChecked({ id: 'carried' }, content);
    note.check();
    return content;
  } catch {
    // From another program, or too deep to be a note.
    return null;
  }
};

/** The marks of a fragment with the notes of `doc` in their `carried` attribute, for copy and cut. */
export const carryNotes = (fragment: Fragment, notes: ReadonlyMap<string, Node>): Fragment => {
  const nodes: Node[] = [];
  let changed = false;
  fragment.forEach((node) => {
    let result = node;
    if (node.type.name === 'footnote') {
      const note = notes.get(node.attrs.id);
      if (note) result = node.type.create({ ...node.attrs, carried: carryNote(note) }, null, node.marks);
    } else if (node.childCount > 0) {
      const content = carryNotes(node.content, notes);
      if (content !== node.content) result = node.copy(content);
    }
    if (result !== node) changed = true;
    nodes.push(result);
  });
  return changed ? Fragment.fromArray(nodes) : fragment;
};

/** The words of blocks with blanks between the blocks, for a place that holds one line. */
export const onOneLine = (blocks: Fragment): Node[] => {
  const inline: Node[] = [];
  const visit = (node: Node): void => {
    if (!node.inlineContent) {
      node.forEach(visit);
      return;
    }
    if (node.childCount === 0) return;
    if (inline.length > 0) inline.push(schema.text(' '));
    node.forEach((child) => void inline.push(child));
  };
  blocks.forEach(visit);
  return inline;
};

const lastCharacter = (node: Node | null | undefined): string =>
  node?.isText ? (node.text ?? '').slice(-1) : node ? 'x' : '';
const firstCharacter = (node: Node | null | undefined): string =>
  node?.isText ? (node.text ?? '').slice(0, 1) : '';

/**
 * What stands in place of a mark inside a note: the words of its note, on one line, set off by spaces.
 * `contentOf` gives the blocks of the mark's note, or null where they are not to be repeated.
 */
export const wordsForMark = (
  mark: Node,
  before: Node | null | undefined,
  after: Node | null | undefined,
  contentOf: (mark: Node) => Fragment | null,
): Node[] => {
  const content = contentOf(mark);
  if (!content) return [];
  const inline = withoutMarks(onOneLine(content), contentOf);
  if (inline.length === 0) return [];
  if (/\S/u.test(lastCharacter(before))) inline.unshift(schema.text(' '));
  if (/[\p{L}\p{N}]/u.test(firstCharacter(after))) inline.push(schema.text(' '));
  return inline;
};

const withoutMarks = (inline: readonly Node[], contentOf: (mark: Node) => Fragment | null): Node[] =>
  inline.flatMap((node, i) =>
    node.type.name === 'footnote' ? wordsForMark(node, inline[i - 1], inline[i + 1], contentOf) : [node],
  );

/** Blocks of a note without marks: the words of their notes take their place. */
export const blocksWithoutMarks = (
  blocks: Fragment,
  contentOf: (mark: Node) => Fragment | null,
): Fragment => {
  const nodes: Node[] = [];
  blocks.forEach((node) => {
    if (node.inlineContent) {
      const inline: Node[] = [];
      let marks = false;
      node.forEach((child) => {
        inline.push(child);
        if (child.type.name === 'footnote') marks = true;
      });
      nodes.push(marks ? node.copy(Fragment.from(withoutMarks(inline, contentOf))) : node);
    } else nodes.push(node.isLeaf ? node : node.copy(blocksWithoutMarks(node.content, contentOf)));
  });
  return Fragment.fromArray(nodes);
};
