import type { Node } from 'prosemirror-model';
import { repairedDocument } from '../repair.ts';
import { applyEdits } from './apply-edits.ts';
import { type Change, invertEdits } from './change.ts';

/** The notes whose marks are in what a change puts in or takes out. */
const marksIn = (change: Change, old: Node, now: Node): Set<string> => {
  const ids = new Set<string>();
  const look = (doc: Node, from: number, to: number): void =>
    doc.nodesBetween(from, to, (node) => {
      if (node.type.name === 'footnote') ids.add(String(node.attrs.id));
    });
  for (const edit of change.edits) {
    if (edit.kind !== 'replace') continue;
    if (edit.old.from < edit.old.to) look(old, edit.old.from, edit.old.to);
    if (edit.now.from < edit.now.to) look(now, edit.now.from, edit.now.to);
  }
  return ids;
};

/** Some changes with those they can't do without: a mark comes and goes with its note, and a note with its mark. */
export const withCompanions = (
  chosen: readonly Change[],
  all: readonly Change[],
  old: Node,
  now: Node,
): Change[] => {
  const taken = new Set(chosen);
  const waiting = [...chosen];
  for (let change = waiting.pop(); change; change = waiting.pop()) {
    const marks = marksIn(change, old, now);
    const about = change.kind === 'note' ? change.note : null;
    for (const other of all) {
      if (taken.has(other)) continue;
      const isItsNote = other.kind === 'note' && other.note !== null && marks.has(other.note);
      if (isItsNote || (about !== null && marksIn(other, old, now).has(about))) {
        taken.add(other);
        waiting.push(other);
      }
    }
  }
  return all.filter((change) => taken.has(change));
};

/**
 * The newer document without some of its changes, and without those that can't stand alone then.
 * @param all what `comparePapers` found between the two documents
 * @returns null if what is left is no paper
 */
export const takenBack = (
  chosen: readonly Change[],
  all: readonly Change[],
  old: Node,
  now: Node,
): Node | null => {
  const edits = withCompanions(chosen, all, old, now).flatMap((change) => change.edits);
  const doc = applyEdits(now, old, invertEdits(edits));
  try {
    doc.check();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return repairedDocument(doc);
};
