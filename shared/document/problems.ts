import type { Node } from 'prosemirror-model';
import type { CitationId, NoteId } from '../ids.ts';

/**
 * Everything that the schema's content expressions can't forbid. Positions are document positions of the
 * node in question. A document of which `findProblems` says nothing is sound; `repair` mends all of them.
 */
export type Problem =
  /** A mark or note has no id. */
  | { kind: 'empty-note-id'; pos: number }
  /** Two marks refer to the same note; `pos` is the later one. */
  | { kind: 'duplicate-mark'; noteId: NoteId; pos: number }
  /** Two notes have the same id; `pos` is the later one. */
  | { kind: 'duplicate-note'; noteId: NoteId; pos: number }
  | { kind: 'mark-without-note'; noteId: NoteId; pos: number }
  | { kind: 'note-without-mark'; noteId: NoteId; pos: number }
  /** The notes do not stand in the order of their marks; `pos` is the first that should not stand there. */
  | { kind: 'notes-out-of-order'; pos: number }
  /** A note can't have notes of its own. */
  | { kind: 'mark-in-note'; noteId: NoteId; pos: number }
  /** A mark still holds what it carried through the clipboard. */
  | { kind: 'carried-note'; noteId: NoteId; pos: number }
  | { kind: 'duplicate-citation-id'; citationId: CitationId; pos: number }
  | { kind: 'empty-citation-id'; pos: number }
  /** Two headings, tables or figures have the same id; `pos` is the later one. */
  | { kind: 'duplicate-target-id'; targetId: string; pos: number };

/** Nodes that a cross-reference can name by their `id`. */
export const targetNodes: ReadonlySet<string> = new Set(['heading', 'table_block', 'figure']);

/** Marks in the text, notes, marks inside notes, citations, and blocks with an id, in document order. */
export type NoteStructure = {
  marks: { node: Node; pos: number }[];
  notes: { node: Node; pos: number }[];
  nested: { node: Node; pos: number }[];
  citations: { node: Node; pos: number }[];
  targets: { node: Node; pos: number }[];
};

/** One walk over the document; plain text is passed over. */
export const readStructure = (doc: Node): NoteStructure => {
  const found: NoteStructure = { marks: [], notes: [], nested: [], citations: [], targets: [] };
  const walk = (parent: Node, start: number, inNotes: boolean): void => {
    let pos = start;
    for (let i = 0; i < parent.childCount; i++) {
      const node = parent.child(i);
      if (!node.isText) {
        const name = node.type.name;
        if (name === 'footnote') (inNotes ? found.nested : found.marks).push({ node, pos });
        else if (name === 'citation') found.citations.push({ node, pos });
        else {
          if (name === 'note') found.notes.push({ node, pos });
          else if (targetNodes.has(name) && node.attrs.id !== '') found.targets.push({ node, pos });
          if (!node.isLeaf) walk(node, pos + 1, inNotes || name === 'notes');
        }
      }
      pos += node.nodeSize;
    }
  };
  walk(doc, 0, false);
  return found;
};

/** What is wrong with a document beyond its schema, in no particular order; empty for a sound one. */
export const findProblems = (doc: Node): Problem[] => {
  const problems: Problem[] = [];
  const { marks, notes, nested, citations, targets } = readStructure(doc);

  const order = new Map<NoteId, number>();
  const noteIds = new Set<NoteId>();
  for (const { node } of notes) noteIds.add(node.attrs.id);
  for (const { node, pos } of marks) {
    const noteId = node.attrs.id as NoteId;
    if (noteId === '') problems.push({ kind: 'empty-note-id', pos });
    if (order.has(noteId)) problems.push({ kind: 'duplicate-mark', noteId, pos });
    else {
      order.set(noteId, order.size);
      if (!noteIds.has(noteId)) problems.push({ kind: 'mark-without-note', noteId, pos });
    }
    if (node.attrs.carried !== null) problems.push({ kind: 'carried-note', noteId, pos });
  }
  for (const { node, pos } of nested) problems.push({ kind: 'mark-in-note', noteId: node.attrs.id, pos });

  const seen = new Set<NoteId>();
  let last = -1;
  let misplaced: number | null = null;
  for (const { node, pos } of notes) {
    const noteId = node.attrs.id as NoteId;
    if (noteId === '') problems.push({ kind: 'empty-note-id', pos });
    if (seen.has(noteId)) {
      problems.push({ kind: 'duplicate-note', noteId, pos });
      continue;
    }
    seen.add(noteId);
    const place = order.get(noteId);
    if (place === undefined) problems.push({ kind: 'note-without-mark', noteId, pos });
    else if (place < last) misplaced ??= pos;
    else last = place;
  }
  if (misplaced !== null) problems.push({ kind: 'notes-out-of-order', pos: misplaced });

  const citationIds = new Set<CitationId>();
  for (const { node, pos } of citations) {
    const citationId = node.attrs.id as CitationId;
    if (citationId === '') problems.push({ kind: 'empty-citation-id', pos });
    else if (citationIds.has(citationId)) problems.push({ kind: 'duplicate-citation-id', citationId, pos });
    citationIds.add(citationId);
  }

  const targetIds = new Set<string>();
  for (const { node, pos } of targets) {
    const targetId = String(node.attrs.id);
    if (targetIds.has(targetId)) problems.push({ kind: 'duplicate-target-id', targetId, pos });
    targetIds.add(targetId);
  }

  return problems;
};
