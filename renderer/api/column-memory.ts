import * as z from 'zod';
import { columnChoices } from '#shared/contract/tables.ts';
import type { Host } from './host.ts';

/* What the columns of tables were taken for, so that the next table with the same headings comes as decided. */

type Columns = Record<string, string>;

/** The tables that were decided upon last, by their headings. */
const stored = z.array(columnChoices).catch([]);
const setting = 'tables';
/** So many are remembered, none of them longer than this as JSON. */
const most = { tables: 20, characters: 5000 };

const keyOf = (headings: readonly string[]): string => JSON.stringify([...new Set(headings)].toSorted());

const load = async (host: Host): Promise<Columns[]> => {
  const answer = await host.call('settings.get', {});
  return stored.parse(answer.ok ? answer.value.settings[setting] : []);
};

/** What was decided upon the columns of a table with these headings; null where none came yet. */
export const rememberedColumns = async (host: Host, headings: readonly string[]): Promise<Columns | null> => {
  const key = keyOf(headings);
  return (await load(host)).find((columns) => keyOf(Object.keys(columns)) === key) ?? null;
};

export const rememberColumns = async (host: Host, columns: Columns): Promise<void> => {
  if (JSON.stringify(columns).length > most.characters) return;
  const key = keyOf(Object.keys(columns));
  const others = (await load(host)).filter((one) => keyOf(Object.keys(one)) !== key);
  await host.call('settings.set', {
    settings: { [setting]: [columns, ...others].slice(0, most.tables) },
  });
};
