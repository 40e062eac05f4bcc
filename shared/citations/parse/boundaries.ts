import type { MarkedText } from './marked-text.ts';
import { coverOf, findSpans } from './spans.ts';

/** A stretch of a note between the ends of sentences and semicolons. */
export type Segment = { from: number; to: number; ends: 'stop' | 'semicolon' | 'end' };

const abbreviations = new Set(
  (
    'p pp pag pagg pg vol vols voll no nos n nn nr num ed eds edn al op art artt arts cf cfr vs v dr prof st mr mrs ms jr sr ' +
    'gen col capt lt fig figs ch chs chap chaps cap capp sec para paras par trans tr rev ser suppl esp spec e.g i.e t a c ca s ss sgg ' +
    'dir u.s u.k u.n e.u jan feb mar apr jun jul aug sep sept oct nov dec gennaio on avv dott ing sen rep inc ltd co corp dept univ ' +
    'hrsg bd jg h fasc trad intro repr approx max min lett d.lgs d.l'
  ).split(' '),
);

const stop = /([.?!…])(["”»’')\]]{0,3})\s+(?=["“«‘'([]{0,2}[\p{Lu}\d*]|MIL€X)/gu;

const joined =
  /(?<=\bcit\.?|\bcit\.,?\s[^,;]{1,12}\s?\d[\d-]*|>|\bp\.\s?\d[\d-]*),?\s(?:and|e|as well as|nonché|but see)\s(?:also\s|anche\s|see\s)?(?=\p{Lu}[^.;]{0,160},\s)/gu;

/** Whether the full stop at a place only shortens a word. */
const isShortening = (text: string, at: number): boolean => {
  if (text[at] !== '.') return false;
  const before = /(\S+)$/.exec(text.slice(Math.max(0, at - 24), at))?.[1]?.replace(/^[([“"«‘']+/, '') ?? '';
  if (/^(?:\p{Lu}\.?-?)+$/u.test(before) && before.replace(/[.-]/g, '').length <= 2) return true;
  return abbreviations.has(before.toLowerCase());
};

/** Divides a note where its sentences and its sources may end; nothing is left out between the segments. */
export const segmentsOf = ({ text, italic }: MarkedText): Segment[] => {
  const spans = findSpans(text);
  const cover = coverOf(text.length, spans);
  const cuts: { at: number; ends: Segment['ends'] }[] = [];
  for (const match of text.matchAll(stop)) {
    const at = match.index;
    const end = at + 1 + match[2]!.length;
    // Behind a quote the sign may stand inside of it: “… powers.” Next.
    const inside = cover[at] && !(match[2] !== '' && !cover[end]);
    if (inside || isShortening(text, at)) continue;
    cuts.push({ at: at + match[0].length, ends: 'stop' });
  }
  for (let at = 0; at < text.length; at++)
    // A semicolon in the middle of a title in italics is part of it.
    if (text[at] === ';' && !cover[at] && !(italic[at] && italic[at + 1]))
      cuts.push({ at: at + 1, ends: 'semicolon' });
  // "…, cit., p. 4, and Rossi, …": what is cited ends, and another source begins.
  for (const match of text.matchAll(joined))
    if (!cover[match.index]) cuts.push({ at: match.index, ends: 'semicolon' });
  cuts.sort((a, b) => a.at - b.at);
  const segments: Segment[] = [];
  let from = 0;
  for (const { at, ends } of cuts) {
    if (at <= from) continue;
    segments.push({ from, to: at, ends });
    from = at;
  }
  if (from < text.length) segments.push({ from, to: text.length, ends: 'end' });
  return segments;
};
