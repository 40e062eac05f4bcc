import type { CslDate } from '../csl-item.ts';

const numbered = (...languages: string[]): Map<string, number> =>
  new Map(languages.flatMap((words) => words.split(' ').map((word, index) => [word, index + 1] as const)));

const months = numbered(
  'january february march april may june july august september october november december',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'gen feb mar apr mag giu lug ago set ott nov dic',
);
months.set('sept', 9);
const seasons = numbered(
  'spring summer autumn winter',
  'primavera estate autunno inverno',
  'spring summer fall winter',
);

export type ReadDate = { date: CslDate; confidence: number };

const year = '(1[4-9]\\d\\d|20\\d\\d)';
const dash = '\\s?[-–—/]\\s?';
const words = [...months.keys(), ...seasons.keys()].sort((a, b) => b.length - a.length).join('|');
const month = `(${words})\\.?`;
const day = '(\\d{1,2})(?:st|nd|rd|th|º|°|\\.)?';

const forms: readonly [RegExp, (match: RegExpExecArray) => ReadDate | null][] = [
  [new RegExp(`^${year}$`, 'u'), ([, y]) => of([[Number(y)]], 0.95)],
  [new RegExp(`^${year}[a-z]$`, 'u'), ([, y]) => of([[Number(y)]], 0.85)],
  [
    new RegExp(`^(?:c\\.|ca\\.?|circa)\\s?${year}$`, 'iu'),
    ([, y]) => ({ date: { 'date-parts': [[Number(y)]], circa: true }, confidence: 0.85 }),
  ],
  [new RegExp(`^${year}${dash}(\\d{2}|\\d{4})$`, 'u'), ([, y, z]) => yearRange(y!, z!)],
  [
    new RegExp(`^${day}\\s(?:de\\s)?${month},?\\s(?:de\\s|del\\s)?${year}$`, 'iu'),
    ([, d, m, y]) => dated(y, m, d),
  ],
  [new RegExp(`^${month}\\s${day},?\\s${year}$`, 'iu'), ([, m, d, y]) => dated(y, m, d)],
  [new RegExp(`^${month},?\\s(?:de\\s|del\\s)?${year}$`, 'iu'), ([, m, y]) => dated(y, m)],
  [new RegExp(`^${month}${dash}${month},?\\s${year}$`, 'iu'), ([, m, n, y]) => joined([y, m], [y, n])],
  [
    new RegExp(`^${month},?\\s${year}${dash}${month},?\\s${year}$`, 'iu'),
    ([, m, y, n, z]) => joined([y, m], [z, n]),
  ],
  [
    new RegExp(`^(\\d{1,2})${dash}(\\d{1,2})\\s${month},?\\s${year}$`, 'iu'),
    ([, d, e, m, y]) => joined([y, m, d], [y, m, e]),
  ],
  [
    new RegExp(`^(\\d{1,2})\\s${month}${dash}(\\d{1,2})\\s${month},?\\s${year}$`, 'iu'),
    ([, d, m, e, n, y]) => joined([y, m, d], [y, n, e]),
  ],
  [/^(\d{4})-(\d{2})-(\d{2})$/u, ([, y, m, d]) => checked([Number(y), Number(m), Number(d)], 0.95)],
  [
    new RegExp(`^(\\d{1,2})[./](\\d{1,2})[./]${year}$`, 'u'),
    // Day first, as everywhere but in the United States; doubtful where both could be the month.
    ([, d, m, y]) =>
      Number(m) > 12
        ? checked([Number(y), Number(d), Number(m)], 0.7)
        : checked([Number(y), Number(m), Number(d)], Number(d) > 12 ? 0.9 : 0.6),
  ],
  [new RegExp(`^${year},\\s${month}(?:\\s${day})?$`, 'iu'), ([, y, m, d]) => dated(y, m, d)],
];

const of = (parts: number[][], confidence: number): ReadDate => ({
  date: { 'date-parts': parts },
  confidence,
});

const checked = (parts: number[], confidence: number): ReadDate | null =>
  (parts[1] ?? 1) <= 12 && (parts[1] ?? 1) >= 1 && (parts[2] ?? 1) <= 31 && (parts[2] ?? 1) >= 1
    ? of([parts], confidence)
    : null;

const yearRange = (from: string, to: string): ReadDate | null => {
  const end = to.length === 2 ? from.slice(0, 2) + to : to;
  return Number(end) > Number(from) ? of([[Number(from)], [Number(end)]], 0.8) : null;
};

const dated = (y: string | undefined, m: string | undefined, d?: string): ReadDate | null => {
  const name = m?.toLowerCase() ?? '';
  const number = months.get(name);
  if (number !== undefined)
    return checked([Number(y), number, ...(d === undefined ? [] : [Number(d)])], 0.97);
  const season = seasons.get(name);
  if (season === undefined || d !== undefined) return null;
  return { date: { 'date-parts': [[Number(y)]], season }, confidence: 0.95 };
};

const joined = (from: (string | undefined)[], to: (string | undefined)[]): ReadDate | null => {
  const ends = [from, to].map(([y, m, d]) => dated(y, m, d)?.date['date-parts']?.[0] as number[] | undefined);
  const [first, last] = ends;
  if (!first || !last || first.length < 2 || last.length < 2) return null;
  return of([first, last], 0.93);
};

/** Reads a text that is a date and nothing else, in English or Italian (or French, Spanish, German words). */
export const readDate = (source: string): ReadDate | null => {
  const text = source.replace(/\s+/g, ' ').trim();
  if (text.length > 60 || !/\d{4}/.test(text)) return null;
  for (const [form, read] of forms) {
    const match = form.exec(text);
    const found = match && read(match);
    if (found) return found;
  }
  return null;
};
