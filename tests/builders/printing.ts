import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import type { Printing } from '#shared/citations/styles/style.ts';

const loaded = new Map<string, Printing>();
for (const style of ['iai', 'chicago-fullnote'])
  for (const lang of ['en-GB', 'en-US', 'it-IT', 'it'])
    loaded.set(`${style} ${lang}`, await loadPrinting(style, lang));

/** A bundled style in a language, there at once. */
export const printing = (style = 'iai', lang = 'en-GB'): Printing => {
  const found = loaded.get(`${style} ${lang}`);
  if (!found) throw new Error(`No printing of ${style} in ${lang} was loaded for tests`);
  return found;
};
