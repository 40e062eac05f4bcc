import type { Node } from 'prosemirror-model';
import type { Change, Edit, Span } from './change.ts';
import type { Found } from './compare-inline.ts';

/** Where the notes of a document and their marks are. */
type Places = {
  /** Spans of the notes, in order. */
  notes: readonly (Span & { id: string })[];
  /** Position of the first mark of each note. */
  marks: ReadonlyMap<string, number>;
};
export type NotePlaces = { old: Places; now: Places };

const placesIn = (doc: Node): Places => {
  const notes: (Span & { id: string })[] = [];
  const marks = new Map<string, number>();
  doc.descendants((node, pos) => {
    const id = String(node.attrs.id ?? '');
    if (node.type.name === 'note') notes.push({ from: pos, to: pos + node.nodeSize, id });
    else if (node.type.name === 'footnote' && !marks.has(id)) marks.set(id, pos);
  });
  return { notes, marks };
};

export const notePlaces = (old: Node, now: Node): NotePlaces => ({ old: placesIn(old), now: placesIn(now) });

const noteAt = ({ notes }: Places, pos: number): string | null => {
  let [low, high] = [0, notes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (notes[middle]!.to <= pos) low = middle + 1;
    else high = middle;
  }
  const note = notes[low];
  return note && note.from <= pos ? note.id : null;
};

const startOf = (edit: Edit, side: 'old' | 'now'): number => {
  switch (edit.kind) {
    case 'replace':
    case 'move':
      return edit[side].from;
    case 'markup':
      return edit[side];
    case 'data':
      return 0;
  }
};

/** The note a change is in or about. The place in the newer document tells, of what is gone the older. */
const noteOf = (
  change: Found,
  { old, now }: NotePlaces,
  oldIds: ReadonlyMap<number, string>,
): string | null => {
  const [edit] = change.edits;
  if (!edit || edit.kind === 'data') return null;
  if (change.kind === 'note') {
    for (const one of change.edits) {
      const id =
        one.kind !== 'replace'
          ? null
          : one.now.from < one.now.to
            ? noteAt(now, one.now.from)
            : noteAt(old, one.old.from);
      if (id !== null) return id;
    }
    return oldIds.get(startOf(edit, 'old')) ?? null;
  }
  return noteAt(old, startOf(edit, 'old')) ?? noteAt(now, startOf(edit, 'now'));
};

/** Tells of each change in which note it is and where it is shown, and puts them into reading order. */
export const placed = (found: readonly Found[], places: NotePlaces): Change[] => {
  const { old, now } = places;
  const oldIds = new Map([...old.marks].map(([id, pos]) => [pos, id]));
  /** What is gone from the older document, to find where a mark was that went with its paragraph. */
  const gone = found
    .flatMap(({ edits }) => edits)
    .filter((edit) => edit.kind === 'replace' && edit.old.from < edit.old.to)
    .map((edit) => edit as Edit & { kind: 'replace' })
    .sort((a, b) => a.old.from - b.old.from);
  const markPlace = (id: string): number | undefined => {
    const here = now.marks.get(id);
    if (here !== undefined) return here;
    const before = old.marks.get(id);
    if (before === undefined) return undefined;
    let [low, high] = [0, gone.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (gone[middle]!.old.to <= before) low = middle + 1;
      else high = middle;
    }
    return gone[low]?.now.from;
  };
  const changes = found.map((change): Change => {
    const note = noteOf(change, places, oldIds);
    const [edit] = change.edits;
    const own = edit ? startOf(edit, 'now') : 0;
    return { ...change, note, at: (note === null ? undefined : markPlace(note)) ?? own } as Change;
  });
  const order = changes.map((change, index) => {
    const [edit] = change.edits;
    return { change, index, own: edit ? startOf(edit, 'now') : 0 };
  });
  // What is gone before what is new, as it is shown.
  order.sort((a, b) => a.change.at - b.change.at || a.own - b.own || a.index - b.index);
  return order.map(({ change }) => change);
};
