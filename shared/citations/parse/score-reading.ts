import type { FoundTitle } from './find-title.ts';
import type { Middle } from './read-middle.ts';
import { isPhraseOfName, type ReadNames } from './read-names.ts';
import type { Tail } from './read-tail.ts';
import { countVerbs } from './vocabulary.ts';

type Scored = {
  linked: boolean;
  found: FoundTitle;
  title: string;
  names: ReadNames | null;
  middle: Middle;
  tail: Tail;
  leftover: string;
};

const ofNames = (names: ReadNames | null): number => {
  if (!names) return 0;
  if (names.kind === 'people') return names.names.some((name) => name.given !== undefined) ? 1.5 : 0.5;
  return names.confidence > 0.9 ? 1.4 : 0.5;
};

/** How much the parts of a reading together look like a reference. */
export const scoreReading = ({ linked, found, title, names, middle, tail, leftover }: Scored): number => {
  const { host } = middle;
  let score = (found.marked ? 1 : 0) + ofNames(names);
  if (host) score += host.hasIn ? 1.5 : host.marked ? 1.2 : 0.5;
  if (middle.reviewed || middle.event !== undefined) score += 1.2;
  if (middle.genre !== undefined) score += 0.5;
  if (middle.number !== undefined) score += 0.7;
  if (tail.volume !== undefined || tail.issue !== undefined) score += 1.2;
  if (tail.date) score += 1;
  if (tail.pages) score += tail.pages.marked ? 1 : 0.6;
  if (tail.imprint) score += tail.imprint.publisher === undefined ? 0.7 : 1.5;
  score += Math.min(1, tail.parts.length * 0.5);
  if (found.unread !== '') score -= 1 + found.unread.length / 40;
  if (leftover !== '') score -= 0.7 + leftover.length / 60;
  if (/[.!?]\s+(?:See|Cf|Cfr|Vedi|Si veda)\b/.test(title)) score -= 3;
  // "*Constitution*, 1982": an italic title and a date with nothing else that must be explained.
  if (found.marked && tail.date && found.unread === '' && leftover === '') score += 0.5;
  if (found.marked) return score;
  if (names?.kind === 'institution' && names.confidence > 0.9 && tail.date && title.length < 200)
    score += 0.4;
  // "SIPRI Arms Transfers Database, <address>": a name of its own before an address.
  if (linked && !names && !host && isPhraseOfName(title) && title.split(/\s+/).length <= 30) score += 0.6;
  if (/^\p{Ll}/u.test(title)) score -= 1;
  return score - Math.min(3, countVerbs(title)) * 0.7 - Math.max(0, title.length - 220) / 100;
};
