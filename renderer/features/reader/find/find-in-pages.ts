import { matchLiteral } from '../../../editor/find/match-text.ts';
import { emptyQuery } from '../../../editor/find/query.ts';

/** A hit in the text of a page, with what stands around it. */
export type PageHit = { page: number; start: number; end: number };

/** So many are listed and marked; a query that has more is worth a longer word. */
export const mostHits = 2000;

/** What is found so far: of the words in a row, or where these are nowhere, of each of them. */
export type Found = { hits: readonly PageHit[]; apart: boolean; isDone: boolean };

const wordsOf = (text: string): string[] => [
  ...new Set(text.toLowerCase().match(/[\p{L}\p{N}\p{M}'’]{2,}/gu) ?? []),
];

/**
 * Looks for words in the texts of pages, without regard to case and accents. What was found comes page by page, and
 * ends when the signal says so.
 */
export const findInPages = async (
  query: string,
  { count, textOf }: { count: number; textOf: (page: number) => Promise<string> },
  onFound: (found: Found) => void,
  signal: AbortSignal,
): Promise<void> => {
  const text = query.replace(/\s+/g, ' ').trim();
  const look = async (needles: readonly string[], apart: boolean): Promise<number> => {
    const finders = needles.map((needle) => matchLiteral({ ...emptyQuery, text: needle }));
    const hits: PageHit[] = [];
    let told = performance.now();
    for (let page = 1; page <= count && hits.length < mostHits; page++) {
      const words = (await textOf(page)).replaceAll('\n', ' ');
      if (signal.aborted) return 0;
      hits.push(
        ...finders
          .flatMap((find) => find(words).map(({ start, end }) => ({ page, start, end })))
          .sort((a, b) => a.start - b.start),
      );
      if (performance.now() - told > 120) {
        if (hits.length > 0) onFound({ hits: hits.slice(0, mostHits), apart, isDone: false });
        told = performance.now();
        // Keys and drawing go first.
        await new Promise((resolve) => setTimeout(resolve));
        if (signal.aborted) return 0;
      }
    }
    onFound({ hits: hits.slice(0, mostHits), apart, isDone: true });
    return hits.length;
  };
  if (text === '') return onFound({ hits: [], apart: false, isDone: true });
  const words = wordsOf(text);
  if ((await look([text], false)) === 0 && words.length > 1 && !signal.aborted) await look(words, true);
};

/** A hit with the words around it, for a list. */
export const aroundHit = (
  text: string,
  { start, end }: Pick<PageHit, 'start' | 'end'>,
): { before: string; hit: string; after: string } => {
  const from = Math.max(0, start - 40);
  const to = Math.min(text.length, end + 60);
  const before = text.slice(from, start);
  return {
    // Words are not cut.
    before: from > 0 ? `…${before.replace(/^\S*\s/, '')}` : before,
    hit: text.slice(start, end),
    after: to < text.length ? `${text.slice(end, to).replace(/\s\S*$/, '')}…` : text.slice(end, to),
  };
};
