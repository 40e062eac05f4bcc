import { isRightToLeft } from '#shared/document/language-tag.ts';

/** What a run of text says of its language, as Word wants it: one slot for each kind of script. */
export type RunLanguage = {
  language: { value?: string; eastAsia?: string; bidirectional?: string };
  rightToLeft?: true;
};

const eastAsianLanguages = new Set(['ja', 'ko', 'zh', 'yue']);

/**
 * Regions Word expects where a tag names none: without one, Word has no proofing tools for it.
 */
const usualRegions: Record<string, string> = {
  ar: 'ar-SA',
  de: 'de-DE',
  en: 'en-GB',
  es: 'es-ES',
  fa: 'fa-IR',
  fr: 'fr-FR',
  he: 'he-IL',
  it: 'it-IT',
  pl: 'pl-PL',
  pt: 'pt-PT',
  ru: 'ru-RU',
  tr: 'tr-TR',
};
const withRegion = (tag: string): string => usualRegions[tag] ?? tag;

/** Language properties of a run in the language of a canonical tag. */
export const runLanguage = (tag: string): RunLanguage => {
  const full = withRegion(tag);
  if (isRightToLeft(tag)) return { language: { bidirectional: full }, rightToLeft: true };
  if (eastAsianLanguages.has(new Intl.Locale(tag).language)) return { language: { eastAsia: full } };
  return { language: { value: full } };
};

/** The language of the whole document; every slot is filled, so that Word guesses nothing. */
export const documentLanguage = (tag: string): { value: string; eastAsia: string; bidirectional: string } => {
  const full = withRegion(tag);
  return {
    value: isRightToLeft(tag) ? 'en-GB' : full,
    eastAsia: eastAsianLanguages.has(new Intl.Locale(tag).language) ? full : 'zh-CN',
    bidirectional: isRightToLeft(tag) ? full : 'ar-SA',
  };
};
