import type { Judgement } from '#shared/contract/organising.ts';
import type { SourceId } from '#shared/ids.ts';
import { judgedKinds } from '#shared/sources/organising.ts';

/** The sources of a paper that are judged alike; '' are those that are not judged. */
export type BalanceRow = {
  kind: Judgement['kind'];
  /** In the order of the paper. */
  sources: SourceId[];
  citations: number;
  /** Of all citations of the paper; 0 to 1. */
  share: number;
};

/** What kinds of voices a paper cites: those that are not judged first, then in the order in which kinds are named. */
export const balanceOf = (
  cited: readonly { id: SourceId; citations: number }[],
  kindOf: (id: SourceId) => Judgement['kind'],
): BalanceRow[] => {
  const all = cited.reduce((sum, { citations }) => sum + citations, 0);
  return (['', ...judgedKinds] as const).flatMap((kind) => {
    const own = cited.filter(({ id }) => kindOf(id) === kind);
    if (own.length === 0) return [];
    const citations = own.reduce((sum, one) => sum + one.citations, 0);
    return [{ kind, sources: own.map(({ id }) => id), citations, share: all === 0 ? 0 : citations / all }];
  });
};
