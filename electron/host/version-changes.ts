import { countChanges } from '#shared/document/compare/count-changes.ts';
import { comparePapers } from '#shared/document/compare/index.ts';
import type { PaperId, VersionId } from '#shared/ids.ts';
import type { Library } from '../library/index.ts';

/** Other requests, saves among them, wait no longer than about so long for a comparison (ms). */
const longestTurn = 60;

/**
 * Counts what each version of a paper changed since the one before it, newest first, and has the library
 * remember it. The answer is whether some are still to be counted: then another turn is due.
 */
export const versionChanges = (library: Library): ((paper: PaperId) => boolean) => {
  const { versions } = library;
  /** Versions that could not be read: their page says so when they are opened. */
  const unreadable = new Set<VersionId>();
  return (paper) => {
    if (library.readOnly) return false;
    const rows = versions.list(paper);
    const start = performance.now();
    let counted = 0;
    for (const [i, row] of rows.entries()) {
      const before = rows[i + 1];
      if (!before || row.changes !== null || unreadable.has(row.id)) continue;
      if (counted > 0 && performance.now() - start > longestTurn) return true;
      counted++;
      try {
        const [old, now] = [versions.open(paper, before.id).doc, versions.open(paper, row.id).doc];
        versions.remember(paper, row.id, before.id, countChanges(old, now, comparePapers(old, now)));
      } catch {
        unreadable.add(row.id);
      }
    }
    return false;
  };
};
