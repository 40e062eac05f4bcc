import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CslItem } from '../../shared/citations/csl-item.ts';
import type { Belongings } from '../../shared/sources/imported-source.ts';

/*
 * BibTeX and RIS can't say all that CSL can (unknown variables, seasons, parts of names, numbers that are
 * numbers). An export therefore reads back what it has written, and what comes out differently goes into one
 * extra field, the carrier: base64 of JSON `{v: 1, set: {variable: [print, value?]}}`. `print` is a short
 * hash of what the ordinary fields gave for the variable when the file was written ('' for nothing). If they
 * still give that, the carrier's value stands (none: the variable is absent); if somebody has edited the
 * field since, the edit stands.
 */

type Carrier = {
  v: 1;
  set: Record<string, [print: string, value?: unknown]>;
  /** What hangs on the source and is no part of its record. */
  with?: Pick<Belongings, 'tags' | 'notes' | 'collections'>;
};

const print = (value: unknown): string =>
  value === undefined ? '' : hash('sha256', JSON.stringify(value), 'hex').slice(0, 12);

/**
 * What must be carried so that `derived`, which the ordinary fields give, becomes `item` again.
 * @returns null where they say everything
 */
export const encodeCarrier = (
  derived: CslItem,
  item: CslItem,
  { tags = [], notes = [], collections = [] }: Belongings = {},
): string | null => {
  const names = new Set([...Object.keys(derived), ...Object.keys(item)]);
  const set = [...names]
    .filter((name) => !isDeepStrictEqual(derived[name], item[name]))
    .map((name) => [
      name,
      item[name] === undefined ? [print(derived[name])] : [print(derived[name]), item[name]],
    ]);
  const more = Object.fromEntries(
    Object.entries({ tags, notes, collections }).filter(([, list]) => list.length > 0),
  );
  const hasMore = Object.keys(more).length > 0;
  if (set.length === 0 && !hasMore) return null;
  const carrier: Carrier = {
    v: 1,
    set: Object.fromEntries(set) as Carrier['set'],
    ...(hasMore ? { with: more } : {}),
  };
  return Buffer.from(JSON.stringify(carrier), 'utf8').toString('base64');
};

const read = (code: string): Carrier | null => {
  try {
    const carrier = JSON.parse(Buffer.from(code.replace(/\s+/g, ''), 'base64').toString('utf8')) as Carrier;
    const sound =
      carrier?.v === 1 &&
      typeof carrier.set === 'object' &&
      carrier.set !== null &&
      Object.values(carrier.set).every((entry) => Array.isArray(entry) && typeof entry[0] === 'string');
    return sound ? carrier : null;
  } catch {
    return null;
  }
};

/** The item with what its carrier says; as it is where the carrier is damaged. */
export const applyCarrier = (derived: CslItem, code: string): CslItem => {
  const carrier = read(code);
  if (!carrier) return derived;
  const kept = new Map<string, unknown>(Object.entries(derived));
  for (const [name, [was, value]] of Object.entries(carrier.set)) {
    if (print(derived[name]) !== was) continue;
    if (value === undefined) kept.delete(name);
    else kept.set(name, value);
  }
  return Object.fromEntries(kept) as CslItem;
};

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];

/** The tags, notes and collections that a carrier has. */
export const carriedBelongings = (code: string): Belongings => {
  const more = read(code)?.with;
  if (typeof more !== 'object' || more === null) return {};
  const paths = Array.isArray(more.collections) ? more.collections.map(texts) : [];
  const all = { tags: texts(more.tags), notes: texts(more.notes), collections: paths };
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0));
};

/** Variables of an item that stand in the carrier alone, where other programs do not see them. */
export const carriedOnly = (derived: CslItem, item: CslItem): string[] =>
  Object.keys(item).filter((name) => derived[name] === undefined && item[name] !== undefined);
