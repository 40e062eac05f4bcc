import { fold } from '../../../shared/sources/fold.ts';

const languages = ['en', 'it', 'fr', 'de', 'es', 'tr', 'pt', 'nl'];
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

const allNames = (): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const language of languages) {
    const named = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of letters)
      for (const second of letters) {
        const name = named.of(first + second);
        if (name !== undefined) names.add(fold(name));
      }
  }
  return names;
};
let known: ReadonlySet<string> | null = null;

/** Whether a text is the name of a country, in the languages in which articles are read. */
export const isCountryName = (text: string): boolean => {
  known ??= allNames();
  return known.has(fold(text.trim()));
};
