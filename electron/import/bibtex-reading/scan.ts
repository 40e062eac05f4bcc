import { type Said, say } from '../../../shared/reports/said.ts';

/*
 * Takes a file of BibTeX apart into entries. It only follows braces and quotation marks, so it takes one pass over
 * the file, and an entry that never ends stops at the next line that begins one.
 */

/** A piece of a value: text in braces or quotation marks without these, a number, or the name of a string. */
export type Piece = { kind: 'text' | 'name'; text: string };
export type RawField = { name: string; pieces: readonly Piece[] };

/** An entry with its fields as they are written; of one that is not well formed there are none, but what is wrong. */
export type RawEntry = { type: string; key: string; text: string } & (
  | { fields: readonly RawField[]; fault: null }
  | { fields: null; fault: Said }
);

export type Scanned = {
  entries: RawEntry[];
  /** `@string`s by their names in small letters. */
  strings: ReadonlyMap<string, readonly Piece[]>;
  /** What stands in each `@comment`. */
  comments: readonly string[];
};

const starts = /@\s*([a-z]+)\s*([{(])/iy;
/** What an entry looks like that begins a line; in the midst of a value it shows that the value never ends. */
const nextEntry = /\n[ \t]*@[ \t]*[a-z]+[ \t]*[{(][ \t]*[^\s{}(),=]*[ \t]*,/gi;
const blank = /[\s,]*/y;
const space = /\s*/y;
/** What stands for a key: nearly anything before the first comma, as programs make keys of titles and addresses. */
const keyText = {
  '}': /^\s*([^,{}="\\\n]*?)\s*(?=[,}])/,
  ')': /^\s*([^,{}="\\\n]*?)\s*(?=[,)])/,
};
/** An entry without a key, not even an empty one, begins with its first field. */
const keyless = /^\s*(?=[a-z][\w-]*\s*=)/i;
/** Some programs write two words. */
const fieldName = /[^\s=,{}"#%()@\\]+(?: +[^\s=,{}"#%()@\\]+(?= *=)){0,1}/y;
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

/** What was read and where it ends; or where it stops to make sense, and whether something there is never closed. */
type Read<T> = { value: T; at: number } | { value: null; at: number; isOpen: boolean };
const fault = (at: number, isOpen = false): { value: null; at: number; isOpen: boolean } => ({
  value: null,
  at,
  isOpen,
});

const readValue = (text: string, from: number, end: number): Read<Piece[]> => {
  const pieces: Piece[] = [];
  let at = after(space, text, from);
  for (;;) {
    const opens = text[at];
    if (opens === '{' || opens === '"') {
      const close = closing(text, at + 1, opens === '{' ? '}' : '"', end);
      if (close < 0) return fault(at, true);
      pieces.push({ kind: 'text', text: text.slice(at + 1, close) });
      at = close + 1;
    } else {
      const bare = matchAt(bareValue, text, at);
      if (bare === null) return fault(at, at >= end);
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
    if (begins >= end) return fault(begins, true);
    // Between two fields there is a comma; a new line does as well.
    if (fields.length > 0 && !/[,\n]/.test(text.slice(at, begins))) return fault(begins);
    const name = matchAt(fieldName, text, begins);
    if (name === null) return fault(begins);
    const sign = after(space, text, begins + name.length);
    if (text[sign] !== '=') return fault(begins);
    const value = readValue(text, sign + 1, end);
    if (value.value === null) return value;
    fields.push({ name: name.toLowerCase(), pieces: value.value });
    at = value.at;
  }
};

/** Tells the line of one place after the other, from the beginning on. */
const lineCounter = (text: string): ((at: number) => number) => {
  let [line, from] = [1, 0];
  return (at) => {
    for (let next = text.indexOf('\n', from); next >= 0 && next < at; next = text.indexOf('\n', from)) {
      line++;
      from = next + 1;
    }
    return line;
  };
};

/** Takes a text apart. What stands between entries is a comment. */
export const scanBibtex = (text: string): Scanned => {
  const entries: RawEntry[] = [];
  const strings = new Map<string, readonly Piece[]>();
  const comments: string[] = [];
  const lineAt = lineCounter(text);
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
      if (type === 'comment' && closed >= 0) comments.push(text.slice(inside, closed));
      at = text.indexOf('@', closed < 0 ? inside : closed + 1);
      continue;
    }
    if (type === 'string') {
      const read = readFields(text, inside, close, end);
      for (const field of read.value ?? []) strings.set(field.name, field.pieces);
      at = text.indexOf('@', read.value === null ? inside : read.at);
      continue;
    }
    const { entry, at: next } = readEntry(text, at, inside, { type, close, end, lineAt });
    entries.push(entry);
    at = text.indexOf('@', next);
  }
  return { entries, strings, comments };
};

type Within = { type: string; close: '}' | ')'; end: number; lineAt: (at: number) => number };

const readEntry = (
  text: string,
  at: number,
  inside: number,
  { type, close, end, lineAt }: Within,
): { entry: RawEntry; at: number } => {
  const line = lineAt(at);
  const start = text.slice(inside, inside + 1000);
  const found = keyText[close].exec(start) ?? keyless.exec(start);
  const key = found?.[1] ?? '';
  const read: Read<RawField[]> =
    found === null ? fault(inside) : readFields(text, inside + found[0].length, close, end);
  if (read.value !== null)
    return {
      entry: { type, key, text: text.slice(at, read.at), fields: read.value, fault: null },
      at: read.at,
    };
  const closed = closing(text, inside, close, end);
  const until = closed < 0 ? end : closed + 1;
  const reason =
    read.isOpen || closed < 0
      ? say('bibtex-no-end', { line })
      : say('bibtex-no-field', {
          line: lineAt(read.at),
          found: text.slice(read.at, read.at + 40).split('\n', 1)[0]!,
        });
  return { entry: { type, key, text: text.slice(at, until), fields: null, fault: reason }, at: until };
};
