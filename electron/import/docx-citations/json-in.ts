/**
 * The first JSON object in a text with words around it, as programs put it into field codes; null where there is
 * none that is whole.
 */
export const jsonIn = (text: string): unknown => {
  const start = text.indexOf('{');
  if (start < 0) return null;
  const end = endOfObject(text, start);
  return end < 0 ? null : jsonOf(text.slice(start, end));
};

/** @returns null for what is no JSON */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const endOfObject = (text: string, start: number): number => {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return -1;
};

type Fields = Readonly<Record<string, unknown>>;

/** A JSON object's fields; none for anything else. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text, or a number as one, without blanks around it; '' for anything else. */
export const wordsIn = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** The text in base64, as UTF-8, or as UTF-16 where every second byte is zero. */
export const textInBase64 = (code: string): string => {
  const bytes = Buffer.from(code.replace(/\s+/g, ''), 'base64');
  const wide = bytes.length >= 4 && bytes[1] === 0 && bytes[3] === 0;
  return bytes
    .toString(wide ? 'utf16le' : 'utf8')
    .replace(/\0+$/, '')
    .replace(/^\ufeff/, '');
};
