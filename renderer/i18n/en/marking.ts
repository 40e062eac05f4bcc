/** Strings of the list of languages that words are marked with. */
export const marking = {
  title: 'Language of these words',
  search: 'Language, or its tag',
  now: (languages: string) => `Now: ${languages}`,
  paper: (language: string) => `That of the paper (${language})`,
  none: 'No language has this name. A tag such as “sw” or “sr-Latn” works too.',
  groups: { often: 'Often used', others: 'Others', tag: 'By its tag' },
};
