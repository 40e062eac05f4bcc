import type { Node } from 'prosemirror-model';
import type { CitationItem } from '../citations/citation.ts';
import type { DoubtfulPassage } from '../contract/quotations.ts';
import { asSourceId, type SourceId } from '../ids.ts';
import { checkQuotation, isOtherPage, type SourceText, type Verdict } from './check-quotation.ts';
import { quotedPassages } from './quoted-passages.ts';

const rank = { same: 0, differs: 1, absent: 2 } as const;

/**
 * Every passage that a paper quotes, held against the texts there are of the sources it cites for it.
 * @param pause awaited before each passage, so that others get their turn: to read a long file takes half a second
 */
export const checkQuotations = async (
  doc: Node,
  textsOf: (id: SourceId) => SourceText[],
  pause: () => Promise<unknown>,
): Promise<{ quoted: number; uncompared: number; doubtful: DoubtfulPassage[] }> => {
  const passages = quotedPassages(doc);
  const texts = new Map<SourceId, SourceText[]>();
  const known = (id: SourceId): SourceText[] => {
    const there = texts.get(id) ?? textsOf(id);
    texts.set(id, there);
    return there;
  };
  const doubtful: DoubtfulPassage[] = [];
  let uncompared = 0;
  for (const { text, note, items } of passages) {
    await pause();
    let best: { item: CitationItem; verdict: Verdict } | null = null;
    for (const item of items) {
      const verdict = checkQuotation(text, known(asSourceId(item.sourceId)));
      if (verdict && (!best || rank[verdict.kind] < rank[best.verdict.kind])) best = { item, verdict };
    }
    if (!best) {
      uncompared += 1;
      continue;
    }
    const { item, verdict } = best;
    const about = { text, note, sourceId: asSourceId(item.sourceId) };
    const cited = item.label === undefined || item.label === 'page' ? (item.locator ?? '') : '';
    if (verdict.kind === 'absent') doubtful.push({ ...about, verdict });
    else if (verdict.kind === 'differs') {
      const { page, paper, source } = verdict;
      doubtful.push({ ...about, verdict: { kind: 'differs', page, paper, source } });
    } else if (isOtherPage(cited, verdict.page))
      doubtful.push({ ...about, verdict: { kind: 'other-page', cited, page: verdict.page } });
  }
  return { quoted: passages.length, uncompared, doubtful };
};
