import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { CaptureField, CapturePlace, Certainty } from '../../../shared/contract/capture.ts';

/** A value with where it was read. */
export type Found<T> = {
  value: T;
  certainty: Certainty;
  from: CapturePlace;
  /** What stands there. */
  words: string;
};

/** The most that is repeated of a place. */
const wordsShown = 200;

export const shorten = (text: string, most = wordsShown): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

export const found = <T>(value: T, certainty: Certainty, from: CapturePlace, words: string): Found<T> => ({
  value,
  certainty,
  from,
  words: shorten(words),
});

/** A source, still without a key, with where each of its variables was read. */
export type ReadItem = { csl: CslItem; fields: CaptureField[] };

/** Puts what was found together, in that order; what was not found leaves no trace. */
export const itemOf = (values: Readonly<Record<string, Found<unknown> | null | undefined>>): ReadItem => {
  const csl: CslItem = { id: '', type: 'document' };
  const fields: CaptureField[] = [];
  for (const [variable, one] of Object.entries(values)) {
    if (!one) continue;
    csl[variable] = one.value;
    fields.push({ variable, certainty: one.certainty, from: one.from, words: one.words });
  }
  return { csl, fields };
};
