import { table } from '../../table.ts';
/** The locales of CSL, each with a file of its own in this folder. */
export const localeIds = ['af-ZA', 'ar', 'bg-BG', 'ca-AD', 'cs-CZ', 'cy-GB', 'da-DK', 'de-AT', 'de-CH', 'de-DE', 'el-GR', 'en-GB', 'en-US', 'es-CL', 'es-ES', 'es-MX', 'et-EE', 'eu', 'fa-IR', 'fi-FI', 'fr-CA', 'fr-FR', 'he-IL', 'hi-IN', 'hr-HR', 'hu-HU', 'id-ID', 'is-IS', 'it-IT', 'ja-JP', 'km-KH', 'ko-KR', 'la', 'lt-LT', 'lv-LV', 'mn-MN', 'nb-NO', 'nl-NL', 'nn-NO', 'pl-PL', 'pt-BR', 'pt-PT', 'ro-RO', 'ru-RU', 'sk-SK', 'sl-SI', 'sr-RS', 'sv-SE', 'th-TH', 'tr-TR', 'uk-UA', 'vi-VN', 'zh-CN', 'zh-TW'] as const;
export type LocaleId = (typeof localeIds)[number];

/** The locale of a language without a country, where the language has several. */
const primary: Readonly<Record<string, LocaleId>> = table({
  de: 'de-DE',
  // The house's default; CSL itself would take American English.
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  no: 'nb-NO',
  pt: 'pt-PT',
  zh: 'zh-CN',
});
/** Chinese that is written with traditional characters. */
const traditional = /^zh\b.*-(hant|hk|mo|tw)\b/;

const exact = new Map(localeIds.map((id) => [id.toLowerCase(), id]));
const byLanguage = new Map<string, LocaleId>([
  ...localeIds.map((id) => [id.split('-')[0]!, id] as const),
  ...Object.entries(primary),
]);

/**
 * The locale in which citations are printed for a paper's language, a BCP 47 tag: its own, else that of its
 * language as CSL has it (de-LU prints as de-DE), else British English.
 */
export const resolveLocale = (lang: string): LocaleId => {
  const tag = lang.trim().replaceAll('_', '-').toLowerCase();
  if (traditional.test(tag)) return 'zh-TW';
  return exact.get(tag) ?? byLanguage.get(tag.split('-')[0]!) ?? 'en-GB';
};
