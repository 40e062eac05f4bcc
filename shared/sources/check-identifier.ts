import { isbnsIn } from './canonical.ts';

/** What is odd about a number or an address of a work, so that it leads nowhere. */
export type IdentifierFault = 'doi' | 'isbn' | 'isbn-length' | 'issn' | 'url' | 'number';

const issnDigit = (digits: string): string => {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (8 - at), 0);
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
};

const isIssn = (text: string): boolean => {
  const found = /^(\d{4})[-‐–]?(\d{3})([\dX])$/i.exec(text);
  return found !== null && issnDigit(found[1]! + found[2]!) === found[3]!.toUpperCase();
};

/** The same DOI without the address that shows it, and without "doi:". */
export const bareDoi = (value: string): string =>
  value.trim().replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/(?=10\.)|^doi:\s*(?=10\.)/i, '');

const several = (value: string): string[] =>
  value
    .split(/[,;|\n]|\s+(?=\d)(?=\S{8,})/)
    .map((part) => part.replace(/\([^)]*\)/g, '').trim())
    .filter(Boolean);

/**
 * What is wrong with the value of a variable that has a form of its own (`DOI`, `ISBN`, `ISSN`, `URL`, `PMID`, `PMCID`);
 * null for nothing, for other variables, and for an empty one. Nothing is refused for it: there are works with wrong
 * numbers in print.
 */
export const identifierFault = (variable: string, value: string): IdentifierFault | null => {
  const text = value.trim();
  if (text === '') return null;
  switch (variable) {
    case 'DOI':
      return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(bareDoi(text)) ? null : 'doi';
    case 'ISBN': {
      if (isbnsIn(text).length > 0) return null;
      const digits = text.replace(/[^\dX]/gi, '').length;
      return digits === 10 || digits === 13 ? 'isbn' : 'isbn-length';
    }
    case 'ISSN':
      return several(text).every(isIssn) ? null : 'issn';
    case 'URL':
      return /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+\S*$|^(?:mailto|urn|info):\S+$/i.test(text) ? null : 'url';
    case 'PMID':
      return /^\d{1,9}$/.test(text) ? null : 'number';
    case 'PMCID':
      return /^PMC\d{1,9}$/i.test(text) ? null : 'number';
    default:
      return null;
  }
};

/** The address at which the value of a variable is read; null for one that is none. */
export const addressOf = (variable: string, value: string): string | null => {
  const text = value.trim();
  if (identifierFault(variable, text) !== null || text === '') return null;
  if (variable === 'DOI') return `https://doi.org/${encodeURI(bareDoi(text))}`;
  return variable === 'URL' && /^https?:/i.test(text) ? text : null;
};
