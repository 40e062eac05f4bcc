import type { CslItem } from '../citations/csl-item.ts';
import { countryCode } from './country.ts';
import { hostOf, outletAt, outletKey, outletNamed } from './known-outlets.ts';
import { listedName, namesOf } from './names.ts';

/** Who published a source: an outlet, a publisher or an institution. */
export type Outlet = {
  /** The same for all spellings of one. */
  key: string;
  name: string;
  /** ISO 3166-1; '' where it is not known for certain. */
  country: string;
};

/** Other names of outlets by `outletKey`, as a house counts them. */
export type OutletNames = Readonly<Record<string, string>>;

/** What stands in a larger work, whose publisher is meant and not the work. */
const inBooks = new Set([
  'chapter',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'paper-conference',
  'book',
  'thesis',
]);
/** Their address is where they can be read, and seldom that of who published them. */
const elsewhere = new Set([...inBooks, 'article-journal', 'legislation', 'legal_case', 'bill', 'treaty']);

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const nameIn = (item: CslItem): string => {
  const container = inBooks.has(item.type) ? '' : text(item['container-title']);
  const [author] = namesOf(item, 'author');
  return (
    container ||
    text(item.publisher) ||
    text(item.authority) ||
    // Where nobody else is named, an institution publishes what it writes.
    (typeof author?.literal === 'string' ? listedName(author) : '')
  );
};

const named = (name: string): Outlet => {
  const known = outletNamed(name);
  return { key: outletKey(known?.name ?? name), name: known?.name ?? name, country: known?.country ?? '' };
};

/** Who published a source; null where its record does not say. */
export const outletOf = (item: CslItem, names: OutletNames = {}): Outlet | null => {
  const host = elsewhere.has(item.type) ? '' : hostOf(item.URL);
  const printed = nameIn(item);
  const name = outletAt(host)?.name ?? (printed || host);
  if (name === '') return null;
  const own = named(name);
  const as = names[outletKey(printed)] ?? names[own.key];
  return as === undefined ? own : named(as);
};

/** The country of a law, or of whoever published a source, ISO 3166-1; '' where it is not known for certain. */
export const countryOf = (item: CslItem, names: OutletNames = {}): string =>
  countryCode(text(item.jurisdiction)) || (outletOf(item, names)?.country ?? '');
