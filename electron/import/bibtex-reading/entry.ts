import { latexText } from './latex-text.ts';
import { namesOf } from './names.ts';
import type { Piece, RawField } from './scan.ts';

/** The fields of an entry: text, names, or lists of words. */
export type EntryFields = Record<string, unknown>;

const nameFields = new Set([
  'author',
  'bookauthor',
  'collaborator',
  'commentator',
  'director',
  'editor',
  'editora',
  'editorb',
  'editors',
  'holder',
  'scriptwriter',
  'translator',
]);

/** What is no LaTeX: addresses, numbers, dates, and what programs write for themselves. */
const plainFields =
  /^(doi|eprint|files?|pdf|groups|ids|url|verb[abc]|bdsk-(?:url|file)-\d+|local-url|citeulike-linkout-\d+|date|urldate|eventdate|origdate|pages|entrysubtype|isbn|issn|x-csl)$/;

/** Fields whose paragraphs stay apart, which the whole parser sees to. */
const withParagraphs = new Set(['annotation', 'comment', 'annote', 'review', 'notes', 'note']);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The longest text that a string may become through those it names. */
const longest = 1_000_000;

/** The text of pieces with the strings they name; `unknown` is told of a name that stands for no string. */
export type ValueReader = (pieces: readonly Piece[], unknown: (name: string) => void) => string;

/**
 * @param strings the `@string`s of the file, by their names in small letters
 * @throws RangeError where strings that name strings grow without end, or name each other
 */
export const valueReader = (strings: ReadonlyMap<string, readonly Piece[]>): ValueReader => {
  const known = new Map<string, string>();
  const read = (pieces: readonly Piece[], unknown: (name: string) => void, depth: number): string => {
    if (depth > 100) throw new RangeError('strings that name each other');
    let text = '';
    for (const piece of pieces) {
      text += piece.kind === 'text' ? piece.text : named(piece.text, unknown, depth);
      if (depth > 0 && text.length > longest) throw new RangeError('strings that grow');
    }
    return text;
  };
  const named = (name: string, unknown: (name: string) => void, depth: number): string => {
    const key = name.toLowerCase();
    const text = known.get(key);
    if (text !== undefined) return text;
    const pieces = strings.get(key);
    if (pieces) {
      const made = read(pieces, unknown, depth + 1);
      known.set(key, made);
      return made;
    }
    if (months.includes(key)) return key;
    unknown(name);
    return name;
  };
  // All of them at once, so that a file of strings that grow is turned down before anything is taken from it.
  for (const name of strings.keys()) named(name, () => {}, 0);
  return (pieces, unknown) => read(pieces, unknown, 0);
};

/** Addresses and the like, which programs that write LaTeX guard against it. */
const plainText = (raw: string): string => {
  let text = raw.trim();
  while (/^\{[^{}]*\}$/.test(text)) text = text.slice(1, -1).trim();
  return text.replace(/\\([_%&#~$])/g, '$1');
};

const keywordsOf = (text: string): string[] => {
  const words = text.split(/\s*[,;]\s*/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
};

export type QuickFields = {
  fields: EntryFields;
  /** Fields that hold something beyond the usual, such as mathematics or commands that are not known, as LaTeX. */
  left: Map<string, string>;
  unknownStrings: string[];
};

/** The fields of an entry as far as they can be read quickly. A field that comes again has a number. */
export const quickFields = (raw: readonly RawField[], textOf: ValueReader): QuickFields => {
  const fields = new Map<string, unknown>();
  const left = new Map<string, string>();
  const unknownStrings: string[] = [];
  for (const { name, pieces } of raw) {
    let free = name;
    for (let n = 1; fields.has(free) || left.has(free); n++) free = `${name}+duplicate-${n}`;
    const text = textOf(pieces, (unknown) => unknownStrings.push(unknown));
    const value = quickValue(name, text);
    if (value === null) left.set(free, text);
    else if (value !== '' && !(Array.isArray(value) && value.length === 0)) fields.set(free, value);
  }
  return { fields: Object.fromEntries(fields), left, unknownStrings };
};

const quickValue = (name: string, raw: string): unknown => {
  if (plainFields.test(name)) return /\{[^{}]*\{/.test(raw) ? null : plainText(raw);
  if (nameFields.has(name)) return namesOf(raw);
  if (withParagraphs.has(name) && /\n\s*\n/.test(raw)) return null;
  const text = latexText(raw);
  if (text === null) return null;
  return name === 'keywords' ? keywordsOf(text) : text;
};
