import { table } from '../../table.ts';
import type { CslItem } from '../csl-item.ts';

/*
 * Words that styles written for English set by themselves instead of leaving them to the locale, and what an
 * Italian paper prints for them. All else that is Italian comes from the locale.
 */

/** By the whole text that a style sets before, after or between fields, spaces and stops aside. */
const words: Readonly<Record<string, string>> = table({
  filed: 'depositato il',
  from: 'da',
  'Interview with': 'Intervista a',
  issued: 'rilasciato il',
  'last modified': 'ultima modifica',
  'Last modified': 'Ultima modifica',
  'No.': 'n.',
  'no.': 'n.',
  'Pub. L. No.': 'n.',
  'repr.': 'rist.',
  reprint: 'ristampa',
  'review of': 'recensione di',
  'Review of': 'Recensione di',
  to: 'a',
  unpublished: 'inedito',
  'Vol.': 'vol.',
});

const isItalian = (locale: string): boolean => locale === 'it' || locale.startsWith('it-');

/** The text of a style, with its own English words in Italian where the paper is. */
export const styleInLanguage = (xml: string, locale: string): string =>
  isItalian(locale)
    ? xml.replace(
        /\b((?:value|prefix|suffix)=")(\W*)([^"]*?)(\s*)(?=")/g,
        (all, before, lead, text, trail) =>
          Object.hasOwn(words, text) ? `${before}${lead}${words[text]}${trail}` : all,
      )
    : xml;

const statuses: Readonly<Record<string, string>> = table({
  forthcoming: 'in corso di pubblicazione',
  'in press': 'in corso di stampa',
});

/** Words that a source holds as text, in the language of the paper. */
export const itemInLanguage = (item: CslItem, locale: string): CslItem => {
  if (!isItalian(locale) || typeof item.status !== 'string') return item;
  const status = statuses[item.status.trim().toLowerCase()];
  return status === undefined ? item : { ...item, status };
};
