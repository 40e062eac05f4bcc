import type { Locator } from '../locators.ts';
import { readLocator } from '../locators.ts';
import { elementsOf } from './elements.ts';
import type { MarkedText } from './marked-text.ts';
import { isPhraseOfName } from './read-names.ts';
import { readPart } from './read-parts.ts';
import type { Reading } from './reading.ts';
import { countVerbs } from './vocabulary.ts';

const ibidForm = /^(?:ibid(?:em)?\.?|ivi|ib\.|idem|id\.|loc\.? cit\.?)(?=$|[\s,:(])[,:]?\s*/iu;
const citForm = /^(?:op\.?\s?cit|loc\.?\s?cit|cit|citato|citata|cited above|già citato|supra cit)\.?$/iu;
const noteForm =
  /^(?:\(?(?:supra|above|see note|at)?,?\s*\(?(?:n|nn|note|nota|fn|footnote)\.?\s*(\d{1,4})\)?(?:\s*(?:above|supra))?\)?|supra,?\s(\d{1,4}))$/iu;

/** A place that stands by itself: "p. 24", "24", "art. 3". */
export const placeOf = (text: string): Locator | null => {
  const plain = text
    .trim()
    .replace(/^(?:at|a|,)\s+/i, '')
    .replace(/[.,;]+$/, '');
  if (plain === '') return null;
  const part = readPart(plain);
  if (part?.kind === 'pages') return { label: 'page', locator: part.value };
  if (part?.kind === 'locator') return { label: part.label, locator: part.value };
  const read = readLocator(` ${plain}`);
  return read && read.rest.trim() === '' ? read.found : null;
};

const repeated = (repeat: Reading['repeat'], place: string, confidence: number): Reading => {
  const reading: Reading = { type: '', typeConfidence: confidence, fields: {}, score: 5 };
  if (repeat) reading.repeat = repeat;
  const locator = placeOf(place);
  if (locator) reading.locator = locator;
  else if (place.trim() !== '') reading.suffix = place.trim().replace(/^(?![,(])/, ', ');
  return reading;
};

/** "Ibid., p. 3", "Author, *Title*, cit., p. 12", "Author (n 12) 34": null for anything else. */
export const readShortForm = (marked: MarkedText): Reading | null => {
  const { text } = marked;
  const ibid = ibidForm.exec(text);
  if (ibid) {
    const rest = text
      .slice(ibid[0].length)
      .trim()
      .replace(/^\((.*)\)$/, '$1');
    // "Ibid." before a sentence of its own is not a place.
    if (rest === '' || placeOf(rest)) return repeated({ kind: 'ibid' }, rest, 0.95);
    // Only with its stop or a comma: "ibid reads notes" is a sentence.
    if (/[.,:]\s*$/.test(ibid[0]) && /^\p{Ll}/u.test(rest) && rest.length < 200)
      return repeated({ kind: 'ibid' }, rest, 0.85);
    return null;
  }
  if (!/\bcit\b|\bcitat[oa]\b|\bnote?\b|\bnota\b|\bn\.?\s?\d|\bsupra\b|\babove\b|\bfn\b/iu.test(text))
    return null;
  const elements = elementsOf(marked);
  for (const [index, element] of elements.entries()) {
    const words = element.text;
    const cited = citForm.test(words);
    const note = noteForm.exec(words);
    if (!cited && (!note || index === 0)) continue;
    if (note && !element.inParentheses && !/supra|above|note|nota|fn/i.test(words)) continue;
    const place = elements
      .slice(index + 1)
      .map((other) => (other.inParentheses ? `(${other.text})` : other.text))
      .join(', ')
      .replace(/^\((?:n|note)\.?\s*\d+\)\s*/i, '');
    const { names, title } = namesAndTitle(text, elements.slice(0, index));
    if ((names === '' && title === '') || !couldCite(names) || ibidForm.test(title)) return null;
    const number = note?.[1] ?? note?.[2];
    return repeated(
      number === undefined
        ? { kind: 'cited', names, title }
        : { kind: 'note', names, title, note: Number(number) },
      place,
      0.9,
    );
  }
  // "La politica estera cit., p. 3": without a comma before.
  const joined = /^(.{3,300}?)[,\s]+(?:op\.\s?)?cit\.?(?:,\s*(.{1,80}))?$/iu.exec(text);
  if (!joined) return null;
  const before = { text: joined[1]!, italic: marked.italic.slice(0, joined[1]!.length) };
  const { names, title } = namesAndTitle(before.text, elementsOf(before));
  if (!couldCite(names)) return null;
  return repeated({ kind: 'cited', names, title }, joined[2] ?? '', 0.85);
};

/** Whether a text may be who is cited, and not a sentence before: it has no verb up to its first comma. */
const couldCite = (names: string): boolean => {
  const first = names.split(',')[0]!;
  return (
    names === '' ||
    (names.length < 500 &&
      isPhraseOfName(first) &&
      countVerbs(first) === 0 &&
      first.split(/\s+/).length <= 14)
  );
};

/** Divides what stands before "cit." at its marked title; without marks all of it may be either. */
const namesAndTitle = (
  text: string,
  elements: ReturnType<typeof elementsOf>,
): { names: string; title: string } => {
  const last = elements[elements.length - 1];
  if (!last) return { names: '', title: '' };
  const at = elements.findIndex(({ title }) => title !== null);
  if (at < 0) return { names: text.slice(elements[0]!.from, last.to), title: '' };
  const from = elements[at]!.from;
  return { names: text.slice(0, from).replace(/[\s,:]+$/, ''), title: elements[at]!.text };
};
