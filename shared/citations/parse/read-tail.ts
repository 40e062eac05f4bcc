import { type Element, elementsOf } from './elements.ts';
import type { MarkedText } from './marked-text.ts';
import { type ReadDate, readDate } from './read-date.ts';
import { type ReadNames, readNames } from './read-names.ts';
import { type Part, readPart } from './read-parts.ts';
import { isNameOfSeries, isPlace, isPublisher } from './vocabulary.ts';

/*
 * The end of a reference, read from its last element to the front: numbers, date, pages, place and publisher. What
 * stands before them is title or host.
 */

export type Imprint = { place?: string; publisher?: string; confidence: number };

export type Tail = {
  volume?: string;
  issue?: string;
  date?: ReadDate;
  pages?: { value: string; marked: boolean };
  /** A second place, as in "pp. 685-97 (p. 690)". */
  cited?: string;
  imprint?: Imprint;
  parts: Part[];
  people: { role: 'editor' | 'translator' | 'interviewer'; names: ReadNames }[];
  /** How many elements from the front are not of the tail. */
  rest: number;
  suffix?: string;
};

const bareNumber = /^(?:\d{1,4}|[IVXLC]{1,7})$/;
const dottedNumber = /^(\d{1,4})[./](\d{1,4}(?:[-–]\d+)?)$/;
const numberWithIssue = /^(?:vol\.?\s*)?(\d{1,4})\s?\((\d{1,4}(?:[-–/]\d+)?)\)$/i;
const otherPeople: readonly [RegExp, 'editor' | 'translator' | 'interviewer'][] = [
  [/^(?:edited by|ed\.? by|eds?\.|a cura di|hrsg\. von|éd\. par)\s+/iu, 'editor'],
  [
    /^(?:translated by|trans(?:l)?\.?(?: by)?|trad\.(?: it\.)?(?: di)?|traduzione (?:italiana )?di|tr\.(?: by)?)\s+/iu,
    'translator',
  ],
  [/^(?:interview(?:ed)? by|intervista di|intervista a cura di)\s+/iu, 'interviewer'],
];

type Piece =
  | { kind: 'part'; part: Part; at: number }
  | { kind: 'number'; value: string; at: number }
  | { kind: 'numbers'; volume: string; issue: string; at: number };

/**
 * @param from the first element that can belong to the tail
 * @param strict the elements before may be a title, so that nothing is taken for a publisher without a known place
 */
export const readTail = (
  elements: readonly Element[],
  from: number,
  strict: boolean,
  knownDate = false,
): Tail => {
  const tail: Tail = { parts: [], people: [], rest: elements.length };
  const pieces: Piece[] = [];
  let at = elements.length - 1;
  let dated = knownDate;
  let ownDate = false;
  if (at > from && isSuffix(elements[at]!) && closes(elements, at)) {
    tail.suffix = elements[at]!.inParentheses ? `(${elements[at]!.text})` : elements[at]!.text;
    at--;
  }
  while (at >= from) {
    const element = elements[at]!;
    // A number behind a description of the document ("Hearing (118-240)") is its identifier.
    const identifies = element.inParentheses && at > from && elements[at - 1]!.after === 'stop';
    const piece = identifies ? null : pieceOf(element, at);
    if (identifies) break;
    if (piece) {
      if (strict && element.inParentheses && !belongs(piece, elements[at - 1], pieces)) break;
      if (piece.kind === 'part' && (piece.part.kind === 'date' || piece.part.kind === 'status')) {
        if (ownDate && piece.part.kind === 'date') break;
        ownDate = true;
        dated = true;
      }
      pieces.unshift(piece);
      at--;
      continue;
    }
    const people = readPeople(element);
    if (people) {
      tail.people.push(people);
      at--;
      continue;
    }
    const taken: number = tail.imprint ? 0 : readImprint(elements, at, from, strict, dated, knownDate, tail);
    if (taken === 0) break;
    if (tail.date) dated = true;
    at -= taken;
  }
  tail.rest = at + 1;
  sort(pieces, tail, elements);
  return tail;
};

const pieceOf = (element: Element, at: number): Piece | null => {
  const { text } = element;
  if (element.title === 'quoted') return null;
  const match = numberWithIssue.exec(text) ?? dottedNumber.exec(text);
  if (match && !readDate(text)) return { kind: 'numbers', volume: match[1]!, issue: match[2]!, at };
  if (bareNumber.test(text) && !readDate(text)) return { kind: 'number', value: text, at };
  if (element.title === 'italic') return null;
  const part = readPart(text);
  return part ? { kind: 'part', part, at } : null;
};

/** "(1955-1962)" behind a title is part of it; "(2008)" behind a number, or "(p. 4)", is not. */
const belongs = (piece: Piece, before: Element | undefined, after: readonly Piece[]): boolean => {
  if (piece.kind !== 'part' || piece.part.kind !== 'date') return true;
  if (after.some((other) => other.kind === 'part' && other.part.kind === 'date')) return false;
  return before !== undefined && (pieceOf(before, 0) !== null || /\s\d{1,4}$/.test(before.text));
};

const isSuffix = ({ text, title }: Element): boolean =>
  title === null &&
  /^\p{Ll}/u.test(text) &&
  !readPart(text) &&
  !/^(?:in|ed|eds|trans|a cura)\b/iu.test(text) &&
  /\s/.test(text);

/** Whether the element before ends a reference. */
const closes = (elements: readonly Element[], at: number): boolean => {
  const before = elements[at - 1];
  const part = before && readPart(before.text);
  return part?.kind === 'pages' || part?.kind === 'date' || part?.kind === 'locator';
};

const readPeople = ({ text, inParentheses }: Element): Tail['people'][number] | null => {
  if (inParentheses && !/^(?:edited|ed\.? by|trans|a cura)/iu.test(text)) return null;
  for (const [form, role] of otherPeople) {
    const lead = form.exec(text);
    if (!lead) continue;
    const names = readNames(text.slice(lead[0].length));
    if (names) return { role, names };
  }
  return null;
};

/** @returns how many elements it takes */
const readImprint = (
  elements: readonly Element[],
  at: number,
  from: number,
  strict: boolean,
  dated: boolean,
  listed: boolean,
  tail: Tail,
): number => {
  const { text, inParentheses, title } = elements[at]!;
  if (title !== null || text.length > 120) return 0;
  // Behind a full stop stands a description, but in lists of references the publisher.
  const described = elements[at]!.after === 'stop' && !listed;

  if (inParentheses) return readInner(text, tail) ? 1 : 0;
  const colon = /^([^:]{2,50}):\s*([^:]{2,90})$/u.exec(text);
  if (colon && isPlace(colon[1]!)) {
    tail.imprint = { place: colon[1]!.trim(), publisher: colon[2]!.trim(), confidence: 0.93 };
    return 1;
  }
  if (colon && dated && !strict && /^\p{Lu}[\p{L} ]+$/u.test(colon[1]!) && colon[1]!.split(' ').length <= 3) {
    tail.imprint = { place: colon[1]!.trim(), publisher: colon[2]!.trim(), confidence: 0.75 };
    return 1;
  }
  if (described) return 0;
  const before = at > from ? elements[at - 1]! : undefined;
  const placeYear = /^(.+?)\s((?:1[5-9]|20)\d\d)$/u.exec(text);
  if (placeYear && !dated && isPlace(placeYear[1]!)) {
    tail.date = readDate(placeYear[2]!)!;
    tail.imprint = { place: placeYear[1]!, confidence: 0.9 };
    if (before && couldPublish(before) && (!strict || isPublisher(before.text))) {
      tail.imprint.publisher = before.text;
      return 2;
    }
    return 1;
  }
  if (placeYear && !dated && !strict && isPublisher(placeYear[1]!)) {
    tail.date = readDate(placeYear[2]!)!;
    tail.imprint = { publisher: placeYear[1]!, confidence: 0.8 };
    return 1;
  }
  if (!dated && !(strict ? false : isPlace(before?.text ?? ''))) return 0;
  if (before && isPlace(before.text) && before.title === null && couldPublish(elements[at]!)) {
    tail.imprint = { place: before.text, publisher: text, confidence: 0.93 };
    return 2;
  }
  if (isPlace(text)) {
    tail.imprint = { place: text, confidence: 0.85 };
    if (
      before &&
      couldPublish(before) &&
      before.after !== 'stop' &&
      isPublisher(before.text) &&
      (!strict || at - 1 > from)
    ) {
      tail.imprint.publisher = before.text;
      return 2;
    }
    return 1;
  }
  if (strict) return 0;
  // A place that is not known, before a publisher that sounds like one.
  if (
    before &&
    isPublisher(text) &&
    before.after === 'comma' &&
    couldPublish(before) &&
    before.text.split(/\s/).length <= 3 &&
    !/^in\b/i.test(before.text)
  ) {
    tail.imprint = { place: before.text, publisher: text, confidence: 0.7 };
    return 2;
  }
  // "“Title”, IAI Commentaries, 12 June 2019": the series that a paper stands in, without its "in".
  if (elements[at - 1]?.title === 'quoted' && isNameOfSeries(text)) return 0;
  if (isPublisher(text) && couldPublish(elements[at]!) && !/^in\b/i.test(text)) {
    tail.imprint = { publisher: text, confidence: 0.75 };
    return 1;
  }
  return 0;
};

const couldPublish = ({ text, title, inParentheses }: Element): boolean =>
  title === null &&
  !inParentheses &&
  text.length <= 80 &&
  text.split(/\s+/).length <= 9 &&
  /^[\p{Lu}\dil]/u.test(text) &&
  !readPart(text);

/** "(Oxford: Oxford University Press, 2015)", "(2nd edn, OUP 2015)". */
const readInner = (text: string, tail: Tail): boolean => {
  const colon = /^(?:(.+?),\s)?([^:,]{2,50}(?:,\s[A-Z]{2})?):\s*([^:]{2,90}?),?\s(\S*\d{4}\S*)$/u.exec(text);
  if (colon) {
    const date = readDate(colon[4]!);
    if (!date) return false;
    tail.imprint = {
      place: colon[2]!.trim(),
      publisher: colon[3]!.trim(),
      confidence: isPlace(colon[2]!) ? 0.95 : 0.75,
    };
    tail.date = date;
    const edition = colon[1] === undefined ? null : readPart(colon[1]);
    if (edition) tail.parts.push(edition);
    return true;
  }
  const marked: MarkedText = { text, italic: new Uint8Array(text.length) };
  const inner = elementsOf(marked);
  if (inner.length === 0 || inner.length > 5) return false;
  const own = readTail(inner, 0, false);
  if (own.rest > 0 || !own.imprint || !own.date) return false;
  tail.imprint = own.imprint;
  tail.date = own.date;
  tail.parts.push(...own.parts);
  return true;
};

/** What the pieces are, from the front, because a bare number is what its neighbours make it. */
const sort = (pieces: readonly Piece[], tail: Tail, elements: readonly Element[]): void => {
  const first = pieces[0];
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    if (piece.kind === 'numbers') {
      tail.volume ??= piece.volume;
      tail.issue ??= piece.issue;
      continue;
    }
    if (piece.kind === 'number') {
      const isPlainFirst = piece === first && !tail.date;
      if (tail.volume === undefined && isPlainFirst && !isLast) tail.volume = piece.value;
      else if (elements[piece.at]?.inParentheses && tail.issue === undefined) tail.issue = piece.value;
      else if (!isLast && tail.issue === undefined) tail.issue = piece.value;
      else tail.pages ??= { value: piece.value, marked: false };
      continue;
    }
    const { part } = piece;
    switch (part.kind) {
      case 'volume':
        tail.volume ??= part.value;
        if (part.issue !== undefined) tail.issue ??= part.issue;
        if (part.date) tail.date ??= part.date;
        break;
      case 'issue':
        tail.issue ??= part.value;
        if (part.date) tail.date ??= part.date;
        break;
      case 'date':
        tail.date ??= part.value;
        break;
      case 'pages':
        if (tail.pages) tail.cited = part.value;
        else tail.pages = { value: part.value, marked: part.marked };
        break;
      default:
        tail.parts.push(part);
    }
  }
};
