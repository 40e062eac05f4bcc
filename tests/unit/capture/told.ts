import type { ReadItem } from '../../../electron/import/capture/findings.ts';
import type { CslDate, CslName } from '../../../shared/citations/csl-item.ts';

/** The day on which the tests read. */
export const now = new Date('2026-11-21T12:00:00Z');

const words = (value: unknown): string => {
  if (Array.isArray(value))
    return (value as CslName[])
      .map(({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(' '))
      .join(', ');
  if (typeof value === 'object' && value !== null)
    return ((value as CslDate)['date-parts']?.[0] ?? []).join('-');
  return String(value);
};

/** What was read, a line a variable; a question mark before what is a guess. */
export const told = ({ csl, fields }: ReadItem): Record<string, string> =>
  Object.fromEntries(
    fields.map(({ variable, certainty }) => [
      variable,
      `${certainty === 'guessed' ? '? ' : ''}${words(csl[variable])}`,
    ]),
  );
