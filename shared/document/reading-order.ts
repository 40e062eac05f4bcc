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

/** What a block of text holds; `prose` if it has words beside its citations. */
type Block = { readonly leaves: readonly Leaf[]; readonly prose: boolean };

const none: readonly Leaf[] = [];
const knownBlocks = new WeakMap<Node, Block>();

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

const readBlock = (block: Node): Block => {
  const known = knownBlocks.get(block);
  if (known) return known;
  let leaves: Leaf[] | null = null;
  let prose = false;
  for (let i = 0; i < block.childCount; i++) {
    const node = block.child(i);
    if (node.isText) {
      prose ||= /[\p{L}\p{N}]/u.test(node.text ?? '');
      continue;
    }
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
  const found = { leaves: leaves ?? none, prose };
  knownBlocks.set(block, found);
  return found;
};

/** Calls `visit` for each mark and citation under `node`, in order. */
const eachLeaf = (node: Node, visit: (leaf: Leaf) => void): void => {
  if (node.inlineContent) for (const leaf of readBlock(node).leaves) visit(leaf);
  else for (let i = 0; i < node.childCount; i++) eachLeaf(node.child(i), visit);
};

/** Has the note words beside its citations? Phrases that belong to a citation ("See …") are none of them. */
export const hasProse = (note: Node): boolean => {
  if (note.inlineContent) return readBlock(note).prose;
  for (let i = 0; i < note.childCount; i++) if (hasProse(note.child(i))) return true;
  return false;
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
 * quotes or brackets), but not after "cf.", "e.g." and their like. A heading belongs to the section it opens.
 */
export const placeCitations = (doc: Node): PlacedCitation[] => {
  const placed: PlacedCitation[] = [];
  const notes = notesById(doc);
  const seen = new Set<NoteId>();
  let section = 0;
  let chapter = 0;
  let page = 0;
  const visit = (leaf: Leaf, noteId: NoteId | null, noteNumber: number, noteHasProse: boolean): void => {
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
        section,
        chapter,
        page,
        noteHasProse,
      });
    } else if (noteId === null && !seen.has(leaf.noteId)) {
      seen.add(leaf.noteId);
      const number = seen.size;
      const note = notes.get(leaf.noteId);
      if (!note) return;
      const prose = hasProse(note);
      eachLeaf(note, (inner) => visit(inner, leaf.noteId, number, prose));
    }
  };
  const visitText = (leaf: Leaf): void => visit(leaf, null, 0, false);
  const front = part(doc, 'front');
  if (front) eachLeaf(front, visitText);
  part(doc, 'body')?.forEach((node) => {
    if (node.type.name === 'heading') {
      section++;
      if (node.attrs.level === 1) chapter++;
    } else if (node.type.name === 'page_break') page++;
    eachLeaf(node, visitText);
  });
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
