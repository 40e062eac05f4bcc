import { say } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import type { WriteDb } from './db.ts';

/** Settings by name, each any JSON value. */
export type Settings = {
  get(): Record<string, unknown>;
  /** Sets the named ones and leaves the others; null takes one away. Together at most 200,000 characters. */
  set(settings: Readonly<Record<string, unknown>>): void;
};

const longest = 200_000;

export const settingsRepo = (db: WriteDb): Settings => {
  const all = db.prepare('SELECT name, value FROM settings ORDER BY name');
  const put = db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const remove = db.prepare('DELETE FROM settings WHERE name = ?');
  const size = db.prepare('SELECT coalesce(sum(length(name) + length(value)), 0) FROM settings').pluck();
  const set = db.transaction((settings: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(settings))
      if (value === null || value === undefined) remove.run(name);
      else put.run(name, JSON.stringify(value));
    if ((size.get() as number) > longest) throw new IbidError('too-large', say('settings-too-long'));
  });
  return {
    get: () =>
      Object.fromEntries(
        (all.all() as { name: string; value: string }[]).map(({ name, value }) => [name, JSON.parse(value)]),
      ),
    set: (settings) => set.immediate(settings),
  };
};
