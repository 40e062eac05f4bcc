import type { CitationItem, DecidedItem, PlacedCitation, Position, PositionReason } from './citation.ts';
import { neutralRules, type SettledRules } from './settled-rules.ts';

/*
 * What each cite is to the cites before it, from the reading order and the house's rules alone. "Ibid."
 * refers to what stands directly before it at the foot of the page, so in notes only notes count for it; a
 * cite in the text makes later cites subsequent, and is Ibid. itself only where the rules say so.
 */

/** Where a source was cited before. */
type Earlier = {
  firstNoteNumber: number;
  lastNoteNumber: number;
  section: number;
  chapter: number;
};

/** The citations of a note, `from` to before `to` in the list of all. */
type Note = { noteNumber: number; from: number; to: number };

type Ibid = { position: Position | null; reason: PositionReason };

const locatorOf = (item: CitationItem): string =>
  item.locator ? `${item.label ?? 'page'} ${item.locator.trim()}` : '';

/** What the place in the source makes of a cite that may be Ibid. */
const byPlace = (
  item: CitationItem,
  before: CitationItem,
  reason: PositionReason,
  rules: SettledRules,
): Ibid => {
  const locator = locatorOf(item);
  if (locator === locatorOf(before)) return { position: 'ibid', reason };
  if (locator === '')
    return rules.ibidNoPlace ? { position: 'ibid', reason } : { position: null, reason: 'short-no-place' };
  return rules.ibidOtherPlace
    ? { position: 'ibid-with-locator', reason }
    : { position: null, reason: 'short-other-place' };
};

/**
 * Whether a cite is Ibid. after the citations `from` to before `to`, and if not, why. Whether the source is
 * among them at all is asked first, so that a reason is only given where one could expect Ibid.
 */
const ibidAfter = (
  citations: readonly PlacedCitation[],
  { from, to }: { from: number; to: number },
  item: CitationItem,
  reason: PositionReason,
  rules: SettledRules,
  barred: PositionReason | null,
): Ibid => {
  let same: CitationItem | undefined;
  let last: CitationItem | undefined;
  let single = true;
  for (let i = from; i < to; i++)
    for (const other of citations[i]!.items) {
      if (other.sourceId === item.sourceId) same = other;
      else single = false;
      last = other;
    }
  if (!same) return { position: null, reason: 'short-other' };
  if (barred) return { position: null, reason: barred };
  if (!single && rules.ibidAfterSeveral === 'never') return { position: null, reason: 'short-several' };
  if (!single && rules.ibidAfterSeveral === 'last' && last !== same)
    return { position: null, reason: 'short-not-last' };
  return byPlace(item, same, single ? reason : 'ibid-several', rules);
};

const noIbid: Ibid = { position: null, reason: 'short' };

/**
 * Positions of every item of every citation, in the order given, which is the reading order with the
 * citations of a note together. `nearNoteDistance` is the style's: how many notes back still count as near.
 *
 * - Ibid. refers to the item before in the same citation, else to the citation before in the same note, else
 *   to the whole note before; `rules` say which of these may carry it.
 * - Where the rules have sources cited in full again, that cite is first, and later ones count from it.
 */
export const positionsOf = (
  citations: readonly PlacedCitation[],
  nearNoteDistance = 5,
  rules: SettledRules = neutralRules,
): DecidedItem[][] => {
  const earlier = new Map<string, Earlier>();
  /** The notes as far as they are read; only the last two matter. */
  let noteBefore: Note | undefined;
  let note: Note | undefined;
  const positioned: DecidedItem[][] = [];

  for (const [at, citation] of citations.entries()) {
    const { items, noteNumber, section = 0, chapter = 0 } = citation;
    const goesOn = noteNumber > 0 && note?.noteNumber === noteNumber;
    if (noteNumber > 0 && !goesOn) {
      noteBefore = note;
      note = undefined;
    }
    const ofCitation: DecidedItem[] = [];
    for (const [index, item] of items.entries()) {
      const seen = earlier.get(item.sourceId);
      const again = seen ? fullAgain(seen, citation, rules) : null;
      let decidedBy = noteNumber;
      let ibid = noIbid;
      if (!again && index > 0) {
        const same = items[index - 1]!;
        if (same.sourceId !== item.sourceId) ibid = { position: null, reason: 'short-other' };
        else if (!rules.ibid) ibid = { position: null, reason: 'short-off' };
        else ibid = byPlace(item, same, 'ibid-citation', rules);
      } else if (!again && goesOn) {
        const barred = rules.ibid ? null : 'short-off';
        ibid = ibidAfter(citations, { from: at - 1, to: at }, item, 'ibid-note', rules, barred);
      } else if (!again && noteNumber > 0 && noteBefore) {
        decidedBy = noteBefore.noteNumber;
        const barred = barredAfter(citations[noteBefore.from]!, citation, rules);
        ibid = ibidAfter(citations, noteBefore, item, 'ibid-previous', rules, barred);
      } else if (!again && noteNumber === 0 && at > 0 && citations[at - 1]!.noteNumber === 0) {
        const barred = rules.ibidInText ? barredAfter(citations[at - 1]!, citation, rules) : 'short-text';
        ibid = ibidAfter(citations, { from: at - 1, to: at }, item, 'ibid-text', rules, barred);
      }
      const isFirst = !seen || again !== null;
      ofCitation.push({
        position: ibid.position ?? (isFirst ? 'first' : 'subsequent'),
        firstNoteNumber: isFirst ? noteNumber : seen.firstNoteNumber,
        nearNote:
          !isFirst &&
          noteNumber > 0 &&
          seen.lastNoteNumber > 0 &&
          noteNumber - seen.lastNoteNumber <= nearNoteDistance,
        reason: again ?? (seen ? ibid.reason : 'first'),
        decidedBy: again ? seen!.firstNoteNumber : decidedBy,
      });
      if (isFirst)
        earlier.set(item.sourceId, {
          firstNoteNumber: noteNumber,
          lastNoteNumber: noteNumber,
          section,
          chapter,
        });
      else if (noteNumber > 0) seen.lastNoteNumber = noteNumber;
    }
    positioned.push(ofCitation);
    if (noteNumber > 0 && items.length > 0) {
      if (note) note.to = at + 1;
      else note = { noteNumber, from: at, to: at + 1 };
    }
  }
  return positioned;
};

/** Why a source that was cited before is cited in full again here. */
const fullAgain = (
  seen: Earlier,
  { noteNumber, section = 0, chapter = 0 }: PlacedCitation,
  { restart, fullAfter }: SettledRules,
): PositionReason | null => {
  if (restart !== 'never' && seen.chapter !== chapter) return 'again-chapter';
  if (restart === 'section' && seen.section !== section) return 'again-section';
  const isLong =
    fullAfter > 0 &&
    noteNumber > 0 &&
    seen.lastNoteNumber > 0 &&
    noteNumber - seen.lastNoteNumber > fullAfter;
  return isLong ? 'again-long' : null;
};

/** What forbids Ibid. after this note or citation, whatever it cites. */
const barredAfter = (
  before: PlacedCitation,
  { noteNumber, section = 0, page = 0 }: PlacedCitation,
  rules: SettledRules,
): PositionReason | null => {
  if (!rules.ibid) return 'short-off';
  if (noteNumber - before.noteNumber > rules.ibidWithin) return 'short-far';
  if (!rules.ibidAcrossHeadings && (before.section ?? 0) !== section) return 'short-heading';
  if (!rules.ibidAcrossPages && (before.page ?? 0) !== page) return 'short-page';
  return !rules.ibidAfterProse && before.noteHasProse ? 'short-prose' : null;
};
