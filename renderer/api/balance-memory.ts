import * as z from 'zod';
import type { PaperId } from '#shared/ids.ts';
import type { OutletNames } from '#shared/sources/outlet.ts';
import type { Host } from './host.ts';

/** What is remembered of balances in the library's settings, for all windows. */
export type BalanceMemory = {
  /** Outlets that the house counts under another name. */
  names: OutletNames;
  /** Keys of the sentences that were dismissed, by paper. */
  dismissed: Readonly<Record<string, readonly string[]>>;
};

/** How much is remembered: of so many papers so many sentences, and so many names. */
const most = { papers: 100, sentences: 50, names: 500 };

const key = z.string().min(1).max(300);
const namesSchema = z.record(key, key).catch({});
const dismissedSchema = z.record(key, z.array(z.string().max(300))).catch({});

export const readBalanceMemory = (settings: Record<string, unknown>): BalanceMemory => {
  const { names, dismissed } = (settings.balance ?? {}) as Record<string, unknown>;
  return { names: namesSchema.parse(names), dismissed: dismissedSchema.parse(dismissed) };
};

/** The memory with a name counted as another one, or as itself again. */
export const withName = (memory: BalanceMemory, key: string, as: string | null): BalanceMemory => {
  const { [key]: _, ...others } = memory.names;
  const names = as === null ? others : { ...others, [key]: as };
  return { ...memory, names: Object.fromEntries(Object.entries(names).slice(-most.names)) };
};

/** The memory with these sentences of a paper dismissed, and no others. */
export const withDismissed = (
  memory: BalanceMemory,
  paper: PaperId,
  keys: readonly string[],
): BalanceMemory => {
  const { [paper]: _, ...others } = memory.dismissed;
  const dismissed = keys.length === 0 ? others : { ...others, [paper]: keys.slice(-most.sentences) };
  return { ...memory, dismissed: Object.fromEntries(Object.entries(dismissed).slice(-most.papers)) };
};

export const loadBalanceMemory = async (host: Host): Promise<BalanceMemory> => {
  const answer = await host.call('settings.get', {});
  return readBalanceMemory(answer.ok ? answer.value.settings : {});
};

/** Changes what is remembered now, which another window may have changed meanwhile; false where that failed. */
export const changeBalanceMemory = async (
  host: Host,
  change: (memory: BalanceMemory) => BalanceMemory,
): Promise<boolean> => {
  const balance = change(await loadBalanceMemory(host));
  return (await host.call('settings.set', { settings: { balance } })).ok;
};
