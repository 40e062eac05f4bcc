import type { CiteprocPair, Processor } from './engine.ts';

/** The order of cites within their citation, by the keys they carry, as indices. */
export const citeOrder = (
  { engine, authorsOf }: Pick<Processor, 'engine' | 'authorsOf'>,
  cites: readonly CiteprocPair[],
): number[] => {
  const pairs = cites.map((pair, index) => ({ pair, index }));
  const compare = (a: (typeof pairs)[number], b: (typeof pairs)[number]): number =>
    engine.citation.srt.compareCompositeKeys(a.pair, b.pair);
  if (engine.opt.grouped_sort && !engine.opt.citation_number_sort) {
    // Cites of the same authors stay together, where the first of them sorts.
    for (const { pair } of pairs) pair[1].sortkeys = [authorsOf(pair[0]), ...(pair[1].sortkeys ?? [])];
    pairs.sort(compare);
    let authors: string | undefined;
    let first: string | undefined;
    let started = false;
    pairs.forEach(({ pair }, i) => {
      const keys = pair[1].sortkeys ?? [];
      if (!started || keys[0] !== authors) {
        [authors, first] = keys;
        started = true;
      }
      keys[0] = `${first}${i}`;
    });
  }
  return pairs.sort(compare).map(({ index }) => index);
};
