import { SaxesParser } from 'saxes';

/** An element of XML by its name without a prefix. */
export type XmlElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
};

const deepest = 500;

/**
 * A text in XML as a tree. One that is not whole gives what stands before the fault. Entities of its own are not
 * expanded: they are a fault.
 */
export const readXml = (xml: string): { root: XmlElement; isWhole: boolean } => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const top: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = {
      name: local(name),
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [local(key), value])),
      children: [],
    };
    open.at(-1)!.children.push(element);
    open.push(element);
    if (open.length > deepest) throw new Error('nested too deep');
  });
  parser.on('closetag', () => void open.pop());
  const add = (words: string): void => void open.at(-1)!.children.push(words);
  parser.on('text', add);
  parser.on('cdata', add);
  let isWhole = true;
  try {
    parser.write(xml).close();
  } catch {
    isWhole = false;
  }
  const [root] = top.children.filter((child) => typeof child !== 'string');
  return { root: root ?? top, isWhole };
};

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && childrenOf(element, name)[0];

/** All text in an element, with blanks as one; '' for no element. */
export const wordsOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : textOf(element).replace(/\s+/g, ' ').trim();

const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
