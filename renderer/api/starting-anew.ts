import type { Result } from '#shared/result.ts';

/*
 * A backup that takes the place of the library, also from another window or program, has every window start anew. What
 * was written meanwhile stands nowhere but on the page, so whoever holds a page keeps it first.
 */

/** Keeps what was written since a time (ms); the name of the paper that it is in now, or null where there is nothing. */
type Keeper = (since: number) => Promise<Result<string | null>>;

const keepers = new Set<Keeper>();
/** The backups of what there was before a restoration that this window asked for. */
const own = new Set<string>();
let asking = 0;

/** Calls back before the window starts anew; returns what ends that. */
export const whenStartingAnew = (keeper: Keeper): (() => void) => {
  keepers.add(keeper);
  return () => void keepers.delete(keeper);
};

/** Keeps what was written since a time; the names of the papers that it is in. */
export const keepWritten = async (since: number): Promise<Result<string[]>> => {
  const answers = await Promise.all([...keepers].map((keep) => keep(since)));
  const kept: string[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    if (answer.value !== null) kept.push(answer.value);
  }
  return { ok: true, value: kept };
};

/** Restores for this window, which has saved everything and tells of it itself. */
export const restoringHere = async <Value extends { aside: string }>(
  restore: () => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  asking++;
  try {
    const answer = await restore();
    if (answer.ok) own.add(answer.value.aside);
    return answer;
  } finally {
    asking--;
  }
};

/** Whether this window asked for the restoration that put this aside; it may hear of it before it is answered. */
export const wasRestoredHere = (aside: string): boolean => asking > 0 || own.has(aside);
