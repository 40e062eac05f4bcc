import type { Node } from 'prosemirror-model';
import type { CitationItem } from '../citations/citation.ts';
import type { Output } from '../contract/methods.ts';
import type { DoubtfulPassage, QuotedHere } from '../contract/quotations.ts';
import { asSourceId, type SourceId } from '../ids.ts';
import { checkQuotation, isOtherPage, type SourceText, type Verdict } from './check-quotation.ts';
import { type Cite, quotedPassages } from './quoted-passages.ts';

const rank = { same: 0, 'only-kept': 1, differs: 2, absent: 3 } as const;

/**
 * Every passage that a paper quotes, held against the texts there are of the sources it cites for it.
 * @param pause awaited before each passage, so that others get their turn: to read a long file takes half a second
 */
export const checkQuotations = async (
  doc: Node,
  textsOf: (id: SourceId) => SourceText[],
  pause: () => Promise<unknown>,
): Promise<Output<'quotations.check'>> => {
  const passages = quotedPassages(doc);
  const texts = new Map<SourceId, SourceText[]>();
  const known = (id: SourceId): SourceText[] => {
    const there = texts.get(id) ?? textsOf(id);
    texts.set(id, there);
    return there;
  };
  const doubtful: DoubtfulPassage[] = [];
  const uncompared: QuotedHere[] = [];
  for (const { text, note, cites } of passages) {
    await pause();
    let best: { cite: Cite; verdict: Verdict } | null = null;
    for (const cite of cites) {
      const verdict = checkQuotation(text, known(asSourceId(cite.item.sourceId)));
      if (verdict && (!best || rank[verdict.kind] < rank[best.verdict.kind])) best = { cite, verdict };
    }
    const { citation, item } = best?.cite ?? cites[0]!;
    const about = { text, note, citation, sourceId: asSourceId(item.sourceId) };
    const doubt = best && doubtOf(item, best.verdict);
    if (!best) uncompared.push(about);
    else if (doubt) doubtful.push({ ...about, verdict: doubt });
  }
  return { quoted: passages.length, uncompared, doubtful };
};

/** What an editor has to look at in a verdict; null where all is well. */
const doubtOf = (item: CitationItem, verdict: Verdict): DoubtfulPassage['verdict'] | null => {
  if (verdict.kind === 'absent') return verdict;
  const { in: _, ...found } = verdict;
  if (found.kind === 'differs') return found;
  const cited = item.label === undefined || item.label === 'page' ? (item.locator ?? '') : '';
  if (isOtherPage(cited, found.page))
    return { kind: 'other-page', cited, page: found.page, read: found.read };
  return found.kind === 'only-kept' ? { kind: 'only-kept', page: found.page } : null;
};
