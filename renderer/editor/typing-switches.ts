/** The kinds of typing help, each of which can be switched off. */
export const typingHelps = [
  /** `# `, `- `, `1. `, `> ` and `---` at the start of a paragraph. */
  'blocks',
  /** `*slanted*` and `**bold**`. */
  'emphasis',
  /** Curly quotation marks and apostrophes. */
  'quotes',
  /** `--`, `---` and `...`. */
  'dashes',
  /** Addresses of web pages become links. */
  'links',
  /** `@` opens the citation picker. */
  'citations',
  /** `^` after a word makes a note. */
  'notes',
] as const;
export type TypingHelp = (typeof typingHelps)[number];
