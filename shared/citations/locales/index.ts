import type { Locale } from '../styles/style.ts';

// One file each, read when it is asked for.
const texts = {
  'af-ZA': () => import('./af-ZA.xml'),
  'ar': () => import('./ar.xml'),
  'bg-BG': () => import('./bg-BG.xml'),
  'ca-AD': () => import('./ca-AD.xml'),
  'cs-CZ': () => import('./cs-CZ.xml'),
  'cy-GB': () => import('./cy-GB.xml'),
  'da-DK': () => import('./da-DK.xml'),
  'de-AT': () => import('./de-AT.xml'),
  'de-CH': () => import('./de-CH.xml'),
  'de-DE': () => import('./de-DE.xml'),
  'el-GR': () => import('./el-GR.xml'),
  'en-GB': () => import('./en-GB.xml'),
  'en-US': () => import('./en-US.xml'),
  'es-CL': () => import('./es-CL.xml'),
  'es-ES': () => import('./es-ES.xml'),
  'es-MX': () => import('./es-MX.xml'),
  'et-EE': () => import('./et-EE.xml'),
  'eu': () => import('./eu.xml'),
  'fa-IR': () => import('./fa-IR.xml'),
  'fi-FI': () => import('./fi-FI.xml'),
  'fr-CA': () => import('./fr-CA.xml'),
  'fr-FR': () => import('./fr-FR.xml'),
  'he-IL': () => import('./he-IL.xml'),
  'hi-IN': () => import('./hi-IN.xml'),
  'hr-HR': () => import('./hr-HR.xml'),
  'hu-HU': () => import('./hu-HU.xml'),
  'id-ID': () => import('./id-ID.xml'),
  'is-IS': () => import('./is-IS.xml'),
  'it-IT': () => import('./it-IT.xml'),
  'ja-JP': () => import('./ja-JP.xml'),
  'km-KH': () => import('./km-KH.xml'),
  'ko-KR': () => import('./ko-KR.xml'),
  'la': () => import('./la.xml'),
  'lt-LT': () => import('./lt-LT.xml'),
  'lv-LV': () => import('./lv-LV.xml'),
  'mn-MN': () => import('./mn-MN.xml'),
  'nb-NO': () => import('./nb-NO.xml'),
  'nl-NL': () => import('./nl-NL.xml'),
  'nn-NO': () => import('./nn-NO.xml'),
  'pl-PL': () => import('./pl-PL.xml'),
  'pt-BR': () => import('./pt-BR.xml'),
  'pt-PT': () => import('./pt-PT.xml'),
  'ro-RO': () => import('./ro-RO.xml'),
  'ru-RU': () => import('./ru-RU.xml'),
  'sk-SK': () => import('./sk-SK.xml'),
  'sl-SI': () => import('./sl-SI.xml'),
  'sr-RS': () => import('./sr-RS.xml'),
  'sv-SE': () => import('./sv-SE.xml'),
  'th-TH': () => import('./th-TH.xml'),
  'tr-TR': () => import('./tr-TR.xml'),
  'uk-UA': () => import('./uk-UA.xml'),
  'vi-VN': () => import('./vi-VN.xml'),
  'zh-CN': () => import('./zh-CN.xml'),
  'zh-TW': () => import('./zh-TW.xml'),
} as const;
export type LocaleId = keyof typeof texts;

export const localeIds = Object.keys(texts) as readonly LocaleId[];

/** The locale of a language without a country, where the language has several. */
const primary: Readonly<Record<string, LocaleId>> = {
  de: 'de-DE',
  // The house's default; CSL itself would take American English.
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  no: 'nb-NO',
  pt: 'pt-PT',
  zh: 'zh-CN',
};
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

/** The locale for a paper's language, with its text. */
export const loadLocale = async (lang: string): Promise<Locale> => {
  const id = resolveLocale(lang);
  return { id, xml: (await texts[id]()).default };
};
