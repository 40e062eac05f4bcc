import type { Judgement, OtherJudgement } from '../../../shared/contract/organising.ts';
import type { ActId, SourceId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';

/** What an editor thinks of sources: what kind of voice each is, and how far it can be relied on. */
export type Judgements = {
  of(sources: readonly SourceId[]): (Judgement & { source: SourceId })[];
  /** What was thought of sources that went into this one. */
  others(source: SourceId): OtherJudgement[];
  /**
   * Settles another judgement of a source: it takes the place of the one that stands, which is kept in its place, or
   * is dropped.
   * @throws IbidError 'not-found'
   */
  settle(id: string, take: boolean): { source: SourceId; act: ActId | null };
  /** What is undefined stays as it is. */
  set(
    sources: readonly SourceId[],
    judged: { kind?: Judgement['kind'] | undefined; note?: string | undefined },
    joins?: ActId | null,
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
  const others = db.prepare('SELECT id, kind, note FROM other_judgements WHERE source_id = ? ORDER BY id');
  const byId = db.prepare('SELECT id, source_id AS source, kind, note FROM other_judgements WHERE id = ?');
  const setOther = db.prepare('UPDATE other_judgements SET kind = @kind, note = @note WHERE id = @id');
  const dropOther = db.prepare('DELETE FROM other_judgements WHERE id = ?');

  const of = (sources: readonly SourceId[]): Row[] => rows.all(JSON.stringify(sources)) as Row[];
  const write = (row: Row): void => {
    if (row.kind === '' && row.note === '') drop.run(row.source);
    else put.run(row);
  };
  const set: Judgements['set'] = (sources, { kind, note }, joins = null) => {
    const known = new Map(of(sources).map((row) => [row.source, row]));
    const changed: SourceId[] = [];
    // What is typed as a note of one source is one act.
    const sitting = note === undefined || sources.length > 1 ? undefined : 'judgement';
    const { act } = journal.during({ act: 'judgements', sitting, joins }, () => {
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
  const settle: Judgements['settle'] = (id, take) => {
    const other = byId.get(id) as (Row & { id: string }) | undefined;
    if (!other) throw new IbidError('not-found', say('judgement-gone'));
    const { source } = other;
    const { act } = journal.during({ act: 'judgements' }, () => {
      const [standing] = of([source]);
      if (take) write(other);
      if (take && standing) setOther.run({ ...standing, id });
      else dropOther.run(id);
    });
    return { source, act };
  };
  return {
    of,
    others: (source) => others.all(source) as OtherJudgement[],
    settle: (...given) => db.transaction(settle).immediate(...given),
    set: (...given) => db.transaction(set).immediate(...given),
  };
};
