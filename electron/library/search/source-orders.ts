import { type Alphabet, alphabetKey } from '../../../shared/sources/alphabets.ts';
import { kindNames } from '../../../shared/sources/kind-names.ts';
import type { SourceKind } from '../../../shared/sources/kinds.ts';
import type { ReadDb } from '../db.ts';

/** What a list of sources can be sorted by, beside the likeness to what is asked. */
export type Order =
  | 'authors'
  | 'title'
  | 'year'
  | 'modified'
  | 'added'
  | 'key'
  | 'kind'
  | 'in'
  | 'language'
  | 'cited';
export type Ordering = { order: Order; descending: boolean; alphabet: Alphabet; lang: 'en' | 'it' };

/** The columns an order goes by where an index has them, walked in either direction. */
const indexed: Partial<Readonly<Record<Order, readonly string[]>>> = {
  authors: ['authors_key', 'issued_key', 'title_key', 'num'],
  title: ['title_key', 'issued_key', 'num'],
  year: ['issued_key', 'authors_key', 'title_key', 'num'],
  modified: ['modified', 'num'],
  added: ['num'],
  key: ['id'],
};

const columnsOf = ({ order, alphabet }: Ordering): readonly string[] | null =>
  alphabet === 'turkish' && (order === 'authors' || order === 'title') ? null : (indexed[order] ?? null);

/** The end of a statement that reads rows in this order; null where no index has it. */
export const orderBy = (ordering: Ordering): string | null => {
  const columns = columnsOf(ordering);
  if (!columns) return null;
  return `ORDER BY ${columns.map((column) => `${column} ${ordering.descending ? 'DESC' : 'ASC'}`).join(', ')}`;
};

type Keyed = { num: number; key: string };

/**
 * The numbers of all sources in an order. What an index has is read from it; other orders are made from keys that
 * are kept, so that after a change only the rows that changed are asked for again. Each is remembered until the
 * sources change.
 */
export const sourceOrders = (db: ReadDb): ((ordering: Ordering) => readonly number[]) => {
  const state = db.prepare("SELECT count(*) || ' ' || max(num) || ' ' || max(modified) FROM sources").pluck();
  const citing = db.prepare(
    `SELECT num, count(*) AS papers FROM paper_citations JOIN papers ON papers.id = paper_id
       JOIN sources ON sources.id = source_id WHERE count > 0 AND deleted_at IS NULL GROUP BY num`,
  );
  const known = new Map<string, { state: string; nums: readonly number[] }>();
  /** Keys of the sources by order, and the latest change that is in them. */
  const keys = new Map<string, { latest: string; keyed: Keyed[] }>();

  const keyOf = ({ order, alphabet, lang }: Ordering): ((row: Row) => string) => {
    switch (order) {
      case 'kind':
        return ({ kind }) => kindNames[lang][kind as SourceKind] ?? kind;
      case 'in':
        return ({ container }) => alphabetKey(container, alphabet);
      case 'language':
        return ({ language }) => language.toLowerCase() || '\u{10ffff}';
      case 'title':
        return ({ title }) => alphabetKey(title, alphabet);
      default:
        return ({ authors }) => alphabetKey(authors, alphabet);
    }
  };
  type Row = {
    num: number;
    modified: string;
    authors: string;
    title: string;
    container: string;
    kind: string;
    language: string;
  };

  const byKeys = (ordering: Ordering): readonly number[] => {
    const name = [ordering.order, ordering.alphabet, ordering.lang].join(' ');
    const old = keys.get(name) ?? { latest: '', keyed: [] };
    const key = keyOf(ordering);
    const rows = db
      .prepare(
        `SELECT num, modified, authors, title, container, kind, language FROM sources WHERE modified >= ?`,
      )
      .all(old.latest) as Row[];
    const fresh = new Map(rows.map((row) => [row.num, { num: row.num, key: key(row) }]));
    const there = new Set(db.prepare('SELECT num FROM sources').pluck().all() as number[]);
    const keyed = [...old.keyed.filter(({ num }) => there.has(num) && !fresh.has(num)), ...fresh.values()];
    // Nearly all of them stand in their order already, which costs next to nothing.
    const place = new Map(byAuthors().map((num, at) => [num, at]));
    // Nearly all of them stand in their order already, which costs next to nothing.
    keyed.sort((a, b) =>
      a.key < b.key ? -1 : a.key > b.key ? 1 : (place.get(a.num) ?? 0) - (place.get(b.num) ?? 0),
    );
    const latest = rows.reduce((last, { modified }) => (modified > last ? modified : last), old.latest);
    keys.set(name, { latest, keyed });
    return keyed.map(({ num }) => num);
  };

  /** How often papers cite changes without the sources, so nothing of it is remembered. */
  const byCited = (descending: boolean): readonly number[] => {
    const counts = new Map(
      citing.all().map((row) => [(row as { num: number }).num, (row as { papers: number }).papers]),
    );
    const all = byAuthors();
    const cited = all.filter((num) => counts.has(num));
    cited.sort((a, b) => (counts.get(a)! - counts.get(b)!) * (descending ? -1 : 1));
    const others = all.filter((num) => !counts.has(num));
    return descending ? [...cited, ...others] : [...others, ...cited];
  };

  const remembered = (ordering: Ordering): readonly number[] => {
    const name = JSON.stringify(ordering);
    const now = state.get() as string;
    const last = known.get(name);
    if (last?.state === now) return last.nums;
    const by = orderBy(ordering);
    let nums: readonly number[];
    if (by !== null) nums = db.prepare(`SELECT num FROM sources ${by}`).pluck().all() as number[];
    else nums = ordering.descending ? byKeys(ordering).toReversed() : byKeys(ordering);
    known.set(name, { state: now, nums });
    return nums;
  };
  const byAuthors = (): readonly number[] =>
    remembered({ order: 'authors', descending: false, alphabet: 'latin', lang: 'en' });

  return (ordering) => (ordering.order === 'cited' ? byCited(ordering.descending) : remembered(ordering));
};
