/** How much of a captured source is shown before it is taken. */
export const captureLimits = {
  /** Characters of a text that is pasted. */
  pasted: 4_000_000,
  /** Characters of the clean text that are shown. */
  shown: 60_000,
} as const;

/** Endings of files that a source is read from. Any other is a file of sources. */
export const captureEndings: readonly string[] = [
  '.html',
  '.htm',
  '.xhtml',
  '.mhtml',
  '.mht',
  '.pdf',
  '.txt',
];
