/** Languages that have a list of phrases; a paper in another one gets the English list. */
export type PhraseLanguage = 'en' | 'it';

export const phraseLanguage = (lang: string): PhraseLanguage =>
  lang.toLowerCase().startsWith('it') ? 'it' : 'en';

/** In small letters: at the start of a sentence the capital is set in print. */
const known: Record<PhraseLanguage, readonly string[]> = {
  en: [
    'see',
    'see also',
    'see, among others,',
    'see for example',
    'see in particular',
    'cf.',
    'but see',
    'quoted in',
    'cited in',
  ],
  it: [
    'si veda',
    'si veda anche',
    'si vedano, tra gli altri,',
    'si veda ad esempio',
    'si veda in particolare',
    'cfr.',
    'cfr. anche',
    'citato in',
    'riportato in',
  ],
};

export const isKnownPhrase = (phrase: string, language: PhraseLanguage): boolean =>
  known[language].includes(phrase.trim().toLowerCase());

/** Phrases that may stand before a source: those that the person used lately, then the usual ones. */
export const phrasesFor = (language: PhraseLanguage, own: readonly string[]): string[] => [
  ...new Set([...own, ...known[language]]),
];
