import { Fragment, type Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { asNoteId, type NoteId, newCitationId, newId } from '../ids.ts';
import { blocksWithoutMarks, readCarried, wordsForMark } from './carried-notes.ts';
import { longestIncreasing } from './longest-increasing.ts';
import { findProblems, readStructure } from './problems.ts';
import { schema } from './schema.ts';

/*
 * Mends everything `findProblems` names, with as few and as small steps as it takes, and without losing
 * words: a note goes only when its mark was deleted, and undo brings both back.
 */

/**
 * Adds to `tr` the steps that make its document sound.
 * @returns whether any were needed
 */
export const repairDocument = (tr: Transform): boolean => {
  if (findProblems(tr.doc).length === 0) return false;
  const contentOf = contentForMarks(tr.doc);
  mendMarksInNotes(tr, contentOf);
  mendNotes(tr, contentOf);
  mendCitationIds(tr);
  mendTargetIds(tr);
  return true;
};

/** The transaction that mends a state, or null if there is nothing to mend. */
export const repair = (state: EditorState): Transaction | null => {
  const tr = state.tr;
  return repairDocument(tr) ? tr : null;
};

/** A sound document with the words of `doc`; `doc` itself if it is sound. */
export const repairedDocument = (doc: Node): Node => {
  const tr = new Transform(doc);
  return repairDocument(tr) ? tr.doc : doc;
};

type Placed = { readonly node: Node; readonly pos: number };
/** Blocks of a mark's note where they are to be put in the text around the mark, else null. */
type ContentOf = (mark: Node) => Fragment | null;

/**
 * For marks inside notes: what they carry, else the note that no mark in the text shows. Each note is given
 * once, so that notes that refer to each other come to an end.
 */
const contentForMarks = (doc: Node): ContentOf => {
  const { marks, notes } = readStructure(doc);
  const shown = new Set<NoteId>(marks.map(({ node }) => node.attrs.id));
  const byId = new Map<NoteId, Node>();
  for (const { node } of notes) if (!byId.has(node.attrs.id)) byId.set(node.attrs.id, node);
  return (mark) => {
    const carried = readCarried(mark.attrs.carried);
    if (carried) return carried;
    const noteId = mark.attrs.id as NoteId;
    if (shown.has(noteId)) return null;
    shown.add(noteId);
    return byId.get(noteId)?.content ?? null;
  };
};

/** The words of a mark inside a note take its place. */
const mendMarksInNotes = (tr: Transform, contentOf: ContentOf): void => {
  const places = readStructure(tr.doc).nested.map(({ node, pos }) => {
    const $pos = tr.doc.resolve(pos);
    const after = $pos.parent.maybeChild($pos.index() + 1);
    return { pos, end: pos + node.nodeSize, words: wordsForMark(node, $pos.nodeBefore, after, contentOf) };
  });
  for (const { pos, end, words } of places.reverse()) {
    if (words.length > 0) tr.replaceWith(pos, end, words);
    else tr.delete(pos, end);
  }
};

/** What the note of a mark is to be: one that is there, or new content. */
type Planned = { id: NoteId } & ({ from: Placed; add: Fragment } | { from: null; content: Fragment });

const emptyNote = (): Fragment => Fragment.from(schema.nodes.paragraph.create());

const groupById = (placed: readonly Placed[]): Map<NoteId, Placed[]> => {
  const groups = new Map<NoteId, Placed[]>();
  for (const entry of placed) {
    const group = groups.get(entry.node.attrs.id);
    if (group) group.push(entry);
    else groups.set(entry.node.attrs.id, [entry]);
  }
  return groups;
};

/** Which note each mark gets, by the position of the mark. */
const planNotes = (
  marks: readonly Placed[],
  notes: readonly Placed[],
  contentOf: ContentOf,
): Map<number, Planned> => {
  const plan = new Map<number, Planned>();
  const taken = new Set<NoteId>([...marks, ...notes].map(({ node }) => node.attrs.id));
  const freshId = (): NoteId => {
    let id = asNoteId(newId());
    while (taken.has(id)) id = asNoteId(newId());
    taken.add(id);
    return id;
  };
  const notesOf = groupById(notes);
  for (const [id, group] of groupById(marks)) {
    const here = [...(notesOf.get(id) ?? [])];
    const [first] = here;
    let free = id !== '';
    const takeId = (): NoteId => {
      if (!free) return freshId();
      free = false;
      return id;
    };
    const carried = new Map(group.map((mark) => [mark.pos, readCarried(mark.node.attrs.carried)]));
    // The note belongs to the mark that was here before; a mark that comes with another content is a copy.
    const owner =
      group.find((mark) => !carried.get(mark.pos)) ??
      group.find((mark) => first && carried.get(mark.pos)?.eq(first.node.content));
    const ordered = owner ? [owner, ...group.filter((mark) => mark !== owner)] : group;
    let last: Extract<Planned, { from: Placed }> | null = null;
    for (const mark of ordered) {
      const content = carried.get(mark.pos) ?? null;
      const from = content === null || mark === owner ? here.shift() : undefined;
      if (from) {
        last = { id: takeId(), from, add: Fragment.empty };
        plan.set(mark.pos, last);
      } else {
        const copy = content ? blocksWithoutMarks(content, contentOf) : (first?.node.content ?? emptyNote());
        plan.set(mark.pos, { id: first && content ? freshId() : takeId(), from: null, content: copy });
      }
    }
    // Two notes for one mark: their words come together.
    if (last)
      for (const { node } of here)
        if (!node.content.eq(last.from.node.content)) last.add = last.add.append(node.content);
  }
  return plan;
};

/** One note for each mark, in the order of the marks, and no other. */
const mendNotes = (tr: Transform, contentOf: ContentOf): void => {
  const { marks, notes } = readStructure(tr.doc);
  const plan = planNotes(marks, notes, contentOf);
  const order = marks.map(({ pos }) => plan.get(pos)!);

  for (const [i, { node, pos }] of marks.entries()) {
    const { id } = order[i]!;
    if (node.attrs.id !== id) tr.setNodeAttribute(pos, 'id', id);
    if (node.attrs.carried !== null) tr.setNodeAttribute(pos, 'carried', null);
  }

  const placeOf = new Map(
    order.flatMap((planned, i) => (planned.from ? [[planned.from.pos, i] as const] : [])),
  );
  const kept = notes.filter(({ pos }) => placeOf.has(pos));
  const staying = longestIncreasing(kept.map(({ pos }) => placeOf.get(pos)!));
  const stays = new Set([...staying].map((i) => kept[i]!.pos));

  // From the last to the first, so that the positions found before still hold.
  for (const { node, pos } of [...notes].reverse()) {
    const planned = stays.has(pos) ? order[placeOf.get(pos)!]! : null;
    if (!planned?.from) {
      tr.delete(pos, pos + node.nodeSize);
      continue;
    }
    if (planned.add.size > 0) tr.insert(pos + node.nodeSize - 1, planned.add);
    if (node.attrs.id !== planned.id) tr.setNodeAttribute(pos, 'id', planned.id);
  }

  let pos = notesStart(tr.doc);
  let waiting: Node[] = [];
  const insertWaiting = (): void => {
    if (waiting.length === 0) return;
    const content = Fragment.fromArray(waiting);
    tr.insert(pos, content);
    pos += content.size;
    waiting = [];
  };
  for (const planned of order) {
    if (planned.from && stays.has(planned.from.pos)) {
      insertWaiting();
      pos += planned.from.node.nodeSize + planned.add.size;
    } else {
      const content = planned.from ? planned.from.node.content.append(planned.add) : planned.content;
      waiting.push(schema.nodes.note.create({ id: planned.id }, content));
    }
  }
  insertWaiting();
};

/** The position of the first note. */
const notesStart = (doc: Node): number => doc.content.size - doc.lastChild!.content.size - 1;

const mendCitationIds = (tr: Transform): void => {
  const seen = new Set<string>(['']);
  for (const { node, pos } of readStructure(tr.doc).citations) {
    let id: string = node.attrs.id;
    while (seen.has(id)) id = newCitationId();
    if (id !== node.attrs.id) tr.setNodeAttribute(pos, 'id', id);
    seen.add(id);
  }
};

/** The first keeps the id, and with it the references; a copy is a heading, table or figure of its own. */
const mendTargetIds = (tr: Transform): void => {
  const seen = new Set<string>();
  for (const { node, pos } of readStructure(tr.doc).targets) {
    const id = String(node.attrs.id);
    if (seen.has(id)) tr.setNodeAttribute(pos, 'id', '');
    seen.add(id);
  }
};
