/**
 * What is known of the text of a file: it is read, as far as the limits go (`cut`), or why there is none. `waiting`:
 * nobody has looked yet. `missing`: the file was not there when it was looked for.
 */
export const textStates = [
  'waiting',
  'read',
  'cut',
  'no-text',
  'locked',
  'broken',
  'too-slow',
  'no-kind',
  'missing',
] as const;
export type TextState = (typeof textStates)[number];

/** The version of what reads text out of files; files that an older one read are read again. */
export const textReader = 1;

/** The text of a file: pages of a PDF are divided by form feeds. */
export type FileText = {
  state: TextState;
  text: string;
  /** The printed numbers of the pages of a PDF, page by page, where it names them; else empty. */
  labels: readonly string[];
  /** What is searched beside the text: words that a line end divided, as their halves. */
  beside: string;
};

/** Between the pages of a text. */
export const pageEnd = '\f';

export const textLimits = {
  /** Characters of a file that are kept and searched. */
  characters: 8_000_000,
  pages: 5000,
  /** For one file (ms). */
  time: 180_000,
  /** For one page of a PDF, or opening it (ms): one that was damaged may keep its reader busy without end. */
  pageTime: 10_000,
  /** Memory of the thread that reads: its objects, and what the process may grow by while a file is read (MiB). */
  memory: 1024,
} as const;
