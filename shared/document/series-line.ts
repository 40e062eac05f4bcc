import type { PaperMeta } from './paper-meta.ts';
import type { Publisher, Template } from './templates/template.ts';

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The template's house, if the paper is of one of its series: anybody else may use its look, not its name. */
export const publisherOf = (meta: PaperMeta, template: Template): Publisher | null => {
  const series = oneLine(meta.series ?? '').toLowerCase();
  const { publisher } = template;
  return publisher?.series.some((name) => name.toLowerCase() === series) ? publisher : null;
};

/** "Documenti IAI 26 | 02 - January 2026", as far as the paper has the parts of it; '' without a series. */
export const seriesLine = (meta: PaperMeta): string => {
  const name = [meta.series, meta.number].map((text) => oneLine(text ?? '')).filter((text) => text !== '');
  const date = oneLine(meta.date ?? '');
  if (name.length === 0) return date;
  return date === '' ? name.join(' ') : `${name.join(' ')} - ${date}`;
};

/** The year of issue: of the date, else of a number such as "26 | 02"; null if neither tells. */
const issueYear = (meta: PaperMeta): string | null => {
  const inDate = /\b(?:19|20)\d\d\b/.exec(meta.date ?? '')?.[0];
  if (inDate) return inDate;
  const inNumber = /^\s*(\d\d)\s*\|/.exec(meta.number ?? '')?.[1];
  return inNumber ? `20${inNumber}` : null;
};

/** "© 2026 IAI", for a paper of the house's own; else ''. */
export const copyrightLine = (meta: PaperMeta, template: Template): string => {
  const year = issueYear(meta);
  const publisher = publisherOf(meta, template);
  return publisher && year ? `© ${year} ${publisher.short}` : '';
};

/** "ISSN 2610-9603", "ISBN …": those the paper has. */
export const seriesNumbers = ({ issn, isbn }: PaperMeta): string[] =>
  [
    ['ISSN', issn],
    ['ISBN', isbn],
  ].flatMap(([name, number]) => (oneLine(number ?? '') === '' ? [] : [`${name} ${oneLine(number ?? '')}`]));
