import { type CslItem, dateVariables, numberVariables } from '../citations/csl-item.ts';
import { fieldKind, textVariables } from './fields.ts';
import { isCslType, kindOf, type SourceKind, sourceKinds, withKind } from './kinds.ts';

/** What only the engine or the library sets, or what is each source's own. */
const notInBulk = new Set<string>([
  'citation-key',
  'citation-label',
  'citation-number',
  'first-reference-note-number',
  'locator',
  'year-suffix',
]);

/** What can be set of many sources at once: their kind, texts, numbers and dates. */
export const bulkVariables: readonly string[] = [
  'kind',
  ...[...textVariables, ...numberVariables, ...dateVariables].filter((one) => !notInBulk.has(one)),
];
/** Text, a date for a variable that is one, or null for nothing. */
export type BulkValue = string | Record<string, unknown> | null;

/** What is done to a variable of many sources. */
export type BulkChange = {
  variable: string;
  value: BulkValue;
  /** Only these words in it are replaced by the value; letter for letter. */
  find?: string | undefined;
  /** The language in which a kind says what it is. */
  lang: 'en' | 'it';
};

/** Sources that one act may change. */
export const mostInBulk = 200_000;

/** Whether words are looked for in a variable: not in a kind, and not in a date. */
export const hasWords = (variable: string): boolean => variable !== 'kind' && fieldKind(variable) !== 'date';

/** Whether a value is of the shape that the variable has. */
export const fitsVariable = ({ variable, value, find }: BulkChange): boolean =>
  (value === null || (typeof value === 'string') === (fieldKind(variable) !== 'date')) &&
  (find === undefined || hasWords(variable));

const isKind = (value: unknown): value is SourceKind =>
  typeof value === 'string' && (sourceKinds as readonly string[]).includes(value);

/** A source after the change; the same one where it changes nothing. */
export const withBulkChange = (item: CslItem, { variable, value, find, lang }: BulkChange): CslItem => {
  if (variable === 'kind') {
    const kind = kindOf(item);
    if (!isKind(value) || kind === value) return item;
    return withKind(item, isCslType(item.type) ? kind : null, value, lang).item;
  }
  let next = value;
  if (find !== undefined) {
    const old = item[variable];
    if (find === '' || (typeof old !== 'string' && typeof old !== 'number')) return item;
    const text = String(old);
    if (!text.includes(find)) return item;
    next = text.replaceAll(find, () => (typeof value === 'string' ? value : '')).trim();
  }
  if (next !== null && next !== '') return { ...item, [variable]: next };
  if (item[variable] === undefined) return item;
  const { [variable]: _, ...rest } = item;
  return rest as CslItem;
};
