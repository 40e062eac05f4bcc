import { countVerbs } from '../../../shared/citations/parse/vocabulary.ts';
import { foldedWords } from '../../../shared/sources/fold.ts';
import { type Found, found } from './findings.ts';
import { isOutletName } from './outlet-names.ts';
import { readDateline } from './text-dateline.ts';
import { isCaption, type Line } from './text-lines.ts';

/** The most that a title made from a sentence has. */
const longestGuess = 140;

const listItem = /^(?:[-–—•*·▪◦‣]|\d{1,2}[.)])\s/u;

/** Whether a line can be a headline by what it looks like. */
export const looksLikeHeadline = (line: Line): boolean =>
  !line.junk &&
  !isCaption(line.text) &&
  line.words >= 3 &&
  line.words <= 30 &&
  line.text.length <= 240 &&
  /\p{L}/u.test(line.text) &&
  !/(?<!\.\.)[.;:,]["”’»]?$/u.test(line.text) &&
  !/https?:\/\/|\w@\w/iu.test(line.text) &&
  !listItem.test(line.text);

/** "Headline | Outlet": the headline and the outlet, where that is one. */
const splitOutlet = (given: string): { title: string; outlet: string | null } => {
  const text = given.replace(
    /^(?:opinion|analysis|exclusive|interview|live|watch|opinione|analisi|esclusiva|intervista|meinung|kommentar|tribune|opinión)\s\|\s/iu,
    '',
  );
  const match = /^(.{10,}?)\s+[|–—-]\s+([^|–—]{2,40})$/u.exec(text);
  return match && isOutletName(match[2]!)
    ? { title: match[1]!, outlet: match[2]! }
    : { title: text, outlet: null };
};

/**
 * The headline among the lines before the article begins, which are no byline, no date and no name of a section. A
 * short line above a longer one is what stands over a headline.
 */
export const findHeadline = (
  lines: readonly Line[],
): { title: Found<string>; outlet: string | null; line: Line } | null => {
  const candidates = lines.filter(looksLikeHeadline);
  const [first, second] = candidates;
  if (!first) return null;
  const isKicker =
    second !== undefined &&
    first.words <= 4 &&
    second.words >= first.words + 2 &&
    countVerbs(first.text) === 0 &&
    lines.indexOf(second) === lines.indexOf(first) + 1;
  const line = isKicker ? second : first;
  const { title, outlet } = splitOutlet(line.text);
  return { title: found(title, 'stated', 'headline', line.text), outlet, line };
};

/** A first line that would be a headline if it did not end like a sentence. */
export const sentenceAsHeadline = (lines: readonly Line[], bodyFollows: boolean): Found<string> | null => {
  const [line] = lines;
  if (!line || !bodyFollows || line.junk || line.words < 4 || line.words > 18 || line.body) return null;
  if (!/[.]["”’»]?$/u.test(line.text) || isCaption(line.text) || listItem.test(line.text)) return null;
  return found(line.text.replace(/\.(["”’»]?)$/u, '$1'), 'guessed', 'headline', line.text);
};

const small = new Set(
  'the and for with from that this have has its their are was were will amid into over per con del della dei delle gli una che sul nel nella und der die das den dem les des une dans pour avec los las para por ile icin'.split(
    ' ',
  ),
);
const stems = (text: string): Set<string> =>
  new Set(
    foldedWords(text)
      .filter((word) => word.length >= 3 && !small.has(word))
      .map((word) => word.slice(0, word.length > 5 ? 5 : 4)),
  );

/** How much of a heading the beginning of the article says too, 0 to 1. */
const share = (heading: string, lead: Set<string>): number => {
  const own = [...stems(heading)];
  const common = own.filter((stem) => lead.has(stem) || lead.has(stem.slice(0, 4)));
  return own.length < 3 ? 0 : common.length / own.length;
};

const endOfSentence = /[.!?]["”’»)]*(?=\s+["“«]?\p{Lu}|\s*$)/gu;

/** The first sentence of a paragraph, which no abbreviation cuts short. */
const firstSentence = (text: string): string => {
  const start = text.slice(0, 1000);
  for (const match of start.matchAll(endOfSentence)) {
    const sentence = start.slice(0, match.index + match[0].length);
    const isAbbreviated =
      /(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|On|Dott|Sig|Avv|ecc|vs|No|art))\.$/u.test(
        sentence,
      );
    if (!isAbbreviated && sentence.length >= 20) return sentence;
  }
  return start;
};

/** A sentence as a title: without its stop, and cut at a comma or a word where it is long. */
const asTitle = (sentence: string): string => {
  const plain = sentence.replace(/\.(["”’»]?)$/u, '$1').trim();
  if (plain.length <= longestGuess) return plain;
  const comma = plain.slice(0, longestGuess).lastIndexOf(', ');
  if (comma >= 40) return plain.slice(0, comma);
  const space = plain.slice(0, longestGuess - 1).lastIndexOf(' ');
  return `${plain.slice(0, space > 0 ? space : longestGuess - 1)}…`;
};

/**
 * A title for an article that has none: the heading inside it that says most of what its first paragraph says, else
 * its first sentence. Always a guess.
 */
export const guessTitle = (lines: readonly Line[]): Found<string> | null => {
  const start = lines.findIndex((line) => line.body);
  const body = lines[start];
  if (!body) {
    const line = lines.find((one) => !one.junk && one.words >= 2);
    return line ? found(asTitle(firstSentence(line.text)), 'guessed', 'first-sentence', line.text) : null;
  }
  const lead = stems(body.text.slice(0, 1500));
  let best: { line: Line; share: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (index <= start || line.body || !looksLikeHeadline(line) || line.words > 18) continue;
    // A heading stands over a paragraph; what stands behind the last one is something else.
    if (!lines[index + 1]?.body) continue;
    const common = share(line.text, lead);
    if (common >= 0.65 && common > (best?.share ?? 0)) best = { line, share: common };
  }
  if (best) return found(best.line.text, 'guessed', 'heading', best.line.text);
  const dateline = readDateline(body.text)?.text.length ?? 0;
  const sentence = firstSentence(body.text.slice(dateline).replace(/^[\s–—-]+/u, ''));
  return found(asTitle(sentence), 'guessed', 'first-sentence', sentence);
};
