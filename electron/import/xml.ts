import { SaxesParser } from 'saxes';
import { say } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import { withoutEndlessBlanks } from './read-text.ts';

/** An element of XML, by its name as it is written. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
};

const deepest = 200;

/** The name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Names of HTML that programs write into XML without saying what they are. */
const htmlEntities = { nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', rsquo: '’', lsquo: '‘' };

const fault = new Error('not well formed');

/** What a file of records gives: the sound ones, and what is wrong with others. */
type Found = {
  record: (element: XmlElement) => void;
  /** One that is not well formed; its line, and what there is of it. */
  broken: (element: XmlElement, line: number) => void;
};

/**
 * Reads a file of XML record by record; a record is what `isRecord` says of an element's name and of how deep it
 * stands: 0 for the root, 1 within it. Each is read by itself, so that one that is not well formed is told apart, and
 * those before and after it are given.
 * @throws IbidError 'bad-file' for one that declares entities, or nests without end
 */
export const readRecords = (
  text: string,
  isRecord: (name: string, depth: number) => boolean,
  found: Found,
): void => {
  if (/<!ENTITY/i.test(text.slice(0, 100_000))) throw new IbidError('bad-file', say('xml-entities'));
  const parseElement = elementReader();
  let [line, lineEnd] = [1, text.indexOf('\n')];
  for (const [from, until] of recordsIn(text, isRecord)) {
    for (; lineEnd >= 0 && lineEnd < from; lineEnd = text.indexOf('\n', lineEnd + 1)) line++;
    const { element, isSound } = parseElement(text.slice(from, until));
    if (isSound) found.record(element);
    else found.broken(element, line);
  }
};

type Tag = { name: string; inside: number; isClosed: boolean };

/** As long as a name may be: a pattern remembers each step. */
const tagName = /[A-Za-z_][\w:.-]{0,10000}(?=[\s/>])/y;

/**
 * The start tag at a "<", or null for none. No attribute may hold "<", so that a tag that does not end is looked at up
 * to the next one only; letter by letter, because a pattern remembers each step of a tag of a million attributes.
 */
const startTagAt = (text: string, at: number, next: number): Tag | null => {
  tagName.lastIndex = at + 1;
  const name = tagName.exec(text)?.[0];
  if (name === undefined) return null;
  let quote = '';
  for (let end = at + 1 + name.length; end < next; end++) {
    const sign = text[end]!;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return { name, inside: end + 1, isClosed: text[end - 1] === '/' };
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return null;
};

/** Where records begin and end. One that never ends goes to where the next of its name begins. */
function* recordsIn(text: string, isRecord: (name: string, depth: number) => boolean) {
  let depth = 0;
  let next = text.indexOf('<');
  while (next >= 0) {
    const from = next;
    if (text.startsWith('<!--', from)) {
      const end = text.indexOf('-->', from);
      if (end < 0) return;
      next = text.indexOf('<', end);
      continue;
    }
    next = text.indexOf('<', from + 1);
    const tag = startTagAt(text, from, next < 0 ? text.length : next);
    if (tag === null) continue;
    const isOne = isRecord(tag.name, depth);
    depth = 1;
    if (!isOne) continue;
    const until = tag.isClosed ? tag.inside : endOf(text, tag.name, tag.inside);
    yield [from, until] as const;
    next = text.indexOf('<', until);
  }
}

/** The name may be of any length, so that no pattern is made of it. */
const endOf = (text: string, name: string, from: number): number => {
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
    const isEnd = text[at + 1] === '/';
    const behind = at + (isEnd ? 2 : 1);
    if (!text.startsWith(name, behind)) continue;
    const rest = /^\s*>|^\s/.exec(text.slice(behind + name.length, behind + name.length + 100))?.[0];
    if (rest === undefined || (isEnd && !rest.endsWith('>'))) continue;
    return isEnd ? behind + name.length + rest.length : at;
  }
  return text.length;
};

type Read = { element: XmlElement; isSound: boolean };

/** Reads one element after the other, each as far as it can be read. */
const elementReader = (): ((text: string) => Read) => {
  // Made once and used for all: a file may have a million records of nothing.
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  // A text that is no XML has a fault at each of its letters, and an error with its trace is dear to make.
  Object.assign(parser, { makeError: () => fault });
  let open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let isSound = true;
  parser.on('error', () => {
    isSound = false;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= deepest) throw new IbidError('bad-file', say('xml-too-deep'));
    const element: XmlElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const add = (words: string): void => void open.at(-1)?.children.push(words);
  parser.on('text', add);
  parser.on('cdata', add);
  return (text) => {
    [open, root, isSound] = [[], null, true];
    // The parser knows but its own entities again when it has ended.
    Object.assign(parser.ENTITIES, htmlEntities);
    parser.write(withSigns(text)).close();
    return { element: root ?? { name: '', attributes: {}, children: [] }, isSound };
  };
};

/** A sign "&" that stands for itself, which is not XML, as XML has it; otherwise all up to the next ";" is lost. */
const withSigns = (text: string): string =>
  text.includes('<![CDATA[')
    ? text
    : text.replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{0,30});)/gi, '&amp;');

/** Children that are elements, of that name if one is given; names count without their prefix. */
export const childrenOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  element === undefined
    ? []
    : element.children.filter(
        (child): child is XmlElement =>
          typeof child !== 'string' && (name === undefined || localName(child.name) === name),
      );

/** The first element on a way of names; undefined where there is none. */
export const elementAt = (
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);

const allText = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : allText(child))).join('');

/** All words in an element, with one blank for any; '' for no element. */
export const wordsOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : allText(element).replace(/\s+/g, ' ').trim();

/** All text in an element, with its lines; '' for no element. */
export const linesOf = (element: XmlElement | undefined): string =>
  element === undefined
    ? ''
    : // Once more, because blanks can be written as entities.
      withoutEndlessBlanks(allText(element).replace(/\r\n?/g, '\n'))
        .replace(/[ \t]+\n/g, '\n')
        .trim();
