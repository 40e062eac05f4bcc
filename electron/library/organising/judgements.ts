import type { Judgement } from '../../../shared/contract/organising.ts';
import type { ActId, SourceId } from '../../../shared/ids.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';

/** What an editor thinks of sources: what kind of voice each is, and how far it can be relied on. */
export type Judgements = {
  of(sources: readonly SourceId[]): (Judgement & { source: SourceId })[];
  /** What is undefined stays as it is. */
  set(
    sources: readonly SourceId[],
    judged: { kind?: Judgement['kind'] | undefined; note?: string | undefined },
  ): { changed: SourceId[]; act: ActId | null };
};

type Row = Judgement & { source: SourceId };
const nothing: Judgement = { kind: '', note: '' };

export const judgementsRepo = (db: WriteDb, journal: Journal): Judgements => {
  const rows = db.prepare(
    `SELECT source_id AS source, kind, note FROM source_judgements
     WHERE source_id IN (SELECT value FROM json_each(?))`,
  );
  const there = db.prepare('SELECT id FROM sources WHERE id IN (SELECT value FROM json_each(?))').pluck();
  const put = db.prepare(
    `INSERT INTO source_judgements (source_id, kind, note) VALUES (@source, @kind, @note)
     ON CONFLICT DO UPDATE SET kind = excluded.kind, note = excluded.note`,
  );
  const drop = db.prepare('DELETE FROM source_judgements WHERE source_id = ?');

  const of = (sources: readonly SourceId[]): Row[] => rows.all(JSON.stringify(sources)) as Row[];
  const write = (row: Row): void => {
    if (row.kind === '' && row.note === '') drop.run(row.source);
    else put.run(row);
  };
  const set: Judgements['set'] = (sources, { kind, note }) => {
    const known = new Map(of(sources).map((row) => [row.source, row]));
    const changed: SourceId[] = [];
    // What is typed as a note of one source is one act.
    const sitting = note === undefined || sources.length > 1 ? undefined : 'judgement';
    const { act } = journal.during({ act: 'judgements', sitting }, () => {
      for (const source of there.all(JSON.stringify(sources)) as SourceId[]) {
        const old = known.get(source) ?? { source, ...nothing };
        const next = { source, kind: kind ?? old.kind, note: note ?? old.note };
        if (next.kind === old.kind && next.note === old.note) continue;
        changed.push(source);
        write(next);
      }
    });
    return { changed, act };
  };
  return { of, set: (...given) => db.transaction(set).immediate(...given) };
};
