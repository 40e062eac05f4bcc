import type { CslDate, CslItem, CslName } from '#shared/citations/csl-item.ts';

/** A variable of a source and what a copy of the source says there; '' where it says nothing. */
export type Difference = { variable: string; was: string };

const notShown = new Set(['id', 'custom', 'citation-key', 'citation-label']);

const nameText = (name: CslName): string =>
  name.literal ?? [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' ');

const dateOf = ({ 'date-parts': parts, literal, raw }: CslDate): string =>
  parts?.map((part) => part.join('-')).join('/') ?? literal ?? raw ?? '';

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((name) => nameText(name as CslName)).join('; ');
  return dateOf(value as CslDate);
};

/** Where the paper's own copy of a source says something else than the library, in variables with a name. */
export const sourceDifferences = (
  copy: CslItem,
  library: CslItem,
  isNamed: (variable: string) => boolean,
): Difference[] =>
  [...new Set([...Object.keys(library), ...Object.keys(copy)])]
    .filter((variable) => !notShown.has(variable) && (variable === 'type' || isNamed(variable)))
    .filter((variable) => textOf(copy[variable]) !== textOf(library[variable]))
    .map((variable) => ({ variable, was: textOf(copy[variable]) }));
