import type { CslItem, CslName } from '#shared/citations/csl-item.ts';
import { yearLabel } from '#shared/sources/labels.ts';
import { listedName } from '#shared/sources/names.ts';

/** A variable in which two versions of a source differ, as both say it; '' for one that says nothing. */
export type Difference = { variable: string; mine: string; theirs: string };

const isName = (value: unknown): value is CslName => typeof value === 'object' && value !== null;

const fullName = (name: CslName): string =>
  [listedName(name), name.given].filter((part) => typeof part === 'string' && part !== '').join(', ');

/** A value of a source as a line of text. */
const inWords = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.map((part: unknown) => (isName(part) ? fullName(part) : String(part))).join('; ');
  const parts = (value as { 'date-parts'?: unknown })['date-parts'];
  if (Array.isArray(parts))
    return parts.map((date: unknown) => (Array.isArray(date) ? date.join('-') : '')).join(' – ');
  return yearLabel({ issued: value } as CslItem) || JSON.stringify(value);
};

/** Where two versions of a source differ, in the order of their variables; the id is none of it. */
export const sourceDifferences = (mine: CslItem, theirs: CslItem): Difference[] => {
  const variables = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  variables.delete('id');
  return [...variables].flatMap((variable) => {
    const [a, b] = [mine[variable], theirs[variable]];
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    const said = { variable, mine: inWords(a), theirs: inWords(b) };
    // Two that read the same still differ; what is written says how.
    return said.mine === said.theirs
      ? [{ variable, mine: JSON.stringify(a) ?? '', theirs: JSON.stringify(b) ?? '' }]
      : [said];
  });
};
