/*
 * Reads styles and locales into the form the engine takes as parsed. Its own reader works line by line with a
 * new regular expression for each attribute, which is a fifth of the start of a short command.
 */

const token =
  /<!--[\s\S]*?-->|<[?!][^>]*>|<\/[^>]*>|<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
        if (name) return entities[name] ?? whole;
        return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
      })
    : text;

/** A parsed XML element; citeproc-js takes this form as well as XML text. */
export type XmlElement = {
  name: string;
  attrs: Record<string, string>;
  children: (XmlElement | string)[];
};

/** The root element of a CSL style or locale. Text is kept only in elements that hold nothing else. */
export const parseXml = (xml: string): XmlElement => {
  const root: XmlElement = { name: '', attrs: {}, children: [] };
  const open = [root];
  for (const match of xml.matchAll(token)) {
    const [whole, name, attributes, selfClosing] = match;
    const parent = open[open.length - 1] ?? root;
    if (name) {
      const element: XmlElement = { name, attrs: {}, children: [] };
      for (const [, key = '', double, single] of (attributes ?? '').matchAll(attribute))
        element.attrs[key] = decodeEntities(double ?? single ?? '');
      parent.children.push(element);
      if (!selfClosing) open.push(element);
      else if (name === 'term') element.children.push('');
    } else if (whole.startsWith('</')) {
      const closed = open.pop();
      if (closed && closed.children.length === 0 && mayBeEmpty.has(closed.name)) closed.children.push('');
    } else if (!whole.startsWith('<') && /\S/.test(whole)) {
      parent.children.push(decodeEntities(whole.replace(/[\r\n]/g, ' ')));
    }
  }
  const element = root.children.find((child) => typeof child !== 'string');
  if (!element) throw new Error('a style or locale has no element');
  return element;
};

/** An empty word is a word: it overrides the locale's. */
const mayBeEmpty = new Set(['term', 'single', 'multiple']);
