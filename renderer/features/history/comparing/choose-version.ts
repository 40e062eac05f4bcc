import type { VersionRow } from '#shared/contract/history.ts';
import type { VersionId } from '#shared/ids.ts';

/** From where changes are asked for. */
export type Since = 'yesterday' | 'named';

/**
 * The version that a paper is held against: as it was when yesterday ended, or as it last got a name. Where
 * it is not so old, its first version; null where it has none.
 * @param rows newest first
 */
export const versionSince = (
  rows: readonly VersionRow[],
  since: Since,
  time: Date = new Date(),
): VersionRow | null => {
  if (since === 'named') return rows.find(({ kind }) => kind === 'named') ?? null;
  const today = new Date(time.getFullYear(), time.getMonth(), time.getDate());
  return rows.find(({ created }) => new Date(created) < today) ?? rows.at(-1) ?? null;
};

/** The two sides of a comparison, older first; null is the paper as it is now. */
export const inOrder = (
  rows: readonly VersionRow[],
  a: VersionId | null,
  b: VersionId | null,
): { old: VersionId | null; now: VersionId | null } => {
  // The newest version stands first; the paper itself is newer than all.
  const age = (version: VersionId | null): number =>
    version === null ? -1 : rows.findIndex(({ id }) => id === version);
  return age(a) < age(b) ? { old: b, now: a } : { old: a, now: b };
};
