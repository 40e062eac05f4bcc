import { isDeepStrictEqual } from 'node:util';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { ShelfKind } from '../../../shared/contract/acts.ts';
import type { RowChange } from './row-log.ts';
import { changeBetween, type SourceChange } from './states.ts';
import { hangingTables, labelOf, type Row, shelfTables } from './tables.ts';

/** Sources that came, by a range of their numbers and when they came. */
export type Arrivals = { first: number; last: number; created: string };

/** What became of a row that hangs on no source. */
export type ShelfChange = { kind: ShelfKind; id: string; before: Row | null; after: Row | null };

/** What an act changed in a library. */
export type LibraryChanges = {
  sources: [id: string, change: SourceChange][];
  arrivals: Arrivals[];
  rows: ShelfChange[];
};

type Rows = Record<string, Row>;
type AtSource = { own: RowChange | null; before: Rows; after: Rows };

/** A row that hangs on a source, as it is kept: without what says where it hangs. */
export const ownPart = ({ source_id: _, left_at: _a, left_with: _w, ...rest }: Row): Row => rest;

const sourceChange = ({ own, before, after }: AtSource): SourceChange | null => {
  const cslOf = (row: Row | null | undefined): CslItem => JSON.parse(String(row?.csl ?? '{}')) as CslItem;
  if (own?.before && !own.after) {
    const { num, created, modified } = own.before;
    const state = {
      csl: cslOf(own.before),
      hanging: before,
      created: String(created),
      modified: String(modified),
    };
    return { before: { ...state, num: Number(num) }, after: null };
  }
  return changeBetween(
    { csl: cslOf(own?.before), hanging: before },
    { csl: cslOf(own?.after), hanging: after },
  );
};

/** Numbers that follow each other, of sources that came at one time, as ranges. */
const inRanges = (came: readonly { num: number; created: string }[]): Arrivals[] => {
  const ranges: Arrivals[] = [];
  for (const { num, created } of came.toSorted((a, b) => a.num - b.num)) {
    const last = ranges.at(-1);
    if (last && last.last === num - 1 && last.created === created) last.last = num;
    else ranges.push({ first: num, last: num, created });
  }
  return ranges;
};

/** Puts what became of rows in order: what of it is of which source, and what of none. */
export const changesOf = (seen: readonly RowChange[]): LibraryChanges => {
  const bySource = new Map<string, AtSource>();
  const at = (id: unknown): AtSource => {
    const known = bySource.get(String(id)) ?? { own: null, before: {}, after: {} };
    bySource.set(String(id), known);
    return known;
  };
  const rows: ShelfChange[] = [];
  for (const change of seen) {
    const { table, before, after } = change;
    const hanging = hangingTables.find(({ name }) => name === table);
    const shelf = shelfTables.find(({ name }) => name === table);
    if (table === 'sources') at((before ?? after)?.id).own = change;
    for (const side of hanging ? (['before', 'after'] as const) : []) {
      const row = change[side];
      if (hanging && row) at(row.source_id)[side][labelOf(hanging, row)] = ownPart(row);
    }
    if (shelf && !isDeepStrictEqual(before, after)) {
      const row = (before ?? after) as Row;
      rows.push({ kind: shelf.kind, id: shelf.keys.map((key) => row[key]).join('\n'), before, after });
    }
  }
  const came: { num: number; created: string }[] = [];
  const sources: LibraryChanges['sources'] = [];
  for (const [id, one] of bySource) {
    const { own } = one;
    if (own && !own.before && own.after)
      came.push({ num: Number(own.after.num), created: String(own.after.created) });
    else {
      const change = sourceChange(one);
      if (change) sources.push([id, change]);
    }
  }
  return { sources, arrivals: inRanges(came), rows };
};
