import { valueKey } from '../value-key.ts';
import type { CitationItem, FieldByHand, FieldValue, RichText, Run } from './citation.ts';
import type { CslDate, CslItem, CslName } from './csl-item.ts';
import { joinRuns } from './markers.ts';

/*
 * What is set by hand in a citation, held against what would be printed without it. The live form is computed
 * as ever, so that going back to it changes nothing but what was set.
 */

/** The characters a text set by hand may have; any real note is far shorter. */
export const longestText = 4000;

/** What a source says in a field, in the form in which it is kept beside what is set by hand. */
export const fieldOf = (item: CslItem | undefined, variable: string): FieldValue => {
  const value = item?.[variable];
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? (value as FieldValue) : '';
};

const nameText = (name: CslName): string =>
  name.literal ??
  [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .filter(Boolean)
    .join(' ');

/** A value of a field in words, as it was entered. */
export const fieldText = (value: FieldValue): string => {
  if (typeof value === 'string') return value;
  if ('date-parts' in value || 'literal' in value || 'raw' in value) {
    const { 'date-parts': parts, literal, raw } = value as CslDate;
    return parts?.map((day) => day.join('-')).join('/') ?? literal ?? raw ?? '';
  }
  return Array.isArray(value) ? value.map(nameText).join('; ') : '';
};

/** Whether two values of a field say the same. */
export const sameField = (a: FieldValue, b: FieldValue): boolean => valueKey(a) === valueKey(b);

/** Whether the source says something else now than when its field was set by hand. */
export const fieldChanged = ({ was }: FieldByHand, item: CslItem | undefined, variable: string): boolean =>
  item !== undefined && !sameField(was, fieldOf(item, variable));

/**
 * A printed text by which it is seen whether what would be printed has changed. Its first letter and its full
 * stop are those of its place in the note, not its own.
 */
export const liveText = (runs: RichText): string => {
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim()
    .replace(/\.$/, '')
    .slice(0, longestText);
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
};

/** A text as it is kept: one line, without white space at its ends. */
export const tidyText = (runs: RichText): Run[] => {
  const tidy = joinRuns(
    runs.map((run) => ({ ...run, text: run.text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ') })),
  );
  const [first] = tidy;
  if (first) first.text = first.text.trimStart();
  const last = tidy.at(-1);
  if (last) last.text = last.text.trimEnd();
  return joinRuns(tidy);
};

/** A printed text to begin with when it is set by hand: the full stop of its note is not its own. */
export const withoutStop = (runs: RichText): Run[] => {
  const own = joinRuns(runs);
  const last = own.at(-1);
  if (last) last.text = last.text.replace(/\.$/, '');
  return joinRuns(own);
};

/** The source as a cite with fields set by hand prints it. */
export const withFields = (item: CslItem, { fields }: CitationItem): CslItem => {
  if (!fields) return item;
  const patched = { ...item };
  for (const [variable, { value }] of Object.entries(fields))
    if (value === '' || (Array.isArray(value) && value.length === 0)) delete patched[variable];
    else patched[variable] = value;
  return patched;
};
