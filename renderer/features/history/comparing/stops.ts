import type { Change } from '#shared/document/compare/change.ts';

/** What changes are counted and filtered by. */
export const changeKinds = [
  'insertion',
  'deletion',
  'citation',
  'source',
  'note',
  'move',
  'format',
  'data',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A place to look at: one change, or words that are gone with those that are there instead. */
export type Stop = { changes: readonly Change[]; at: number };

export const kindOfChange = (change: Change): ChangeKind | null => {
  switch (change.kind) {
    case 'block':
    case 'split':
    case 'joined':
      return 'format';
    case 'unseen':
      return null;
    default:
      return change.kind;
  }
};

/** Whether a change is of a kind; everything in a note is about the note, too, but what its sources say. */
export const isOfKind = (change: Change, kind: ChangeKind): boolean => {
  const own = kindOfChange(change);
  return own === kind || (kind === 'note' && own !== null && own !== 'source' && change.note !== null);
};

/** Changes by kind; of notes, how many came, went, moved or were changed within. */
export const countKinds = (changes: readonly Change[]): Record<ChangeKind, number> => {
  const counts: Record<ChangeKind, number> = {
    insertion: 0,
    deletion: 0,
    citation: 0,
    source: 0,
    note: 0,
    move: 0,
    format: 0,
    data: 0,
  };
  const notes = new Set<string>();
  for (const change of changes) {
    const kind = kindOfChange(change);
    if (kind === null) continue;
    if (change.note !== null && kind !== 'source') notes.add(change.note);
    if (kind !== 'note') counts[kind]++;
  }
  counts.note = notes.size;
  return counts;
};

const isInsteadOf = (gone: Change | undefined, come: Change): boolean => {
  if (gone?.kind !== 'deletion' || come.kind !== 'insertion') return false;
  const [was, is] = [gone.edits[0], come.edits[0]];
  return (
    was?.kind === 'replace' &&
    is?.kind === 'replace' &&
    was.now.to === is.now.from &&
    was.old.to === is.old.from
  );
};

/** The changes of a kind, or all that can be seen, as places to go to one after the other. */
export const stopsOf = (changes: readonly Change[], kind: ChangeKind | null): Stop[] => {
  const stops: { changes: Change[]; at: number }[] = [];
  for (const change of changes) {
    if (kind === null ? kindOfChange(change) === null : !isOfKind(change, kind)) continue;
    const last = stops.at(-1);
    if (last && isInsteadOf(last.changes.at(-1), change)) last.changes.push(change);
    else stops.push({ changes: [change], at: change.at });
  }
  return stops;
};
