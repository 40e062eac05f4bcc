import {
  type CslDate,
  type CslName,
  cslTypes,
  dateVariables,
  nameVariables,
  numberVariables,
} from '../../../shared/citations/csl-item.ts';
import { dateInWords } from '../../../shared/sources/date-in-words.ts';
import { textVariables } from '../../../shared/sources/fields.ts';
import { typeOfZotero } from './item-fields.ts';

export type Extra = {
  /** '' where it names none. */
  citationKey: string;
  /** A type of CSL; '' where it names none. */
  type: string;
  variables: Map<string, string | CslName[] | CslDate>;
  /** What is left of it. */
  note: string;
};

const folded = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

/** Variables by their names as people write them: "Original Date" is `original-date`. What a source is known by is not there. */
const known = new Map<string, string>(
  [...textVariables, ...numberVariables, ...dateVariables, ...nameVariables]
    .filter(
      (name) => !['title', 'annote', 'note', 'citation-key', 'citation-number', 'locator'].includes(name),
    )
    .map((name) => [folded(name), name]),
);
const dates = new Set<string>(dateVariables);
const names = new Set<string>(nameVariables);

/**
 * Zotero's field "Extra": lines such as "Citation Key: rossi2020" or "Original Date: 1934" are variables that Zotero
 * has no field for; what is none stays a note.
 */
export const readExtra = (text: string): Extra => {
  const extra: Extra = { citationKey: '', type: '', variables: new Map(), note: '' };
  const rest: string[] = [];
  for (const line of text.split(/\r\n?|\n/)) if (!take(extra, line)) rest.push(line);
  extra.note = rest.join('\n').trim();
  return extra;
};

/** Whether the line was understood. */
const take = (extra: Extra, line: string): boolean => {
  // Older notes have it in braces: "{:original-date: 1934}".
  const bare = line.slice(0, 10_000).replace(/^\s*\{:(.*)\}\s*$/, '$1');
  const found = /^\s*([A-Za-z][A-Za-z _-]{1,40}):\s*(\S.*?)\s*$/.exec(bare);
  if (!found) return false;
  const [, label = '', value = ''] = found;
  const name = folded(label);
  if (name === 'citationkey' || name === 'bibtexkey') {
    if (extra.citationKey !== '' || /\s/.test(value)) return false;
    extra.citationKey = value.slice(0, 200);
    return true;
  }
  if (name === 'type') {
    const type = cslTypes.find((one) => one === value.toLowerCase()) ?? typeOfZotero.get(value);
    if (type === undefined) return false;
    extra.type = type;
    return true;
  }
  const variable = known.get(name);
  if (variable === undefined) return false;
  if (names.has(variable)) {
    const person = nameOf(value);
    const others = extra.variables.get(variable);
    extra.variables.set(variable, [...(Array.isArray(others) ? others : []), person]);
    return true;
  }
  if (extra.variables.has(variable)) return false;
  const date = dates.has(variable) ? dateInWords(value) : undefined;
  extra.variables.set(variable, date ?? value);
  return true;
};

/** "Family || Given", or an institution. */
const nameOf = (value: string): CslName => {
  const [family = '', given] = value.split('||').map((part) => part.trim());
  return given === undefined || given === '' ? { literal: family } : { family, given };
};
