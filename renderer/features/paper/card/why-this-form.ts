import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SettledRules } from '#shared/citations/settled-rules.ts';
import type { StyleKind } from '#shared/citations/styles/style.ts';
import type { Messages } from '../../../i18n/messages.ts';
import type { Explained } from '../explain-positions.ts';

/** How a paper is printed: the rules that hold in it, what kind of style it has, and whether that says "Ibid.". */
export type PrintedBy = { rules: SettledRules; kind: StyleKind; saysIbid: boolean };

type Words = Messages['forms'];

const position = (
  { decided, note }: Pick<Explained, 'decided' | 'note'>,
  { rules, saysIbid }: PrintedBy,
  words: Words,
): string[] => {
  const { decidedBy, firstNoteNumber } = decided;
  /** A note other than this one, or the text, in words. */
  const before = words.where(decidedBy);
  const first = firstNoteNumber === note && note > 0 ? words.thisNote : words.where(firstNoteNumber);
  const short = words.short[rules.later](first);
  const ibid = (why: string): string[] => [
    saysIbid ? words.ibid(why) : words.shortest(why),
    ...(decided.position === 'ibid-with-locator' ? [words.withPlace] : []),
    ...(rules.ibidCase === 'sentence' || !saysIbid ? [] : [words.ibidCase[rules.ibidCase]]),
  ];
  switch (decided.reason) {
    case 'first':
      return [words.first];
    case 'again-chapter':
      return [words.againChapter(before)];
    case 'again-section':
      return [words.againSection(before)];
    case 'again-long':
      return [words.againLong(before, rules.fullAfter)];
    case 'ibid-citation':
      return ibid(words.ibidCitation);
    case 'ibid-note':
      return ibid(words.ibidNote);
    case 'ibid-previous':
      return ibid(words.ibidPrevious(decidedBy));
    case 'ibid-several':
      return ibid(decidedBy === note ? words.ibidSeveralHere : words.ibidSeveral(decidedBy));
    case 'ibid-text':
      return ibid(words.ibidText);
    case 'short':
      return [short];
    case 'short-other':
      return [short, note > 0 && decidedBy !== note ? words.other(decidedBy) : words.otherHere];
    case 'short-off':
      return [short, words.off];
    case 'short-several':
      return [short, decidedBy === note ? words.severalHere : words.several(decidedBy)];
    case 'short-not-last':
      return [short, decidedBy === note ? words.notLastHere : words.notLast(decidedBy)];
    case 'short-prose':
      return [short, words.prose(decidedBy)];
    case 'short-heading':
      return [short, note > 0 ? words.heading(decidedBy) : words.headingInText];
    case 'short-page':
      return [short, note > 0 ? words.pageBreak(decidedBy) : words.pageBreakInText];
    case 'short-far':
      return [short, words.far(decidedBy, rules.ibidWithin)];
    case 'short-no-place':
      return [short, decidedBy === note ? words.noPlaceHere : words.noPlace(decidedBy)];
    case 'short-other-place':
      return [short, words.otherPlace];
    case 'short-text':
      return [short, words.inText];
  }
};

/** What the rules do to the links of a form that has some. */
const links = (item: CslItem, { link, doi, accessed }: SettledRules, words: Words): string[] => [
  ...(link !== 'style' && item.DOI && item.URL ? [words.links[link]] : []),
  ...(doi !== 'style' && item.DOI && link !== 'url' ? [words.doi[doi]] : []),
  ...(accessed !== 'style' && item.accessed && item.URL ? [words.accessed[accessed]] : []),
];

/** Why a source is printed as it is, in sentences. */
export const whyThisForm = (
  explained: Pick<Explained, 'decided' | 'note'>,
  source: CslItem,
  printedBy: PrintedBy,
  words: Words,
): string[] => {
  const { kind, rules } = printedBy;
  const isIbid = explained.decided.position.startsWith('ibid');
  if (kind !== 'note' && !(isIbid && kind === 'author-date')) return [words.kinds[kind]];
  const why = position(explained, printedBy, words);
  return explained.decided.position === 'first' ? [...why, ...links(source, rules, words)] : why;
};
