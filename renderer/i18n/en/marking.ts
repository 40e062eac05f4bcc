/** Strings of what is asked of words and lists: their language, the first number. */
export const marking = {
  title: 'Language of these words',
  search: 'Language, or its tag',
  now: (languages: string) => `Now: ${languages}`,
  paper: (language: string) => `That of the paper (${language})`,
  none: 'No language has this name. A tag such as “sw” or “sr-Latn” works too.',
  listStart: 'The list starts with',
  listStartWrong: 'A whole number from 0 on, in digits.',
  setStart: 'Set',
  groups: { often: 'Often used', others: 'Others', tag: 'By its tag' },
};
