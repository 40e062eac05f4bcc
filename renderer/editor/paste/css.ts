/*
 * What is read of CSS in pasted HTML. The browser's own reader leaves out the properties by which Word says
 * what a paragraph is (mso-list, mso-element …), and the pasted document is inert, so it has no rules.
 */

/** Properties by their names in small letters, values in small letters. */
export type Declarations = ReadonlyMap<string, string>;

/** More rules than this are no style sheet of a text. */
const longestSheet = 1_000_000;

export const readDeclarations = (text: string): Declarations => {
  const found = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim();
    if (value !== '') found.set(part.slice(0, colon).trim().toLowerCase(), value.toLowerCase());
  }
  return found;
};

const none: Declarations = new Map();

/** The declarations of an element's own style attribute. */
export const styleOf = (element: Element): Declarations => {
  const text = element.getAttribute('style');
  return text ? readDeclarations(text) : none;
};

/** What a style sheet says of words: the rules of classes alone ("span.Term", ".c3"). */
const ofWords = /^(font-style|font-weight|font-variant|font-variant-caps|vertical-align)$/;

/** The looks of words that a document's style sheets give to classes. */
export const readClassRules = (sheets: Iterable<Element>): ReadonlyMap<string, Declarations> => {
  const rules = new Map<string, Map<string, string>>();
  let text = '';
  for (const sheet of sheets) text += sheet.textContent ?? '';
  if (text.length > longestSheet) return rules;
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!--|-->/g, '');
  for (const [, selectors, body] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declared = [...readDeclarations(body ?? '')].filter(([name]) => ofWords.test(name));
    if (declared.length === 0) continue;
    for (const selector of (selectors ?? '').split(',')) {
      const name = /^\s*(?:span|a|font)?\.([\w-]+)\s*$/i.exec(selector)?.[1];
      if (name === undefined) continue;
      const rule = rules.get(name) ?? new Map<string, string>();
      for (const [property, value] of declared) rule.set(property, value);
      rules.set(name, rule);
    }
  }
  return rules;
};
