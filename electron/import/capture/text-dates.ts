import { fold } from '../../../shared/sources/fold.ts';

/** A date in a text: [year, month, day], or without the day. */
export type TextDate = {
  parts: number[];
  /** Day and month could be the other way round. */
  ambiguous: boolean;
  /** Where it stands. */
  start: number;
  end: number;
};

const names: readonly string[] = [
  'january february march april may june july august september october november december',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'januar februar marz april mai juni juli august september oktober november dezember',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'gen feb mar apr mag giu lug ago set ott nov dic',
  'janv fevr mars avr mai juin juil aout sept oct nov dec',
  'ene feb mar abr may jun jul ago sept oct nov dic',
  'jan feb marz apr mai jun jul aug sept okt nov dez',
  'oca sub mar nis may haz tem agu eyl eki kas ara',
];
const months = new Map<string, number>(
  names.flatMap((list) => list.split(' ').map((name, index) => [name, index + 1] as const)),
);

const word = '(\\p{L}{3,10})\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th|º|°|er|\\.)?';
const year = '((?:19|20)\\d\\d)(?!\\d)';
const before = '(?<![\\p{L}\\p{N}/.,-])';

type Read = (match: RegExpExecArray) => { parts: number[]; ambiguous?: boolean } | null;
const named = (y: string, m: string, d?: string): { parts: number[] } | null => {
  const month = months.get(fold(m));
  if (month === undefined) return null;
  return { parts: d === undefined ? [Number(y), month] : [Number(y), month, Number(d)] };
};
const forms: readonly [RegExp, Read][] = [
  [
    new RegExp(
      `${before}${year}-(\\d\\d)-(\\d\\d)(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?(?!\\d)`,
      'gu',
    ),
    ([, y, m, d]) => ({ parts: [Number(y), Number(m), Number(d)] }),
  ],
  [
    new RegExp(`${before}${year}/(\\d\\d?)/(\\d\\d?)(?!\\d)`, 'gu'),
    ([, y, m, d]) => ({ parts: [Number(y), Number(m), Number(d)] }),
  ],
  [
    new RegExp(`${before}${day}\\s?(?:de |of |di )?${word},?\\s(?:de |del )?${year}`, 'giu'),
    ([, d, m, y]) => named(y!, m!, d!),
  ],
  [new RegExp(`${before}${word}\\s${day},?\\s${year}`, 'giu'), ([, m, d, y]) => named(y!, m!, d!)],
  [
    new RegExp(`${before}(\\d{1,2})([/.-])\\s?(\\d{1,2})\\2\\s?${year}`, 'gu'),
    ([, one, sign, two, y]) => {
      const [a, b] = [Number(one), Number(two)];
      // Points stand in dates that begin with the day; slashes also in American ones.
      if (b > 12 && sign !== '.') return { parts: [Number(y), a, b] };
      return { parts: [Number(y), b, a], ambiguous: sign !== '.' && a <= 12 && a !== b };
    },
  ],
];
const monthForm: [RegExp, Read] = [
  new RegExp(`${before}${word}\\s(?:de |del )?${year}`, 'giu'),
  ([, m, y]) => named(y!, m!),
];

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const exists = ([, month = 1, day = 1]: number[]): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= (daysIn[month - 1] ?? 0);

/** Nothing is published later than tomorrow (somewhere it is tomorrow already). */
export const isPast = ([year = 0, month = 1, day = 1]: number[], now: Date): boolean =>
  Date.UTC(year, month - 1, day) <= now.getTime() + 36 * 3_600_000;

const scan = (text: string, [form, read]: (typeof forms)[number], into: TextDate[]): void => {
  form.lastIndex = 0;
  for (let match = form.exec(text); match; match = form.exec(text)) {
    const made = read(match);
    const [start, end] = [match.index, match.index + match[0].length];
    if (!made || !exists(made.parts) || into.some((one) => one.start < end && start < one.end)) continue;
    into.push({ parts: made.parts, ambiguous: made.ambiguous ?? false, start, end });
  }
};

/** The dates in a text in their order; months without a day only where they are asked for. */
export const datesIn = (text: string, withMonths = false): TextDate[] => {
  if (!/\d/.test(text)) return [];
  const all: TextDate[] = [];
  for (const form of forms) scan(text, form, all);
  if (withMonths) scan(text, monthForm, all);
  return all.sort((a, b) => a.start - b.start);
};

/** A text that is a day and a month and nothing else, as in datelines: "26 GEN", "Jan. 3". */
export const dayAndMonth = (text: string): { month: number; day: number } | null => {
  const match = new RegExp(`^(?:${day}\\s${word}|${word}\\s${day})$`, 'iu').exec(text.trim());
  if (!match) return null;
  const [, d1, m1, m2, d2] = match;
  const month = months.get(fold(m1 ?? m2 ?? ''));
  const number = Number(d1 ?? d2);
  return month !== undefined && exists([0, month, number]) ? { month, day: number } : null;
};
