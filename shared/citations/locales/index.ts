import type { Locale } from '../styles/style.ts';

// One file each, read when it is asked for.
const texts = {
  'en-GB': () => import('./en-GB.xml'),
  'en-US': () => import('./en-US.xml'),
  'it-IT': () => import('./it-IT.xml'),
} as const;
export type LocaleId = keyof typeof texts;

export const localeIds = Object.keys(texts) as readonly LocaleId[];

/** The locale in which notes are printed for a paper's language: British English where none fits. */
export const resolveLocale = (lang: string): LocaleId => {
  const tag = lang.replace('_', '-').toLowerCase();
  if (tag === 'it' || tag.startsWith('it-')) return 'it-IT';
  return tag === 'en-us' ? 'en-US' : 'en-GB';
};

/** The locale for a paper's language, with its text. */
export const loadLocale = async (lang: string): Promise<Locale> => {
  const id = resolveLocale(lang);
  return { id, xml: (await texts[id]()).default };
};
