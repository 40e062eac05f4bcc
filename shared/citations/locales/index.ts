import enGb from './en-GB.xml';
import enUs from './en-US.xml';
import itIt from './it-IT.xml';

/** The bundled CSL locales. */
export const locales = { 'en-GB': enGb, 'en-US': enUs, 'it-IT': itIt } as const;
export type LocaleId = keyof typeof locales;

/** The locale in which notes are printed for a paper's language: British English where none fits. */
export const resolveLocale = (lang: string): LocaleId => {
  const tag = lang.replace('_', '-').toLowerCase();
  if (tag === 'it' || tag.startsWith('it-')) return 'it-IT';
  return tag === 'en-us' ? 'en-US' : 'en-GB';
};
