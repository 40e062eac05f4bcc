import { SaxesParser } from 'saxes';
import { say } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';

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
 * stands (0 for the root). A record that is not well formed is told apart, and those before and after it are given.
 * @throws IbidError 'bad-file' for one that declares entities, or nests without end
 */
export const readRecords = (
  text: string,
  isRecord: (name: string, depth: number) => boolean,
  found: Found,
): void => {
  if (/<!ENTITY/i.test(text.slice(0, 100_000))) throw new IbidError('bad-file', say('xml-entities'));
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  Object.assign(parser.ENTITIES, htmlEntities);
  // A file that is no XML has a fault at each of its letters, and an error with its trace is dear to make.
  Object.assign(parser, { makeError: () => fault });
  let depth = 0;
  let open: XmlElement[] = [];
  let begins = 0;
  let isBroken = false;
  const end = (record: XmlElement): void => {
    if (isBroken) found.broken(record, begins);
    else found.record(record);
    open = [];
    isBroken = false;
  };
  parser.on('error', () => {
    isBroken ||= open.length > 0;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (depth >= deepest) throw new IbidError('bad-file', say('xml-too-deep'));
    const element: XmlElement = { name, attributes, children: [] };
    if (open.length > 0) open.at(-1)!.children.push(element);
    else if (isRecord(name, depth)) begins = parser.line;
    if (open.length > 0 || isRecord(name, depth)) open.push(element);
    depth++;
  });
  parser.on('closetag', () => {
    depth--;
    const element = open.pop();
    if (element && open.length === 0) end(element);
  });
  const add = (words: string): void => void open.at(-1)?.children.push(words);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(withSigns(text)).close();
  // The file ends within a record.
  if (open.length > 0) found.broken(open[0]!, begins);
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
    : allText(element)
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t]+\n/g, '\n')
        .trim();
