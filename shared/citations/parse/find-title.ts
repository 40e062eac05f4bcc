import { fold } from '../../sources/fold.ts';
import type { Element } from './elements.ts';
import { givenNames } from './given-names.ts';
import type { MarkedText } from './marked-text.ts';
import { type ReadNames, readNames } from './read-names.ts';
import { readPart } from './read-parts.ts';
import { readTail } from './read-tail.ts';
import { isInstitution, isPlace } from './vocabulary.ts';

export type FoundTitle = {
  names: ReadNames | null;
  title: string;
  quoted: boolean;
  /** It stands in quotes or italics, so that its ends are sure. */
  marked: boolean;
  confidence: number;
  /** The first element behind it. */
  next: number;
  /** What stands before it and is nobody's name. */
  unread: string;
  /** The kind of document, where the title has no marks that divide them. */
  description?: string;
};

type Context = { italics: boolean; linked: boolean; hasNames: boolean };

/** Where the title stands, and whose names are before it. */
export const findTitle = (
  { text }: MarkedText,
  elements: readonly Element[],
  context: Context,
): FoundTitle | null => {
  const at = elements.findIndex(({ title }) => title !== null);
  const inAt = elements.findIndex(({ text: words, title }) => title === null && /^in(?:\s|:|$)/i.test(words));
  // An italic host behind a title that has no marks of its own: "Rossi, Title, in *Journal*".
  const hostOnly = at > 0 && elements[at]!.title === 'italic' && inAt > 0 && inAt < at;
  if (at >= 0 && !hostOnly && !/^\d/.test(elements[at]!.text)) {
    const marked = atMark(text, elements, at, context);
    if (marked) return marked;
  }
  return plain(text, elements, context, hostOnly);
};

const atMark = (
  text: string,
  elements: readonly Element[],
  at: number,
  context: Context,
): FoundTitle | null => {
  const element = elements[at]!;
  const review = /^(.+?),\s(?:review of|recensione (?:di|a))\s+[^“”"]{3,120}$/iu.exec(
    text.slice(0, element.from).replace(/[\s,]+$/, ''),
  );
  if (review && element.title === 'italic' && !context.hasNames) return reviewed(elements, review[1]!);
  const before = withoutStop(
    text
      .slice(0, element.from)
      .trim()
      .replace(/[,:]+$/, ''),
  );
  const names = before === '' || context.hasNames ? null : readNames(before);
  const quoted = element.title === 'quoted';
  // "Title. *Journal*": APA sets the article's title without marks before its journal.
  if (context.hasNames && !quoted && before.length > 8) return null;
  return {
    names,
    title: element.text.replace(/[,;]$/, '').replace(/(?<=[^.])\.$/, ''),
    quoted,
    marked: true,
    confidence: quoted ? 0.98 : 0.97,
    next: at + 1,
    unread: names === null && !context.hasNames ? before : '',
  };
};

/** A full stop that only ends the names; the one of an initial or of "et al." stays. */
const withoutStop = (names: string): string =>
  names.endsWith('.') && !/(?:^|[\s.-])(?:al|eds?|\p{Lu})\.$/u.test(names) ? names.slice(0, -1) : names;

/** "Leoni, Ada, review of Giulia Moretti, *Straits of Power*, in …" has no title of its own. */
const reviewed = (elements: readonly Element[], names: string): FoundTitle => ({
  names: readNames(names),
  title: '',
  quoted: true,
  marked: true,
  confidence: 0.5,
  next: elements.findIndex(({ text }) => /^(?:review of|recensione)\s/iu.test(text)),
  unread: '',
});

/** A title without marks: what is left between the names and the numbers. */
const plain = (
  text: string,
  elements: readonly Element[],
  context: Context,
  hostOnly: boolean,
): FoundTitle | null => {
  const { names, count } = context.hasNames
    ? { names: null, count: 0 }
    : leadingNames(text, elements, context);
  if (count >= elements.length) return null;
  let next = elements.findIndex(
    ({ text: words, title, after }, index) =>
      index > count && title === null && after !== 'space' && /^in\s+[\p{Lu}“"«*]/u.test(words),
  );
  if (hostOnly)
    next = elements.findIndex(
      ({ text: words, title }, index) => index > count && title === null && /^in(?:\s|:|$)/i.test(words),
    );
  let quoted = false;
  if (next > count) quoted = true;
  else {
    next = readTail(elements, count + 1, true).rest;
  }
  if (next <= count) next = count + 1;
  const first = elements[count]!;
  const last = elements[next - 1]!;
  const title = text.slice(first.from, last.to).trim();
  if (title === '' || !/^[\p{L}\p{N}“"«‘'¿¡]/u.test(title) || readPart(title) || !/\p{L}{2}/u.test(title))
    return null;
  if (!quoted && last.inParentheses && next - count >= 2 && isIdentifier(last.text)) {
    const before = text.slice(first.from, elements[next - 2]!.to).trim();
    return { ...plainTitle(before, names, 0.65), next: next - 1 };
  }
  if (!quoted) return { ...plainTitle(title, names, names ? 0.8 : 0.65), next };
  return { ...plainTitle(title, names, names ? 0.8 : 0.7), quoted, next };
};

const isIdentifier = (text: string): boolean =>
  text.length <= 40 && /\d/.test(text) && /\p{Lu}/u.test(text) && !readPart(text);

/** A title without marks; the kind of document behind its last full stop is no part of it. */
const plainTitle = (text: string, names: ReadNames | null, confidence: number): Omit<FoundTitle, 'next'> => {
  const [, own = text, last = ''] = /^([\s\S]{8,}?)\.\s+(\p{Lu}[^.]{3,150})$/u.exec(text) ?? [];
  const isKind =
    confidence < 0.66
      ? last !== '' && names !== null
      : readPart(last)?.kind === 'thesis' || kindOfDocument.test(last);
  return {
    names,
    title: (isKind ? own : text).replace(/[,.]$/, ''),
    quoted: false,
    marked: false,
    confidence,
    unread: '',
    ...(isKind ? { description: last } : {}),
  };
};

const kindOfDocument =
  /^(?:(?:annual|final|interim|summary|intelligence|policy|background|research) )?(?:report|note|speech|hearing|judgment|press release|resolution|communication|working document|memorandum|rapporto|relazione|discorso|comunicato|sentenza)$/iu;

/** The elements at the front that are names: "Family, Given and Given Family (eds)", or an institution. */
const leadingNames = (
  text: string,
  elements: readonly Element[],
  { italics, linked }: Context,
): { names: ReadNames | null; count: number } => {
  const none = { names: null, count: 0 };
  const upTo = (count: number): ReadNames | null => readNames(text.slice(0, elements[count - 1]!.to), false);
  const withRole = (count: number): { names: ReadNames | null; count: number } => {
    const next = elements[count];
    const total =
      next?.inParentheses && /^(?:eds?\.?|a cura di|dir\.?|regia|hrsg\.?|trans\.?)$/i.test(next.text)
        ? count + 1
        : count;
    return { names: upTo(total), count: total };
  };
  const first = elements[0];
  const second = elements[1];
  if (!first || first.title !== null || elements.length < 2 || !second) return none;
  if (isInstitution(first.text) && !second.inParentheses && !/,/.test(first.text)) {
    const one = upTo(1);
    if (one && couldBeTitle(second)) return { names: one, count: 1 };
  }
  if (elements.length >= 3 && !first.inParentheses && !second.inParentheses && second.title === null) {
    const pair = upTo(2);
    if (
      pair?.kind === 'people' &&
      pair.names.every((name) => name.given !== undefined) &&
      invertedLike(first.text, second.text)
    ) {
      let count = 2;
      while (
        count < Math.min(8, elements.length - 1) &&
        isNaturalName(elements[count]!.text) &&
        upTo(count + 1)?.kind === 'people'
      )
        count++;
      return withRole(count);
    }
  }
  const alone = withRole(1);
  if (alone.names?.kind === 'people' && (isNaturalName(first.text) || alone.count > 1 || alone.names.more))
    return alone;
  const words = first.text.split(/\s+/).length;
  // A body that is not known by its name, before something that is a title.
  if (
    words <= 7 &&
    couldBeTitle(second) &&
    !isPlace(second.text) &&
    !readPart(second.text) &&
    !italics &&
    (elements.length >= 3 || (linked && words <= 4))
  ) {
    const body = readNames(first.text);
    if (body) return { names: { ...body, confidence: Math.min(body.confidence, 0.55) }, count: 1 };
  }
  return none;
};

const couldBeTitle = ({ text, inParentheses }: Element): boolean =>
  !inParentheses && /^[\p{Lu}\d“"«]/u.test(text) && !readPart(text);

/** "Santoro, Carlo Maria", "Del Pero, Mario and Leo Goretti": the second piece starts with given names. */
const invertedLike = (family: string, given: string): boolean => {
  const start = given.split(/\s+(?:and|e|et|&|und|y)\s+|\s+et al/u)[0]!;
  const words = start.split(/\s+/);
  if (family.split(/\s+/).length > 4 || words.length > 4) return false;
  return (
    givenNames.has(fold(words[0]!.split('-')[0]!)) ||
    /^\p{Lu}\.?$|^\p{Lu}\.-?/u.test(words[0]!) ||
    (words.length <= 2 && family.split(/\s+/).length === 1 && !isPlace(start))
  );
};

const isNaturalName = (text: string): boolean => {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 9) return false;
  return givenNames.has(fold(words[0]!.split('-')[0]!)) || /^\p{Lu}\./u.test(words[0]!);
};
