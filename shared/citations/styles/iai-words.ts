/*
 * Words that a source holds as text and that the house prints in the language of the paper, and numbers of acts
 * of the EU as the house writes them.
 */

type Pair = readonly [en: string, it: string];

/** States and unions whose laws are cited, under the names the house gives them. */
const states: readonly Pair[] = [
  ['EU', 'UE'],
  ['European Union', 'Unione europea'],
  ['Italy', 'Italia'],
  ['France', 'Francia'],
  ['Germany', 'Germania'],
  ['Spain', 'Spagna'],
  ['Greece', 'Grecia'],
  ['Poland', 'Polonia'],
  ['Ukraine', 'Ucraina'],
  ['UK', 'Regno Unito'],
  ['US', 'Stati Uniti'],
  ['Turkey', 'Turchia'],
  ['China', 'Cina'],
  ['Japan', 'Giappone'],
  ['Israel', 'Israele'],
  ['Russia', 'Russia'],
];

const statuses: readonly Pair[] = [
  ['forthcoming', 'in corso di pubblicazione'],
  ['in press', 'in corso di stampa'],
  ['under review', 'in valutazione'],
];

const inLanguage = (pairs: readonly Pair[], text: string, language: 'en' | 'it'): string | undefined => {
  const plain = text.trim().toLowerCase();
  const pair = pairs.find((words) => words.some((word) => word.toLowerCase() === plain));
  return pair?.[language === 'en' ? 0 : 1];
};

/** The name of a state in a language; any other text as it is. */
export const stateIn = (state: string, language: 'en' | 'it'): string =>
  inLanguage(states, state, language) ?? state;

/** "forthcoming" and its like in a language; undefined for everything else that catalogues keep as a status. */
export const statusIn = (status: string, language: 'en' | 'it'): string | undefined =>
  inLanguage(statuses, status, language);

const acts: Record<string, string> = { R: 'Regulation', L: 'Directive', D: 'Decision' };

/** An act of the EU by its CELEX number: "32021R1119" is Regulation (EU) 2021/1119. */
export const readCelex = (celex: string): { genre: string; number: string } | null => {
  const [, year = '', letter = '', digits = ''] =
    /^3(\d{4})([RLD])(\d{4})(?:\D.*)?$/.exec(celex.trim()) ?? [];
  const act = acts[letter];
  if (act === undefined) return null;
  const number = String(Number(digits));
  if (Number(year) >= 2015) return { genre: `${act} (EU)`, number: `${year}/${number}` };
  // Before 2015 regulations were counted first, and the union stood behind the others' numbers.
  const union = Number(year) >= 2010 ? 'EU' : Number(year) >= 1993 ? 'EC' : 'EEC';
  return letter === 'R'
    ? { genre: `Regulation (${union})`, number: `${number}/${year}` }
    : { genre: act, number: `${year}/${number}/${union}` };
};
