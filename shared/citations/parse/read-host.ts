import type { Element } from './elements.ts';
import { type ReadDate, readDate } from './read-date.ts';
import { type ReadNames, readNames } from './read-names.ts';

/** What a source stands in: a periodical, a book, a series, a website. */
export type Host = {
  title: string;
  /** How the title was marked; a plain one is less sure. */
  marked: boolean;
  hasIn: boolean;
  editors?: ReadNames;
  authors?: ReadNames;
  /** The series of a paper that holds a chapter. */
  series?: string;
  /** "(blog)", "(podcast)". */
  label?: string;
  /** A supplement's periodical: "(Informazioni della Difesa No. 5/2024)". */
  periodical?: { title: string; volume?: string; issue?: string; date?: ReadDate };
  /** A number that stood behind the title without a sign: "Survival 62". */
  volume?: string;
  /** Text that could not be placed. */
  left: string;
};

const inWord = /^(?:in|en|im)(?::|\s+|$)/i;
const isRole = /^(?:eds?\.?|hrsg\.?|a cura di|cur\.|editors?|dir\.)$/iu;
const isLabel =
  /^(?:blog|podcast|post|weblog|tweet|video|newsletter|radio|tv|online|website|sito web|youtube|thread)$/iu;
const supplementForm =
  /^(.+?),?\s(?:vol\.?\s*(\d+),?\s)?(?:no?\.?|nr\.|fasc\.)\s*([\d|–-]+)(?:\s*\/\s*(\d{4}))?$/iu;

/** Reads the elements between the title and the numbers. Null if there is no host among them. */
export const readHost = (given: readonly Element[], source: string): Host | null => {
  const elements = given.filter(({ text }) => text !== '');
  const first = elements[0];
  if (!first) return null;
  const hasIn = inWord.test(first.text) && first.title === null;
  if (first.title === 'quoted' && !hasIn) return null;
  // Without "in" a host starts with a capital; a sentence that goes on does not.
  if (
    !hasIn &&
    first.title === null &&
    (first.after === 'stop' || /^\p{Ll}/u.test(first.text)) &&
    !/^a cura di\s/i.test(first.text)
  )
    return null;
  const host: Host = { title: '', marked: false, hasIn, left: '' };
  let rest = [...elements];
  if (hasIn) {
    const without = first.text.replace(inWord, '').trim();
    const shift = first.text.length - without.length;
    rest =
      without === ''
        ? rest.slice(1)
        : [{ ...first, text: without, from: first.from + shift }, ...rest.slice(1)];
  }
  const role = rest.findIndex(({ text, inParentheses }) => inParentheses && isRole.test(text));
  const titleAt = rest.findIndex(({ title }) => title !== null);
  if (role > 0 && (titleAt === -1 || role < titleAt)) {
    const names = readNames(`${source.slice(rest[0]!.from, rest[role - 1]!.to)} (eds)`);
    if (names) host.editors = names;
    rest = rest.slice(role + 1);
  } else if (/^a cura di\s/i.test(rest[0]?.text ?? '') && rest.length > 1) {
    const names = readNames(rest[0]!.text);
    if (names) host.editors = names;
    rest = rest.slice(1);
  } else if (titleAt > 0) {
    const text = source.slice(rest[0]!.from, rest[titleAt - 1]!.to);
    const names = readNames(text);
    if (names) {
      if (names.role === 'editor') host.editors = names;
      else host.authors = names;
    } else host.left = text;
    rest = rest.slice(titleAt);
  }
  const titled = rest[0];
  if (!titled) return null;
  if (titled.title !== null) {
    host.title = titled.text.replace(/[,.]$/, '');
    host.marked = true;
    readBehind(rest.slice(1), host, source);
  } else readPlain(rest, host, source);
  // "in the list of commands" is no host: without marks it begins with a capital, a figure or a quote.
  const isNamed =
    host.marked ||
    host.editors !== undefined ||
    /^[\p{Lu}\d“"«‘]|^(?:\p{Ll}{1,2}[A-Z])|^(?:il|la|lo|l[’']|i|le)\s?\p{Lu}/u.test(host.title);
  return host.title === '' || !isNamed ? null : host;
};

const readBehind = (rest: readonly Element[], host: Host, source: string): void => {
  for (const [index, element] of rest.entries()) {
    const { text, inParentheses } = element;
    if (inParentheses && isLabel.test(text)) host.label = text.toLowerCase();
    else if (inParentheses && readSupplement(text, host)) continue;
    else if (inWord.test(text) && host.series === undefined) {
      const series = source
        .slice(element.from, rest[rest.length - 1]!.to)
        .replace(inWord, '')
        .trim();
      host.series = series.replace(/[,.]$/, '');
      return;
    } else if (index === 0 && element.after !== 'comma' && /^(?:\d{1,4}|[IVXLC]{1,7})$/.test(text))
      host.volume = text;
    else host.left = `${host.left} ${inParentheses ? `(${text})` : text}`.trim();
  }
};

const readSupplement = (text: string, host: Host): boolean => {
  const match = supplementForm.exec(text);
  const dated = match ? null : /^(\p{Lu}[^,]{2,80}),\s(.+)$/u.exec(text);
  const date = readDate(match?.[4] ?? dated?.[2] ?? '');
  if (!match && !(dated && date)) return false;
  host.periodical = {
    title: match?.[1] ?? dated![1]!,
    ...(match?.[2] === undefined ? {} : { volume: match[2] }),
    ...(match?.[3] === undefined ? {} : { issue: match[3] }),
    ...(date ? { date } : {}),
  };
  return true;
};

/** A host without italics: all up to its numbers, but for a label and a series behind it. */
const readPlain = (rest: readonly Element[], host: Host, source: string): void => {
  let end = rest.length;
  const label = rest.findIndex(({ text, inParentheses }) => inParentheses && isLabel.test(text));
  const supplement = rest.findIndex(({ text, inParentheses }) => inParentheses && supplementForm.test(text));
  const nested = rest.findIndex(({ text }, index) => index > 0 && inWord.test(text));
  if (label > 0) {
    host.label = rest[label]!.text.toLowerCase();
    end = label;
  } else if (supplement > 0) {
    readSupplement(rest[supplement]!.text, host);
    end = supplement;
  } else if (nested > 0) {
    host.series = source
      .slice(rest[nested]!.from, rest[rest.length - 1]!.to)
      .replace(inWord, '')
      .trim();
    end = nested;
  }
  host.title = source
    .slice(rest[0]!.from, rest[end - 1]!.to)
    .trim()
    .replace(/[,.]$/, '');
  const number = /^(.*\p{L}.*?)\s(\d{1,4}|[IVXLC]{2,7})$/u.exec(host.title);
  if (number && Number(number[2]) < 1000 && !/24$/.test(host.title)) {
    host.title = number[1]!;
    host.volume = number[2]!;
  }
};
