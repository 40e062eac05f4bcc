import { table } from '../../shared/table.ts';
import { languageTags } from './bibtex/bibtex-types.ts';

/** The three letters of libraries (ISO 639-2) and names of languages in themselves, as tags. */
const more: Readonly<Record<string, string>> = table({
  ara: 'ar',
  chi: 'zh',
  zho: 'zh',
  cze: 'cs',
  ces: 'cs',
  dan: 'da',
  deu: 'de',
  deutsch: 'de',
  dut: 'nl',
  nld: 'nl',
  eng: 'en',
  español: 'es',
  fin: 'fi',
  fra: 'fr',
  français: 'fr',
  fre: 'fr',
  ger: 'de',
  gre: 'el',
  ell: 'el',
  heb: 'he',
  hun: 'hu',
  inglese: 'en',
  ita: 'it',
  italiano: 'it',
  jpn: 'ja',
  kor: 'ko',
  lat: 'la',
  nor: 'no',
  per: 'fa',
  fas: 'fa',
  pol: 'pl',
  por: 'pt',
  português: 'pt',
  ron: 'ro',
  rum: 'ro',
  rus: 'ru',
  русский: 'ru',
  spa: 'es',
  swe: 'sv',
  tur: 'tr',
  türkçe: 'tr',
  ukr: 'uk',
});

/** A language as a tag, where it is known by its name or by three letters; else as it is written. */
export const languageOf = (text: string): string => {
  const name = text.trim().toLowerCase();
  return languageTags[name] ?? more[name] ?? text.trim();
};
