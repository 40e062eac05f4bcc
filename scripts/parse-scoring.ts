import type { CslItem, CslName } from '../shared/citations/csl-item.ts';
import type { ParsedNote } from '../shared/citations/parse/parse-notes.ts';
import type { ReadItem } from '../shared/citations/parse/read-notes.ts';
import { foldedWords } from '../shared/sources/fold.ts';
import { plainTitle } from '../shared/sources/labels.ts';

/*
 * How well notes were read: which of their sources were found, and which fields of those are right. A field counts
 * if the note prints it; one that was read and is not in the record counts as wrong.
 */

/** A source that a note cites, and the page it cites. */
export type Wanted = { item: CslItem; locator?: string };

export type Score = {
  wanted: number;
  found: number;
  /** References that were read where there are none. */
  invented: number;
  fields: Map<string, { right: number; of: number }>;
  /** What went wrong, for people. */
  faults: string[];
};

/** Never printed in a note, so never read from one. */
const unprinted = new Set([
  'id',
  'language',
  'custom',
  'note',
  'title-short',
  'accessed',
  'abstract',
  'keyword',
]);

const words = (value: unknown): string => foldedWords(String(value)).join(' ');

const nameWords = (name: CslName | undefined): string =>
  name === undefined
    ? ''
    : words(
        name.literal ??
          [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
            .filter(Boolean)
            .join(' '),
      );
const familyOf = (name: CslName): string =>
  words([name['non-dropping-particle'], name.family ?? name.literal].filter(Boolean).join(' '));

/** Names are right with the same families and given names; of three or more a note prints the first. */
const sameNames = (a: unknown, b: unknown): boolean => {
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  const [wanted, read] = [a as CslName[], b as CslName[]];
  const count = wanted.length >= 3 ? 1 : wanted.length;
  if (wanted.length < 3 && read.length !== count) return false;
  for (let at = 0; at < count; at++)
    if (nameWords(wanted[at]) !== nameWords(read[at]) || familyOf(wanted[at]!) !== familyOf(read[at] ?? {}))
      return false;
  return true;
};

const same = (wanted: unknown, read: unknown): boolean => {
  if (Array.isArray(wanted)) return sameNames(wanted, read);
  if (typeof wanted === 'object' && wanted !== null) return JSON.stringify(wanted) === JSON.stringify(read);
  return read !== undefined && words(wanted) === words(read);
};

const sameTitle = (a: CslItem, b: CslItem): boolean => {
  const [one, other] = [foldedWords(plainTitle(a)), foldedWords(plainTitle(b))];
  if (one.join(' ') === other.join(' ')) return true;
  const common = one.filter((word) => other.includes(word)).length;
  return one.length > 0 && other.length > 0 && common / Math.max(one.length, other.length) >= 0.6;
};

export const emptyScore = (): Score => ({ wanted: 0, found: 0, invented: 0, fields: new Map(), faults: [] });

const itemsOf = (note: ParsedNote): ReadItem[] =>
  note.parts.flatMap((part) => (typeof part === 'string' ? [] : part.items));

/** Adds what one note's reading is worth. */
export const scoreNote = (score: Score, name: string, wanted: readonly Wanted[], note: ParsedNote): void => {
  const read = itemsOf(note);
  const taken = new Set<ReadItem>();
  for (const { item, locator } of wanted) {
    score.wanted++;
    const found = read.find((candidate) => !taken.has(candidate) && sameTitle(item, candidate.source));
    if (!found) {
      score.faults.push(`${name}: not found: ${item.id}`);
      continue;
    }
    taken.add(found);
    score.found++;
    const expected: Record<string, unknown> = { ...item, ...(locator === undefined ? {} : { locator }) };
    // A cited page stands in the place of the source's own.
    if (locator !== undefined) delete expected.page;
    const got: Record<string, unknown> = {
      ...found.source,
      ...(found.locator === undefined ? {} : { locator: found.locator }),
    };
    if (locator !== undefined || found.repeats) delete got.page;
    if (found.repeats) delete expected.page;
    for (const field of new Set([...Object.keys(expected), ...Object.keys(got)])) {
      if (unprinted.has(field)) continue;
      const tally = score.fields.get(field) ?? { right: 0, of: 0 };
      tally.of++;
      if (same(expected[field], got[field])) tally.right++;
      else
        score.faults.push(
          `${name}: ${field}: wanted ${JSON.stringify(expected[field])}, read ${JSON.stringify(got[field])}`,
        );
      score.fields.set(field, tally);
    }
  }
  for (const item of read)
    if (!taken.has(item)) {
      score.invented++;
      score.faults.push(`${name}: invented: ${JSON.stringify(item.source).slice(0, 200)}`);
    }
};

/** The shares, 0 to 1. */
export const sharesOf = (score: Score): { found: number; fields: number } => {
  let right = 0;
  let of = 0;
  for (const tally of score.fields.values()) {
    right += tally.right;
    of += tally.of;
  }
  return { found: score.wanted === 0 ? 1 : score.found / score.wanted, fields: of === 0 ? 1 : right / of };
};
