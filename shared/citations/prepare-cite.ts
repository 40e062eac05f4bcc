import type { CitationItem, LocatorLabel, Position } from './citation.ts';
import type { CiteprocCite } from './engine.ts';
import { hideOdd, hideQuotes } from './markers.ts';
import { prepareLocator, preparePages, withoutPageLabel } from './prepare-item.ts';

/** What the engine is asked to print. */
export type Cite = {
  position: Position;
  /** Number of the note with the first cite; 0 where there is none to name. */
  firstNoteNumber: number;
  nearNote: boolean;
  locator?: string;
  label?: LocatorLabel;
  suppressAuthor?: boolean;
};

const positions: Record<Position, number> = { first: 0, subsequent: 1, ibid: 2, 'ibid-with-locator': 3 };

/**
 * A cite as the engine takes it, without the words round it.
 * @param asRecorded the place is printed as it was entered; else the style reads numbers and ranges in it
 */
export const prepareCite = (id: string, cite: Cite, asRecorded: boolean): CiteprocCite => {
  const asked: CiteprocCite = { id, position: positions[cite.position] };
  if (cite.position !== 'first' && cite.firstNoteNumber > 0)
    asked['first-reference-note-number'] = cite.firstNoteNumber;
  if (cite.nearNote) asked['near-note'] = true;
  if (cite.locator) {
    // "passim" and "§ 3" are no pages; a timestamp is the locator that is printed without a label.
    asked.label = cite.label ?? (namesItsKind(cite.locator) ? 'timestamp' : 'page');
    if (!asRecorded) asked.locator = hideOdd(withoutPageLabel(cite.locator));
    else asked.locator = asked.label === 'page' ? preparePages(cite.locator) : prepareLocator(cite.locator);
  }
  if (cite.suppressAuthor) asked['suppress-author'] = true;
  return asked;
};

/** After these a cite follows without a space. */
const opening = /[\s([{“‘«/–—-]$/;

/** The words before and after a cite, for styles that print a citation as a whole. */
export const addWords = (
  cite: CiteprocCite,
  { prefix, suffix }: CitationItem,
  asRecorded: boolean,
): CiteprocCite => {
  const hide = asRecorded ? hideQuotes : hideOdd;
  if (prefix?.trim()) {
    const words = prefix.trimStart();
    cite.prefix = hide(opening.test(words) ? words : `${words} `);
  }
  if (suffix?.trim()) cite.suffix = hide(suffix.trimEnd());
  return cite;
};

const romanPages = /^[ivxlcdm]+\b/i;

/** A locator without label that is no page number: words only, or one that says itself what it counts. */
const namesItsKind = (locator: string): boolean => {
  const text = locator.trim().replace(/^pp?\.?\s+/i, '');
  return !romanPages.test(text) && /^(§|\p{L}{2,}\.?\s|\D+$)/u.test(text);
};
