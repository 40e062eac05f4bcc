import { locatorLabels } from '../citations/citation.ts';
import type { Quotation } from '../contract/quotations.ts';

const roman: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** A Roman number as one; null for other letters. */
const romanNumber = (text: string): number | null => {
  if (!/^[ivxlcdm]+$/i.test(text)) return null;
  const values = [...text.toLowerCase()].map((letter) => roman[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
};

/** Where a place begins, as a number; pages with Roman numbers stand before those with others. */
const start = (locator: string): number => {
  const [first = ''] = /[\p{L}\p{N}]+/u.exec(locator) ?? [];
  const counted = romanNumber(first);
  if (counted !== null) return counted - 1_000_000;
  return Number.parseInt(/\d+/.exec(first)?.[0] ?? '', 10);
};

type Placed = Pick<Quotation, 'label' | 'locator'>;

/** Sorts the quotations of a source as they stand in it, pages first; those without a number for a place come last. */
export const byPlace = (a: Placed, b: Placed): number => {
  const [from, to] = [start(a.locator), start(b.locator)];
  if (Number.isNaN(from) || Number.isNaN(to)) return Number(Number.isNaN(from)) - Number(Number.isNaN(to));
  return locatorLabels.indexOf(a.label) - locatorLabels.indexOf(b.label) || from - to;
};
