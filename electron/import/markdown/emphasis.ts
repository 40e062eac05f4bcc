import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { schema } from '#shared/document/schema.ts';

/** A run of `*` or `_`, or finished content between such runs. */
export type Delimiter = {
  sign: string;
  /** How many signs are left, and how many there were. */
  count: number;
  length: number;
  open: boolean;
  close: boolean;
};
export type Piece = { nodes: readonly Node[] } | Delimiter;

const isDelimiter = (piece: Piece): piece is Delimiter => 'sign' in piece;

/**
 * Which delimiters belong together, by the rules of CommonMark ("process emphasis"), and the content with
 * its marks. What is left of the delimiters is text.
 */
export const resolveEmphasis = (pieces: readonly Piece[]): Fragment => {
  const starts = new Map<number, Mark[]>();
  const ends = new Map<number, Mark[]>();
  const openers: number[] = [];
  /** For each kind of closer, the depth of the stack below which no opener for it is. */
  const bottoms = new Map<string, number>();

  for (const [at, piece] of pieces.entries()) {
    if (!isDelimiter(piece)) continue;
    while (piece.close && piece.count > 0) {
      const kind = `${piece.sign}${piece.open ? 1 : 0}${piece.length % 3}`;
      const bottom = bottoms.get(kind) ?? 0;
      let found = -1;
      for (let i = openers.length - 1; i >= bottom && found < 0; i--) {
        const opener = pieces[openers[i]!] as Delimiter;
        const clash =
          (opener.close || piece.open) &&
          (opener.length + piece.length) % 3 === 0 &&
          !(opener.length % 3 === 0 && piece.length % 3 === 0);
        if (opener.sign === piece.sign && !clash) found = i;
      }
      if (found < 0) {
        bottoms.set(kind, openers.length);
        break;
      }
      const from = openers[found]!;
      const opener = pieces[from] as Delimiter;
      const size = opener.count >= 2 && piece.count >= 2 ? 2 : 1;
      const mark = schema.marks[size === 2 ? 'strong' : 'em'].create();
      starts.set(from, [...(starts.get(from) ?? []), mark]);
      ends.set(at, [...(ends.get(at) ?? []), mark]);
      opener.count -= size;
      piece.count -= size;
      openers.length = opener.count > 0 ? found + 1 : found;
      for (const [name, depth] of bottoms) if (depth > openers.length) bottoms.set(name, openers.length);
    }
    if (piece.open && piece.count > 0) openers.push(at);
  }

  const nodes: Node[] = [];
  const active: Mark[] = [];
  for (const [at, piece] of pieces.entries()) {
    for (const mark of ends.get(at) ?? []) active.splice(active.lastIndexOf(mark), 1);
    const content = isDelimiter(piece)
      ? piece.count > 0
        ? [schema.text(piece.sign.repeat(piece.count))]
        : []
      : piece.nodes;
    for (const node of content) nodes.push(withMarks(node, active));
    active.push(...(starts.get(at) ?? []));
  }
  return Fragment.fromArray(nodes);
};

/** A node with more marks around those it has. */
export const withMarks = (node: Node, marks: readonly Mark[]): Node =>
  marks.length === 0
    ? node
    : node.mark(marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), node.marks));
