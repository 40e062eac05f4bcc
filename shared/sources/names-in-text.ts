import type { CslName } from '../citations/csl-item.ts';
import { personName } from './person-name.ts';

/** "Rossi M." of databases: the family name, and behind it initials alone. */
const withInitials = /^(.+?)\s+((?:\p{Lu}\.?-?){1,5})$/u;

const isInitials = (text: string): boolean => /^(?:\p{Lu}\.[\s-]?)+$/u.test(text);

const oneName = (text: string): CslName | null => {
  // Scopus puts the number of an author behind the name.
  const bare = text.replace(/\s*\(\d{6,}\)$/, '').trim();
  const literal = /^\{(.*)\}$/.exec(bare);
  if (literal) return literal[1] === '' ? null : { literal: literal[1]! };
  const initials = bare.includes(',') ? null : withInitials.exec(bare);
  if (initials && (/\./.test(initials[2]!) || /^\p{Lu}\p{Ll}/u.test(initials[1]!)))
    return { ...personName(`${initials[1]}, x`), given: initials[2]! };
  return personName(bare);
};

/**
 * The names in a field: between semicolons, or "and", or commas where every second part is a given name ("Rossi M.,
 * Neri A.") or none is ("Maria Rossi, Anna Neri").
 */
export const namesInText = (typed: string): CslName[] => {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === '') return [];
  return partsOf(text)
    .map((part) => oneName(part.trim()))
    .filter((name) => name !== null);
};

const partsOf = (text: string): string[] => {
  if (text.includes(';')) return text.split(';');
  if (text.includes('|')) return text.split('|');
  const joined = text.split(/,? (?:and|&|e|et|und) (?=\p{Lu})/u);
  if (joined.length > 1 && !/^\{.*\}$/.test(text))
    // "Rossi, Maria, Neri, Anna and Verdi, Ugo" is not to be told from "Rossi, Neri, Bianchi and Verdi".
    return joined.flatMap((part) => (part.split(', ').length > 2 ? part.split(', ') : [part]));
  const parts = text.split(/,\s*/);
  if (
    parts.length > 2 ||
    (parts.length === 2 && parts.every((part) => withInitials.test(part) || / /.test(part)))
  ) {
    if (parts.every((part) => / /.test(part) && !isInitials(part))) return parts;
    if (parts.length % 2 === 0)
      return parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1]}`] : []));
  }
  return [text];
};
