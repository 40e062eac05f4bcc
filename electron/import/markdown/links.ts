import { unescaped } from './characters.ts';

export const safeAddress = /^(https?:|mailto:)/i;

export type Resource = { address: string; title: string };

const spaces = /[ \t]*\n?[ \t]*/y;
const titled = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|\(((?:[^()\\]|\\[\s\S])*)\)/y;

const skipSpaces = (text: string, at: number): number => {
  spaces.lastIndex = at;
  return at + (spaces.exec(text)?.[0].length ?? 0);
};

/** Reads an address at `at`: in <…>, or bare with balanced brackets. */
const readAddress = (text: string, at: number): { raw: string; end: number } | null => {
  if (text[at] === '<') {
    for (let i = at + 1; i < text.length; i++) {
      if (text[i] === '\\') i++;
      else if (text[i] === '>') return { raw: text.slice(at + 1, i), end: i + 1 };
      else if (text[i] === '<' || text[i] === '\n') return null;
    }
    return null;
  }
  let depth = 0;
  let i = at;
  for (; i < text.length; i++) {
    const character = text[i]!;
    if (character === '\\' && i + 1 < text.length && !/\s/.test(text[i + 1]!)) i++;
    else if (character === '(') {
      if (++depth > 32) return null;
    } else if (character === ')') {
      if (depth-- === 0) break;
    } else if (character <= ' ') break;
  }
  return depth > 0 ? null : { raw: text.slice(at, i), end: i };
};

/** Reads `(address "title")` at `at`, where the `(` stands; null if what stands there is no such thing. */
export const readResource = (text: string, at: number): (Resource & { end: number }) | null => {
  if (text[at] !== '(') return null;
  const address = readAddress(text, skipSpaces(text, at + 1));
  if (!address) return null;
  let end = skipSpaces(text, address.end);
  let title = '';
  titled.lastIndex = end;
  const match = end > address.end ? titled.exec(text) : null;
  if (match) {
    title = unescaped(match[1] ?? match[2] ?? match[3] ?? '');
    end = skipSpaces(text, end + match[0].length);
  }
  return text[end] === ')' ? { address: unescaped(address.raw), title, end: end + 1 } : null;
};

/** The form under which labels of link definitions are compared. */
export const normalLabel = (label: string): string => label.replace(/\s+/gu, ' ').trim().toLowerCase();
