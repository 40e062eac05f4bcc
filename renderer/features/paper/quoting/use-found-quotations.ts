import { useEffect, useState } from 'react';
import type { FoundQuotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Host } from '../../../api/host.ts';

export type Listed = FoundQuotation & { isCited: boolean };

/** More of either kind are not drawn at once. */
const most = 60;
const noneFound: readonly Listed[] = [];

/** Quotations with the words of a query: those of the sources of the paper first, then others of the library. */
export const useFoundQuotations = (
  host: Host,
  query: string,
  cited: readonly SourceId[],
): { list: readonly Listed[]; isAnswered: boolean } => {
  const [answer, setAnswer] = useState<{ query: string; list: readonly Listed[] } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sources of the paper stay while the list is open
  useEffect(() => {
    let current = true;
    void (async () => {
      const [own, all] = await Promise.all([
        host.call('quotations.find', { query, among: [...cited], limit: most }),
        host.call('quotations.find', { query, limit: most }),
      ]);
      if (!current) return;
      const isCited = new Set(cited);
      const first = own.ok ? own.value.found : [];
      const others = all.ok
        ? all.value.found.filter(({ quotation }) => !isCited.has(quotation.sourceId))
        : [];
      setAnswer({
        query,
        list: [
          ...first.map((one) => ({ ...one, isCited: true })),
          ...others.map((one) => ({ ...one, isCited: false })),
        ],
      });
    })();
    return () => {
      current = false;
    };
  }, [host, query]);
  return { list: answer?.list ?? noneFound, isAnswered: answer?.query === query };
};
