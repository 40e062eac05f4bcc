/*
 * Takes a file of BibTeX apart into entries. It only follows braces and quotation marks, so it takes one pass over
 * the file, and an entry that never ends stops at the next line that begins one.
 */

/** A piece of a value: text in braces or quotation marks without these, a number, or the name of a string. */
export type Piece = { kind: 'text' | 'name'; text: string };
export type RawField = { name: string; pieces: readonly Piece[] };

/** An entry with its fields as they are written; `fields` is null for one that is not well formed. */
export type RawEntry = { type: string; key: string; text: string; fields: readonly RawField[] | null };

export type Scanned = {
  entries: RawEntry[];
  /** `@string`s by their names in small letters. */
  strings: ReadonlyMap<string, readonly Piece[]>;
};

const starts = /@\s*([a-z]+)\s*([{(])/iy;
/** What an entry looks like that begins a line; in the midst of a value it shows that the value never ends. */
const nextEntry = /\n[ \t]*@[ \t]*[a-z]+[ \t]*[{(][ \t]*[^\s{}(),=]*[ \t]*,/gi;
const blank = /[\s,]*/y;
const space = /\s*/y;
const fieldName = /[^\s=,{}"#%()@\\]+/y;
const bareValue = /[^\s=,{}"#%()@\\]+/y;

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};
const after = (pattern: RegExp, text: string, at: number): number =>
  at + (matchAt(pattern, text, at)?.length ?? 0);

/** Where the brace or quotation mark that opens before `at` is closed; -1 where it never is. */
const closing = (text: string, at: number, close: '}' | ')' | '"', end: number): number => {
  let depth = 0;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 123) depth++;
    else if (depth === 0 && text[i] === close) return i;
    else if (code === 125) {
      if (depth === 0) return -1;
      depth--;
    }
  }
  return -1;
};

type Read<T> = { value: T; at: number } | null;

const readValue = (text: string, from: number, end: number): Read<Piece[]> => {
  const pieces: Piece[] = [];
  let at = after(space, text, from);
  for (;;) {
    const opens = text[at];
    if (opens === '{' || opens === '"') {
      const close = closing(text, at + 1, opens === '{' ? '}' : '"', end);
      if (close < 0) return null;
      pieces.push({ kind: 'text', text: text.slice(at + 1, close) });
      at = close + 1;
    } else {
      const bare = matchAt(bareValue, text, at);
      if (bare === null) return null;
      pieces.push({ kind: /^\d+$/.test(bare) ? 'text' : 'name', text: bare });
      at += bare.length;
    }
    const next = after(space, text, at);
    if (text[next] !== '#') return { value: pieces, at };
    at = after(space, text, next + 1);
  }
};

const readFields = (text: string, from: number, close: string, end: number): Read<RawField[]> => {
  const fields: RawField[] = [];
  let at = from;
  for (;;) {
    const begins = after(blank, text, at);
    if (text[begins] === close) return { value: fields, at: begins + 1 };
    // Between two fields there is a comma.
    if (fields.length > 0 && !text.slice(at, begins).includes(',')) return null;
    const name = matchAt(fieldName, text, begins);
    if (name === null) return null;
    const sign = after(space, text, begins + name.length);
    if (text[sign] !== '=') return null;
    const value = readValue(text, sign + 1, end);
    if (value === null) return null;
    fields.push({ name: name.toLowerCase(), pieces: value.value });
    at = value.at;
  }
};

/** Takes a text apart. What stands between entries is a comment. */
export const scanBibtex = (text: string): Scanned => {
  const entries: RawEntry[] = [];
  const strings = new Map<string, readonly Piece[]>();
  let at = text.indexOf('@');
  let end = 0;
  while (at >= 0) {
    starts.lastIndex = at;
    const found = starts.exec(text);
    if (!found) {
      at = text.indexOf('@', at + 1);
      continue;
    }
    const [head, word = '', open] = found;
    const type = word.toLowerCase();
    const inside = at + head.length;
    // Looked for only when it is passed, so that a file in one line is not gone through for every entry.
    if (end < inside) {
      nextEntry.lastIndex = inside;
      end = nextEntry.exec(text)?.index ?? text.length;
    }
    const close = open === '{' ? '}' : ')';
    if (type === 'comment' || type === 'preamble') {
      const closed = closing(text, inside, close, text.length);
      at = text.indexOf('@', closed < 0 ? inside : closed + 1);
      continue;
    }
    if (type === 'string') {
      const read = readFields(text, inside, close, end);
      const [field] = read?.value ?? [];
      if (field) strings.set(field.name, field.pieces);
      at = text.indexOf('@', read?.at ?? inside);
      continue;
    }
    const { entry, at: next } = readEntry(text, at, inside, { type, close, end });
    entries.push(entry);
    at = text.indexOf('@', next);
  }
  return { entries, strings };
};

const readEntry = (
  text: string,
  at: number,
  inside: number,
  { type, close, end }: { type: string; close: '}' | ')'; end: number },
): { entry: RawEntry; at: number } => {
  const key = /^\s*([^\s,{}()="#%\\]*)\s*(?=[,})])/.exec(text.slice(inside, inside + 1000));
  const read = key ? readFields(text, inside + key[0].length, close, end) : null;
  if (key && read)
    return {
      entry: { type, key: key[1]!, text: text.slice(at, read.at), fields: read.value },
      at: read.at,
    };
  const closed = closing(text, inside, close, end);
  const until = closed < 0 ? end : closed + 1;
  return { entry: { type, key: key?.[1] ?? '', text: text.slice(at, until), fields: null }, at: until };
};
