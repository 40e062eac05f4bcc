import { table } from '../../../table.ts';
/** An element with the line it starts in. */
export type StyleElement = {
  name: string;
  attrs: Record<string, string>;
  children: StyleElement[];
  /** Its own text, trimmed. */
  text: string;
  line: number;
};

/** Why a text is no XML that Ibid reads. */
export type XmlFault = {
  kind:
    | 'empty'
    | 'doctype'
    | 'unclosed'
    | 'mismatched'
    | 'bad-tag'
    | 'bad-character'
    | 'too-deep'
    | 'too-much';
  line: number;
  /** The tag or character in question. */
  what: string;
};
export class XmlError extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

const most = { depth: 100, elements: 60_000 };

const name = '[\\p{L}_:][\\p{L}\\p{N}_:.-]*';
const openTag = new RegExp(`<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'uy');
const closeTag = new RegExp(`</(${name})\\s*>`, 'uy');
const attribute = new RegExp(`(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'gu');

const named: Readonly<Record<string, string>> = table({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));|&/gi;

/**
 * Reads XML strictly: no document type, and so no entities but XML's own. Comments and instructions are left out.
 * @throws XmlError with the line of the first fault
 */
export const readXml = (xml: string): StyleElement => {
  let at = 0;
  let line = 1;
  let count = 0;
  const advance = (to: number): void => {
    for (let i = xml.indexOf('\n', at); i !== -1 && i < to; i = xml.indexOf('\n', i + 1)) line++;
    at = to;
  };
  const fail = (kind: XmlFault['kind'], what: string, on = line): never => {
    throw new XmlError({ kind, line: on, what: what.slice(0, 60) });
  };
  const decode = (text: string): string =>
    text.replace(reference, (whole, decimal?: string, hex?: string, word?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      return (word && Object.hasOwn(named, word) ? named[word] : undefined) ?? fail('bad-character', whole);
    });
  /** Goes past what ends with `end`; a fault if it does not. */
  const skip = (opening: string, end: string): void => {
    const to = xml.indexOf(end, at + opening.length);
    if (to === -1) fail('unclosed', opening);
    advance(to + end.length);
  };
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(xml);
  };
  const readAttributes = (text: string, tag: string): Record<string, string> => {
    const attrs: Record<string, string> = {};
    for (const [, key = '', double, single] of text.matchAll(attribute)) {
      if (Object.hasOwn(attrs, key)) fail('bad-tag', `<${tag} ${key}`);
      attrs[key] = decode(double ?? single ?? '');
    }
    return attrs;
  };

  const root: StyleElement = { name: '', attrs: {}, children: [], text: '', line: 0 };
  const open = [root];
  if (xml.startsWith('\ufeff')) at = 1;
  while (at < xml.length) {
    const parent = open[open.length - 1]!;
    if (xml[at] !== '<') {
      const next = xml.indexOf('<', at);
      const text = xml.slice(at, next === -1 ? undefined : next);
      if (parent === root && /\S/.test(text))
        fail(root.children.length === 0 ? 'empty' : 'bad-tag', text.trim());
      parent.text += decode(text);
      advance(next === -1 ? xml.length : next);
    } else if (xml.startsWith('<!--', at)) skip('<!--', '-->');
    else if (xml.startsWith('<?', at)) skip('<?', '?>');
    else if (xml.startsWith('<!', at)) fail('doctype', xml.slice(at, at + 20));
    else if (xml.startsWith('</', at)) {
      const found = match(closeTag);
      if (!found) return fail('bad-tag', xml.slice(at, at + 30));
      if (parent === root || found[1] !== parent.name)
        fail('mismatched', parent === root ? `</${found[1]}>` : `<${parent.name}>`, parent.line || line);
      open.pop();
      advance(at + found[0].length);
    } else {
      const found = match(openTag);
      if (!found) return fail('bad-tag', xml.slice(at, at + 30));
      const [whole, tag = '', attributes = '', closed] = found;
      if (parent === root && root.children.length > 0) fail('bad-tag', `<${tag}`);
      if (++count > most.elements) fail('too-much', tag);
      const element: StyleElement = {
        name: tag,
        attrs: readAttributes(attributes, tag),
        children: [],
        text: '',
        line,
      };
      parent.children.push(element);
      if (closed === '') open.push(element);
      if (open.length > most.depth) fail('too-deep', tag);
      advance(at + whole.length);
    }
  }
  const last = open[open.length - 1]!;
  if (last !== root) fail('unclosed', `<${last.name}>`, last.line);
  const [element] = root.children;
  if (!element) return fail('empty', '');
  trimTexts(element);
  return element;
};

const trimTexts = (element: StyleElement): void => {
  element.text = element.text.trim();
  for (const one of element.children) trimTexts(one);
};

/** CDATA as plain text, which the engine's reader needs. */
export const withoutCdata = (xml: string): string =>
  xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );
