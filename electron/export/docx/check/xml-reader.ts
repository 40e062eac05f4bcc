/** An element of a part. Names keep the prefix they are written with, as Word's parts use fixed ones. */
export type Element = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (Element | string)[];
};

/** Deeper than any document of ours or Word's. */
const deepest = 400;

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));|&/gi, (all, hex, decimal, name) => {
        if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
        if (decimal) return String.fromCodePoint(Number(decimal));
        const character = name === undefined ? undefined : entities[name];
        if (character === undefined) throw new Error(`"${all}" is no entity`);
        return character;
      })
    : text;

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const token =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const readAttributes = (text: string, element: string): Map<string, string> => {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(attribute)) {
    if (attributes.has(name!)) throw new Error(`<${element}> has two attributes ${name}`);
    attributes.set(name!, decode(double ?? single ?? ''));
  }
  return attributes;
};

/**
 * Reads a part of a package: elements, attributes, text. No document types, no CDATA: Word writes neither,
 * and both are ways to attack a reader.
 * @throws Error that says why the text is not well formed
 */
export const readXml = (text: string): Element => {
  if (forbidden.test(text)) throw new Error('it holds a character that XML forbids');
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const stack: Element[] = [root];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const top = stack[stack.length - 1]!;
    const next = text.indexOf('<', at);
    const end = next === -1 ? text.length : next;
    if (end > at) {
      const between = text.slice(at, end);
      if (stack.length > 1) top.children.push(decode(between));
      else if (/\S/.test(between)) throw new Error('text stands outside of the root');
      at = end;
      continue;
    }
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) throw new Error(`a tag is broken near "${text.slice(at, at + 40)}"`);
    at = token.lastIndex;
    const [, closing, name, attributes, empty] = match;
    if (name === undefined) continue;
    if (closing) {
      if (top.name !== name || stack.length === 1) throw new Error(`</${name}> closes <${top.name}>`);
      stack.pop();
      continue;
    }
    const element: Element = { name, attributes: readAttributes(attributes ?? '', name), children: [] };
    top.children.push(element);
    if (!empty) stack.push(element);
    if (stack.length > deepest) throw new Error('it is nested too deeply');
  }
  if (stack.length > 1) throw new Error(`<${stack[stack.length - 1]!.name}> is not closed`);
  const elements = root.children.filter((child) => typeof child !== 'string');
  if (elements.length !== 1) throw new Error('it has not exactly one root');
  return elements[0]!;
};

export const elementsOf = (element: Element): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string');

/** The element and everything in it, in the order of the text. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* walk(child);
}

export const find = (element: Element, name: string): Element | undefined =>
  elementsOf(element).find((child) => child.name === name);

export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The `w:val` of a child, which is how Word writes most properties. */
export const val = (element: Element, child: string): string | undefined =>
  find(element, child)?.attributes.get('w:val');
