import { fold } from './fold.ts';

let codes: Map<string, string> | null = null;

/** Countries by their names in the languages of the interface, folded. */
const countryCodes = (): Map<string, string> => {
  codes ??= new Map();
  if (codes.size > 0) return codes;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const language of ['en', 'it']) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const a of letters)
      for (const b of letters) {
        const name = names.of(a + b);
        if (name) codes.set(fold(name), a + b);
      }
  }
  return codes;
};

/** The ISO 3166-1 code of a country named by its code or in English or Italian, "EU" included; '' for any other words. */
export const countryCode = (words: string): string => {
  const text = words.trim();
  if (text === '') return '';
  if (/^[A-Z]{2}$/.test(text)) return [...countryCodes().values()].includes(text) ? text : '';
  return countryCodes().get(fold(text)) ?? '';
};
