import type { CitationItem, PlacedCitation, PositionedItem, RichText, Run } from './citation.ts';
import { joinRuns } from './markers.ts';
import type { SettledRules } from './settled-rules.ts';

/*
 * How the printed cites of a citation stand in their note: phrases before and after them, what divides them,
 * capitals at the start of a sentence and the one full stop at the end of the note.
 */

/** The parts of a style and of the house's rules that joining needs. */
export type JoinRules = {
  delimiter: string;
  ibid: string;
  ibidCase?: SettledRules['ibidCase'];
  /** The note's full stop stands within the quotes that it would follow. */
  stopInQuotes?: boolean;
};

/** Ends a sentence: what follows starts one. */
const sentenceEnd = /[.?!][”’"')\]]*$/;
const openingEnd = /[\s([{“‘«"'/–—-]$/;
const closingStart = /^[\s,.;:?!)\]}”’»/–—-]/;

const textOf = (runs: RichText): string => runs.map((run) => run.text).join('');

/** The finished text of one citation from its printed cites, one per item. */
export const printCitation = (
  citation: Pick<PlacedCitation, 'items' | 'afterProse' | 'endsNoteBlock' | 'nextCharacter'>,
  positions: readonly PositionedItem[],
  cites: readonly RichText[],
  rules: JoinRules,
): Run[] => {
  const runs: Run[] = [];
  let text = '';
  const add = (more: RichText): void => {
    runs.push(...more.map((run) => ({ ...run })));
    text += textOf(more);
  };
  for (const [index, item] of citation.items.entries()) {
    let starts = index === 0 && !citation.afterProse;
    if (index > 0) {
      // A phrase that ends its sentence, or a comma, replaces the semicolon; so does one that starts with either.
      const ended = endsClause(citation.items[index - 1]);
      starts = ended && sentenceEnd.test(text);
      if (!/^[.,;]/.test(item.prefix?.trimStart() ?? '')) add([{ text: ended ? ' ' : rules.delimiter }]);
    }
    const prefix = item.prefix?.trimStart() ?? '';
    if (prefix.trim() !== '') {
      add([{ text: starts ? capitalised(prefix) : prefix }]);
      if (!openingEnd.test(prefix)) add([{ text: ' ' }]);
      starts = sentenceEnd.test(prefix.trimEnd());
    }
    add(withCaseOfIbid(cites[index] ?? [], positions[index], starts, rules));
    const suffix = item.suffix?.trimEnd() ?? '';
    if (suffix !== '') {
      const own = text.endsWith('.') && suffix.startsWith('.') ? suffix.slice(1) : suffix;
      if (own !== '') add([{ text: closingStart.test(own) || suffix !== own ? own : ` ${own}` }]);
    }
  }
  return closeNote(joinRuns(runs), citation, citation.items.at(-1)?.suffix, rules.stopInQuotes);
};

/** The finished text of a citation whose text is set by hand: nothing but the note's full stop is added. */
export const printByHand = (
  citation: Pick<PlacedCitation, 'endsNoteBlock' | 'nextCharacter'>,
  runs: RichText,
): Run[] => {
  const own = joinRuns(runs);
  const last = own.at(-1);
  if (last && citation.endsNoteBlock) last.text = last.text.trimEnd();
  return closeNote(joinRuns(own), citation, textOf(own));
};

function endsClause(item: CitationItem | undefined): boolean {
  return /[.,;:?!]$/.test(item?.suffix?.trimEnd() ?? '');
}

const capitalised = (phrase: string): string => {
  const word = /^\p{Ll}[\p{Ll}\p{P}]*(?=\s|$)/u.exec(phrase);
  return word ? phrase.slice(0, 1).toUpperCase() + phrase.slice(1) : phrase;
};

/** "Ibid." at the start of a sentence and "ibid." within one, or always the same where the rules say so. */
const withCaseOfIbid = (
  runs: RichText,
  position: PositionedItem | undefined,
  starts: boolean,
  { ibid: word, ibidCase = 'sentence' }: JoinRules,
): RichText => {
  const [first, ...rest] = runs;
  if (!first || !position || position.position === 'first' || word === '') return runs;
  if (first.text.slice(0, word.length).toLowerCase() !== word.toLowerCase()) return runs;
  const initial = first.text.slice(0, 1);
  const large = ibidCase === 'sentence' ? starts : ibidCase === 'capital';
  const cased = large ? initial.toUpperCase() : initial.toLowerCase();
  return [{ ...first, text: cased + first.text.slice(1) }, ...rest];
};

/**
 * One full stop at the end of a note: set if none is printed, left to the text if it follows there.
 * A question in a title is not the end of the sentence; one in the author's own last words is.
 */
export const closeNote = (
  runs: Run[],
  { endsNoteBlock, nextCharacter }: Pick<PlacedCitation, 'endsNoteBlock' | 'nextCharacter'>,
  ownWords = '',
  stopInQuotes = false,
): Run[] => {
  const text = textOf(runs);
  const last = runs[runs.length - 1];
  if (!last) return runs;
  if (nextCharacter === '.' && text.endsWith('.')) {
    last.text = last.text.slice(0, -1);
    return joinRuns(runs);
  }
  if (!endsNoteBlock || text.endsWith('.')) return runs;
  if (/[.?!…][”’"')\]»]*$/.test(ownWords.trimEnd())) return runs;
  const quotes = stopInQuotes ? /(^|[^.?!…])([”’]+)$/.exec(last.text) : null;
  if (stopInQuotes && /[.?!…][”’]+$/.test(last.text)) return runs;
  if (quotes?.[2]) {
    last.text = `${last.text.slice(0, -quotes[2].length)}.${quotes[2]}`;
    return runs;
  }
  return joinRuns([...runs, { text: '.' }]);
};
