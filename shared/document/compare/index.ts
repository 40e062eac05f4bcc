import type { Node } from 'prosemirror-model';
import { valueKey } from '../../value-key.ts';
import { metaOf } from '../schema.ts';
import type { Change, Edit } from './change.ts';
import { compareChildren } from './compare-blocks.ts';
import type { Found } from './compare-inline.ts';
import { notePlaces, placed } from './place-changes.ts';

const dataChanges = (old: Node, now: Node): Change[] => {
  const [before, after] = [metaOf(old) as Record<string, unknown>, metaOf(now) as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .filter((field) => valueKey(before[field] ?? null) !== valueKey(after[field] ?? null))
    .map((field) => ({ kind: 'data', field, edits: [{ kind: 'data', field }], note: null, at: 0 }));
};

/** The id of the note that a change adds or takes away, by its mark or by itself. */
const noteOf = (change: Found, old: Node, now: Node): string | null => {
  const [edit] = change.edits;
  if (change.kind !== 'note' || edit?.kind !== 'replace') return null;
  const node = change.how === 'added' ? now.nodeAt(edit.now.from) : old.nodeAt(edit.old.from);
  return node ? String(node.attrs.id) : null;
};

/** The notes of a document; they stand in its last part. */
const noteIds = (doc: Node): Set<string> =>
  new Set(doc.lastChild?.children.map((note) => String(note.attrs.id)));

/** A note is one change with its mark, and one note where its mark is gone here and new there. */
const joinNotes = (found: readonly Found[], old: Node, now: Node): Found[] => {
  const joined: Found[] = [];
  const first = new Map<string, { index: number; how: string; edits: Edit[] }>();
  for (const change of found) {
    const id = noteOf(change, old, now);
    if (id === null || change.kind !== 'note') {
      joined.push(change);
      continue;
    }
    const before = first.get(id);
    if (!before) {
      const edits = [...change.edits];
      first.set(id, { index: joined.length, how: change.how, edits });
      joined.push({ ...change, edits });
      continue;
    }
    before.edits.push(...change.edits);
    if (before.how !== change.how) joined[before.index] = { kind: 'note', how: 'moved', edits: before.edits };
  }
  // A mark that went with its words into another block: its note is neither new nor gone.
  const still = noteIds(now);
  const inBoth = new Set([...noteIds(old)].filter((id) => still.has(id)));
  return joined.map((change) => {
    const id = change.kind === 'note' ? noteOf(change, old, now) : null;
    return change.kind === 'note' && id !== null && inBoth.has(id) ? { ...change, how: 'moved' } : change;
  });
};

/**
 * What has changed from one version of a paper to another, in the order in which the newer one is read; what
 * changed in a note stands with its mark. Two equal documents have no changes. Work grows with the length of
 * the papers and with what changed; nothing depends on anything but the two documents.
 */
export const comparePapers = (old: Node, now: Node): Change[] => {
  const found: Found[] = [];
  // The document itself has no token before its content.
  compareChildren(old, now, 0, 0, found);
  const places = notePlaces(old, now);
  return [...dataChanges(old, now), ...placed(joinNotes(found, old, now), places)];
};
