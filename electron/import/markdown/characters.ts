import { fromMarkdown } from 'mdast-util-from-markdown';

/** What may stand after a backslash that takes its meaning away. */
export const isAsciiPunctuation = (character: string): boolean => /^[!-/:-@[-`{-~]$/.test(character);
export const isSpace = (character: string): boolean => character === '' || /^\s$/u.test(character);
/** Punctuation as CommonMark means it: signs and symbols of Unicode. */
export const isPunctuation = (character: string): boolean => /^[\p{P}\p{S}]$/u.test(character);

/** The whole character before and after a position, '' at the ends. */
export const characterBefore = (text: string, at: number): string => {
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at);
};
export const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

/** Can a run of `*` or `_` between these characters open or close emphasis? The rules of CommonMark 0.31. */
export const flanking = (sign: string, before: string, after: string): { open: boolean; close: boolean } => {
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  if (sign === '*') return { open: left, close: right };
  return { open: left && (!right || isPunctuation(before)), close: right && (!left || isPunctuation(after)) };
};

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/iy;
const named = new Map<string, string | null>([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00A0'],
]);

const nameToText = (name: string): string | null => {
  let text = named.get(name);
  if (text === undefined) {
    const node = fromMarkdown(`&${name};`).children[0];
    const child = node?.type === 'paragraph' ? node.children[0] : undefined;
    text = child?.type === 'text' && child.value !== `&${name};` ? child.value : null;
    named.set(name, text);
  }
  return text;
};

/** The character reference (`&amp;`, `&#32;`) at a position, or null. */
export const readEntity = (text: string, at: number): { value: string; end: number } | null => {
  entity.lastIndex = at;
  const match = entity.exec(text);
  if (!match) return null;
  const [whole, decimal, hexadecimal, name] = match;
  const end = at + whole.length;
  if (name !== undefined) {
    const value = nameToText(name);
    return value === null ? null : { value, end };
  }
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal!, 16);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return { value: valid ? String.fromCodePoint(code) : '\uFFFD', end };
};

/** A string with its backslash escapes and character references resolved, as in a link's address. */
export const unescaped = (text: string): string => {
  if (!/[\\&]/.test(text)) return text;
  let result = '';
  for (let at = 0; at < text.length; ) {
    const character = text[at]!;
    if (character === '\\' && isAsciiPunctuation(text[at + 1] ?? '')) {
      result += text[at + 1];
      at += 2;
      continue;
    }
    const reference = character === '&' ? readEntity(text, at) : null;
    if (reference) {
      result += reference.value;
      at = reference.end;
    } else {
      result += character;
      at++;
    }
  }
  return result;
};
