/** An element of the few small parts that docx does not write as we need them. */
export type XmlElement = {
  name: string;
  attributes?: Readonly<Record<string, string>>;
  children?: readonly (XmlElement | string)[];
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/** The element as XML; every string is escaped here and nowhere else. Text must be free of control characters. */
export const writeXml = ({ name, attributes = {}, children = [] }: XmlElement): string => {
  const open = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : writeXml(child)));
  return inner.length === 0
    ? `<${name}${open.join('')}/>`
    : `<${name}${open.join('')}>${inner.join('')}</${name}>`;
};

export const writePart = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeXml(root)}`;
