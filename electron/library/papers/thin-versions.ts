import type { VersionKind } from '../../../shared/contract/history.ts';

export type Thinnable = { id: string; kind: VersionKind; created: string; words: number; notes: number };

const day = 86_400_000;

/** Start of the local day of a time. */
const dayOf = (time: Date): number => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

/** Start of the local week, a Monday. */
const weekOf = (time: Date): number =>
  new Date(time.getFullYear(), time.getMonth(), time.getDate() - ((time.getDay() + 6) % 7)).getTime();

/** Of the versions that share a bucket, the last is kept; every version of today is a bucket of its own. */
const bucketOf = (version: Thinnable, now: Date): string => {
  const time = new Date(version.created);
  // Rounded, because a day has 23 hours when the clocks change.
  const age = Math.round((dayOf(now) - dayOf(time)) / day);
  if (age <= 0) return `id ${version.id}`;
  if (age <= 7) return `hour ${Math.floor(time.getTime() / 3_600_000)}`;
  if (age <= 31) return `day ${dayOf(time)}`;
  return `week ${weekOf(time)}`;
};

/** So many words fewer in the version after it make a version worth keeping for good. */
const cut = 50;

/**
 * Which versions a paper can do without, of all it has, oldest first: automatic ones only, and of them not
 * - the last of its hour for a week, of its day for a month, of its week for good,
 * - any of today,
 * - the first and the last of the paper,
 * - one after which much was cut (50 words, or a note): it may be the only one that still has it.
 */
export const versionsToDrop = (versions: readonly Thinnable[], now: Date): string[] => {
  const lastOf = new Map(versions.map((version) => [bucketOf(version, now), version.id]));
  return versions
    .filter((version, i) => {
      const next = versions[i + 1];
      if (version.kind !== 'auto' || i === 0 || next === undefined) return false;
      if (next.words <= version.words - cut || next.notes < version.notes) return false;
      return lastOf.get(bucketOf(version, now)) !== version.id;
    })
    .map(({ id }) => id);
};
