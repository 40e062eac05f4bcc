import type { Node } from 'prosemirror-model';
import type { CitationItem, PlacedCitation, TextByHand } from '../citations/citation.ts';
import type { CitationId, NoteId } from '../ids.ts';

/*
 * What is derived from the order in which a paper is read: numbers of notes, headings, figures and tables,
 * and where each citation stands. Nodes never change, so what was found in a block of text is kept with the
 * block: after an edit only the blocks that are new are read again.
 */

/** A mark of a note or a citation, as it stands in its block of text. */
type Leaf =
  | { readonly kind: 'mark'; readonly noteId: NoteId }
  | {
      readonly kind: 'citation';
      readonly id: CitationId;
      readonly items: readonly CitationItem[];
      readonly byHand: TextByHand | null;
      readonly afterProse: boolean;
      readonly endsBlock: boolean;
      readonly nextCharacter: string;
    };

const none: readonly Leaf[] = [];
const leavesOfBlock = new WeakMap<Node, readonly Leaf[]>();

/** Stands for a citation where the text around it is looked at. */
const object = '\uFFFC';
const sentenceEnd = /[.!?…]["'”’»›)\]]*\s*$/u;
/** Full stops that end no sentence, in the languages the house writes in. */
const abbreviation = /(?:^|[^\p{L}])(?:e\.g|i\.e|cf|cfr|vs|viz|esp|ad es|p\. ?es|per es)\.\s*$/iu;

/** Is what stands before in the block the beginning of a sentence that goes on? */
const goesOn = (before: string): boolean =>
  /\S/u.test(before) && (!sentenceEnd.test(before) || abbreviation.test(before));

const textOf = (node: Node): string => {
  if (node.isText) return node.text ?? '';
  switch (node.type.name) {
    case 'citation':
      return object;
    case 'hard_break':
      return '\n';
    default:
      return '';
  }
};

const readBlock = (block: Node): readonly Leaf[] => {
  const known = leavesOfBlock.get(block);
  if (known) return known;
  let leaves: Leaf[] | null = null;
  for (let i = 0; i < block.childCount; i++) {
    const node = block.child(i);
    if (node.isText) continue;
    if (node.type.name === 'footnote') {
      leaves ??= [];
      leaves.push({ kind: 'mark', noteId: node.attrs.id as NoteId });
    } else if (node.type.name === 'citation') {
      let before = '';
      for (let j = i - 1; j >= 0 && before.length < 80; j--) before = textOf(block.child(j)) + before;
      let after = '';
      for (let j = i + 1; j < block.childCount && !/\S/u.test(after); j++) after += textOf(block.child(j));
      leaves ??= [];
      leaves.push({
        kind: 'citation',
        id: node.attrs.id as CitationId,
        items: node.attrs.items as CitationItem[],
        byHand: node.attrs.byHand as TextByHand | null,
        afterProse: goesOn(before),
        endsBlock: !/\S/u.test(after),
        nextCharacter: after === '' ? '' : String.fromCodePoint(after.codePointAt(0)!),
      });
    }
  }
  const found = leaves ?? none;
  leavesOfBlock.set(block, found);
  return found;
};

/** Calls `visit` for each mark and citation under `node`, in order. */
const eachLeaf = (node: Node, visit: (leaf: Leaf) => void): void => {
  if (node.inlineContent) for (const leaf of readBlock(node)) visit(leaf);
  else for (let i = 0; i < node.childCount; i++) eachLeaf(node.child(i), visit);
};

const part = (doc: Node, name: string): Node | null => {
  for (let i = 0; i < doc.childCount; i++) if (doc.child(i).type.name === name) return doc.child(i);
  return null;
};

/** The notes of a paper by id; of notes with the same id the first. */
export const notesById = (doc: Node): Map<NoteId, Node> => {
  const byId = new Map<NoteId, Node>();
  part(doc, 'notes')?.forEach((note) => {
    if (!byId.has(note.attrs.id)) byId.set(note.attrs.id, note);
  });
  return byId;
};

/** Numbers of the notes from 1, in the order of their marks in front and body. */
export const noteNumbers = (doc: Node): Map<NoteId, number> => {
  const numbers = new Map<NoteId, number>();
  const visit = (leaf: Leaf): void => {
    if (leaf.kind === 'mark' && !numbers.has(leaf.noteId)) numbers.set(leaf.noteId, numbers.size + 1);
  };
  for (const name of ['front', 'body']) {
    const node = part(doc, name);
    if (node) eachLeaf(node, visit);
  }
  return numbers;
};

/**
 * Every citation of a paper in reading order: front, then body, and those of a note where its mark stands.
 * A citation counts as the start of a sentence at the start of its block and after . ! ? … (with closing
 * quotes or brackets), but not after "cf.", "e.g." and their like.
 */
export const placeCitations = (doc: Node): PlacedCitation[] => {
  const placed: PlacedCitation[] = [];
  const notes = notesById(doc);
  const seen = new Set<NoteId>();
  const visit = (leaf: Leaf, noteId: NoteId | null, noteNumber: number): void => {
    if (leaf.kind === 'citation') {
      placed.push({
        citationId: leaf.id,
        items: leaf.items,
        ...(leaf.byHand ? { byHand: leaf.byHand } : {}),
        noteId,
        noteNumber,
        afterProse: leaf.afterProse,
        endsNoteBlock: noteId !== null && leaf.endsBlock,
        nextCharacter: leaf.nextCharacter,
      });
    } else if (noteId === null && !seen.has(leaf.noteId)) {
      seen.add(leaf.noteId);
      const number = seen.size;
      const note = notes.get(leaf.noteId);
      if (note) eachLeaf(note, (inner) => visit(inner, leaf.noteId, number));
    }
  };
  for (const name of ['front', 'body']) {
    const node = part(doc, name);
    if (node) eachLeaf(node, (leaf) => visit(leaf, null, 0));
  }
  return placed;
};

/**
 * Labels of the headings in order: "1", "1.1", "1.1.1", and null for an unnumbered one. As in LaTeX, a
 * sub-heading before the first heading is "0.1".
 */
export const headingNumbers = (doc: Node): (string | null)[] => {
  const labels: (string | null)[] = [];
  const counters = [0, 0, 0];
  part(doc, 'body')?.forEach((node) => {
    if (node.type.name !== 'heading') return;
    if (!node.attrs.numbered) {
      labels.push(null);
      return;
    }
    const level = node.attrs.level as number;
    counters[level - 1] = (counters[level - 1] ?? 0) + 1;
    counters.fill(0, level);
    labels.push(counters.slice(0, level).join('.'));
  });
  return labels;
};

/** Numbers of the captions in order, "1", "2" …; figures and tables are counted apart. */
export const figureNumbers = (doc: Node): string[] => {
  const counts = { figure: 0, table_block: 0 };
  const numbers: string[] = [];
  part(doc, 'body')?.forEach((node) => {
    const name = node.type.name;
    if (name === 'figure' || name === 'table_block') numbers.push(String(++counts[name]));
  });
  return numbers;
};
