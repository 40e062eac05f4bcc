import type { CslName } from '../../../shared/citations/csl-item.ts';
import { isInstitution, personName } from '../../../shared/sources/person-name.ts';

/* Names and numbers as formats of two-letter tags have them. */

/** A comma at the end of one word stands behind a family name alone; a name without any is that of an institution. */
export const nameOf = (text: string): CslName | null => {
  const family = /^([^\s,]+),$/.exec(text)?.[1];
  if (family !== undefined) return { family };
  return text.includes(',') ? personName(text) : (withInitials(text) ?? { literal: text });
};

const withInitials = (text: string): CslName | null => {
  if (isInstitution(text)) return null;
  const [, family, given] = /^(\p{Lu}\p{Ll}[\p{L}'’ -]*) ((?:\p{Lu}\.?[ -]?){1,3})$/u.exec(text) ?? [];
  return family === undefined || given === undefined || (given.length > 2 && !given.includes('.'))
    ? null
    : { family, given };
};

/** "0-19-852663-6 (print)" without what it says of itself. */
const withoutRemark = (number: string): string => {
  const remark = number.endsWith(')') ? number.indexOf('(') : -1;
  return remark < 0 ? number : number.slice(0, remark).trimEnd();
};

/** Numbers of series and books by their form; others by what the type has. */
export const serialsIn = (texts: readonly string[], type: string): Map<string, string> => {
  const found = new Map<string, string[]>();
  const numbers = texts.flatMap((text) => text.split(/\s*[,;]\s*|\s+(?=\d{4}-)/));
  for (const text of new Set(numbers.map(withoutRemark))) {
    const digits = text.replaceAll('-', '');
    const isBook = /^(\d{9}|\d{12})[\dXx]$/.test(digits);
    const variable = isBook
      ? 'ISBN'
      : /^\d{7}[\dXx]$/.test(digits)
        ? 'ISSN'
        : type === 'report' || type === 'patent' || type === 'standard'
          ? 'number'
          : type === 'book' || type === 'chapter'
            ? 'ISBN'
            : 'ISSN';
    found.set(variable, [...(found.get(variable) ?? []), text]);
  }
  return new Map([...found].map(([variable, all]) => [variable, all.join(', ')]));
};
