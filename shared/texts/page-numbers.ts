/** What is said of the pages of a file: their number, the numbers it gives them itself, and what a person set. */
export type PageNumbers = {
  count: number;
  /** Page by page; null where the file names none. */
  labels: readonly string[] | null;
  /** Added to the number of a page for the one printed on it; null where nobody said. */
  shift: number | null;
};

/** The number printed on a page, counted from 1: what a citation names. */
export const labelOf = ({ labels, shift }: PageNumbers, page: number): string => {
  // Pages before the first printed one have no number that could be cited.
  if (shift !== null) return page + shift > 0 ? String(page + shift) : '';
  return labels ? (labels[page - 1]?.trim() ?? '') : String(page);
};

/** The same for a passage over several pages: "41–42". */
export const labelOfRange = (numbers: PageNumbers, first: number, last: number): string => {
  const [from, to] = [labelOf(numbers, first), labelOf(numbers, last)];
  return last <= first || to === '' || to === from ? from : from === '' ? to : `${from}–${to}`;
};

/**
 * The page that a person means: the one with that printed number, else the one that many pages into the file; null
 * for none.
 */
export const pageFor = (numbers: PageNumbers, typed: string): number | null => {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return null;
  for (let page = 1; page <= numbers.count; page++)
    if (labelOf(numbers, page).toLowerCase() === wanted) return page;
  const number = /^#?\s*(\d{1,6})$/.exec(wanted)?.[1];
  const page = number === undefined ? 0 : Number(number);
  return page >= 1 && page <= numbers.count ? page : null;
};

/** Whether printed numbers and places in the file are not the same, so that both are worth showing. */
export const differs = (numbers: PageNumbers, page: number): boolean =>
  labelOf(numbers, page) !== String(page);
