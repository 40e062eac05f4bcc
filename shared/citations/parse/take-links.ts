import type { CslDate } from '../csl-item.ts';
import { cutMarked, type MarkedText, trimMarked } from './marked-text.ts';
import { readDate } from './read-date.ts';
import { findSpans } from './spans.ts';

export type Links = { DOI?: string; URL?: string; accessed?: CslDate };

const doiForm =
  /(?:\bdoi\s*[:.]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?\b(10\.\d{4,9}\/[^\s<>“”"«»]+)/iu;
const accessedForm =
  /[,;.]?\s*[([]?\b(?:last )?(?:accessed|visited|retrieved|consulted|viewed|ultimo accesso|ultima consultazione|consultat[oa](?: il)?|visitat[oa](?: il)?)(?: on| il| l[’'])?:?\s*((?:\d{1,2}(?:º|°)?\s)?\p{L}+\.?\s(?:\d{1,2},\s)?\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d)[)\]]?/iu;
const leadIn =
  /[,.;]?\s*\(?\b(?:available (?:at|from|online(?: at)?)|disponibile (?:su|a|al(?: link)?|all[’']indirizzo)|retrieved from|url|online at|at|in|al sito|https?)[:.]?\s*$/iu;

/** Takes DOI, address and day of access out of a reference; the rest stands without them. */
export const takeLinks = (marked: MarkedText): { links: Links; rest: MarkedText } => {
  const links: Links = {};
  const cuts: { from: number; to: number }[] = [];
  const { text } = marked;
  const cut = (from: number, to: number): void => {
    let start = from;
    const lead = leadIn.exec(text.slice(Math.max(0, from - 40), from));
    if (lead) start = from - lead[0].length;
    while (start > 0 && /[\s,;<]/.test(text[start - 1]!)) start--;
    cuts.push({ from: start, to });
  };
  for (const span of findSpans(text)) {
    if (span.kind !== 'address') continue;
    const address = text.slice(span.from, span.to).replace(/^<\s*|\s*>$/g, '');
    const doi = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\/(10\..+)$/i.exec(address);
    if (doi) links.DOI ??= tidyDoi(doi[1]!);
    else links.URL ??= /^https?:/i.test(address) ? address : `https://${address}`;
    cut(span.from, span.to);
  }
  if (links.DOI === undefined) {
    const found = doiForm.exec(text);
    if (found && !cuts.some(({ from, to }) => found.index >= from && found.index < to)) {
      links.DOI = tidyDoi(found[1]!);
      const end = found.index + found[0].length - (found[1]!.length - tidyDoi(found[1]!).length);
      cut(found.index, end);
    }
  }
  const accessed = accessedForm.exec(text);
  const date = accessed && readDate(accessed[1]!);
  if (accessed && date) {
    links.accessed = date.date;
    cuts.push({ from: accessed.index, to: accessed.index + accessed[0].length });
  }
  return { links, rest: cuts.length === 0 ? marked : trimMarked(cutMarked(marked, cuts), /[\s,;]/) };
};

/** Without the signs of the sentence behind it. */
const tidyDoi = (doi: string): string => {
  let end = doi.length;
  while (/[.,;:\]]/.test(doi[end - 1] ?? '') || (doi[end - 1] === ')' && !doi.slice(0, end).includes('(')))
    end--;
  return doi.slice(0, end);
};
