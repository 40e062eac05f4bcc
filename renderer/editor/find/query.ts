import type { Part } from '../places.ts';

/** What is looked for, and how. */
export type Query = {
  text: string;
  matchCase: boolean;
  wholeWord: boolean;
  /** "Erdogan" does not find "Erdoğan", nor a straight quote a curly one. */
  matchAccents: boolean;
  /** `text` is a JavaScript regular expression; accents and quotes are then taken as they are. */
  regex: boolean;
};

/** The parts of the paper that are searched. */
export type Scope = ReadonlySet<Part>;

export const emptyQuery: Query = {
  text: '',
  matchCase: false,
  wholeWord: false,
  matchAccents: false,
  regex: false,
};

export const longestQuery = 1000;

export const sameQuery = (a: Query, b: Query): boolean =>
  a.text === b.text &&
  a.matchCase === b.matchCase &&
  a.wholeWord === b.wholeWord &&
  a.matchAccents === b.matchAccents &&
  a.regex === b.regex;
