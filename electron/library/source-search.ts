import type { CslItem } from '../../shared/citations/csl-item.ts';
import type { Input, SourceRow } from '../../shared/contract/methods.ts';
import type { SourceId } from '../../shared/ids.ts';
import { kindOf } from '../../shared/sources/kinds.ts';
import { authorsLabel, nameWords } from '../../shared/sources/labels.ts';
import { queryWords } from '../../shared/sources/search-text.ts';
import type { ReadDb } from './db.ts';
import { isRestricted, sourcesWithin } from './source-within.ts';

type Sort = NonNullable<Input<'sources.list'>['sort']>;

/** The columns an order goes by; each has an index that is walked in either direction. */
const orders = {
  authors: ['authors_key', 'issued_key', 'title_key', 'num'],
  title: ['title_key', 'issued_key', 'num'],
  year: ['issued_key', 'authors_key', 'title_key', 'num'],
  modified: ['modified', 'num'],
} as const satisfies Record<Exclude<Sort, 'relevance'>, readonly string[]>;

const orderBy = (sort: Exclude<Sort, 'relevance'>, descending: boolean): string =>
  orders[sort].map((column) => `${column} ${descending ? 'DESC' : 'ASC'}`).join(', ');

/**
 * bm25 looks at every hit, 80 to 100 ms for the two first letters of a word in 100,000 sources; more hits
 * than this are listed newest first instead, until more is typed.
 */
const ranked = 3000;

/**
 * With more hits than this, an index of all sources is walked in its order and what was found is taken from
 * it: to sort 100,000 hits takes 150 to 250 ms, the walk 20.
 */
const sorted = 2000;

const rowColumns = `num, id, type, authors, title, container, year, modified, csl,
  (SELECT count(*) FROM paper_citations JOIN papers ON papers.id = paper_id
   WHERE source_id = sources.id AND count > 0 AND deleted_at IS NULL) AS citedIn`;

/** A query for FTS5 in which every word must begin a word of the source, in any part of it. */
const matchOf = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' AND ');

type Row = Omit<SourceRow, 'kind'> & { num: number; csl: string };

export const sourceSearch = (
  db: ReadDb,
): ((input: Input<'sources.list'>) => { rows: SourceRow[]; total: number }) => {
  const count = db.prepare('SELECT count(*) FROM sources').pluck();
  const hits = db.prepare('SELECT rowid FROM source_words WHERE source_words MATCH ?').pluck();
  const best = db
    .prepare(
      'SELECT rowid FROM source_words WHERE source_words MATCH ? ORDER BY bm25(source_words, 8, 10, 6, 3, 1), rowid DESC',
    )
    .pluck();
  const byNum = db.prepare(`SELECT ${rowColumns} FROM sources WHERE num IN (SELECT value FROM json_each(?))`);

  const within = sourcesWithin(db);
  /** Numbers of all hits of the last query, so that scrolling through them does not search again. */
  let last: { key: string; nums: number[] } | null = null;

  const found = (
    words: string[],
    place: Input<'sources.list'>['within'],
    sort: Sort,
    descending: boolean,
  ): number[] => {
    const changes = `${db.pragma('data_version', { simple: true })} ${db.prepare('SELECT total_changes()').pluck().get()}`;
    const key = JSON.stringify([words, place, sort, descending, changes]);
    if (last?.key === key) return last.nums;
    const here = within(place);
    let nums: number[];
    if (words.length === 0) nums = here ?? [];
    else {
      const match = matchOf(words);
      nums = hits.all(match) as number[];
      if (sort === 'relevance') nums = nums.length <= ranked ? (best.all(match) as number[]) : nums.reverse();
      if (here) {
        const isHere = new Set(here);
        nums = nums.filter((num) => isHere.has(num));
      }
    }
    if (sort === 'relevance') {
      if (descending) nums.reverse();
    } else {
      const order = `ORDER BY ${orderBy(sort, descending)}`;
      if (nums.length > sorted) {
        const isHit = new Set(nums);
        const all = db.prepare(`SELECT num FROM sources ${order}`).pluck().all() as number[];
        nums = all.filter((num) => isHit.has(num));
      } else
        nums = db
          .prepare(`SELECT num FROM sources WHERE num IN (SELECT value FROM json_each(?)) ${order}`)
          .pluck()
          .all(JSON.stringify(nums)) as number[];
    }
    last = { key, nums };
    return nums;
  };

  return ({ query, within: place, sort, descending = false, offset, limit, lang = 'en' }) => {
    const words = queryWords(query);
    if (words.length === 0) {
      // Punctuation alone asks for nothing that a source could have.
      if (query.trim() !== '') return { rows: [], total: 0 };
    }
    if (words.length === 0 && !isRestricted(place)) {
      const by = sort === undefined || sort === 'relevance' ? 'authors' : sort;
      const rows = db
        .prepare(
          `SELECT ${rowColumns} FROM sources WHERE num IN
             (SELECT num FROM sources ORDER BY ${orderBy(by, descending)} LIMIT @limit OFFSET @offset)
           ORDER BY ${orderBy(by, descending)}`,
        )
        .all({ limit, offset }) as Row[];
      return { rows: rows.map((row) => listed(row, lang)), total: count.get() as number };
    }
    const nums = found(
      words,
      place,
      sort ?? (words.length > 0 || place?.recent ? 'relevance' : 'authors'),
      descending,
    );
    const page = nums.slice(offset, offset + limit);
    const rows = new Map((byNum.all(JSON.stringify(page)) as Row[]).map((row) => [row.num, row]));
    return {
      rows: page.flatMap((num) => {
        const row = rows.get(num);
        return row ? [listed(row, lang)] : [];
      }),
      total: nums.length,
    };
  };
};

/** A row as a list shows it: with its kind, and with names in a language that is not that of the stored column. */
const listed = ({ num: _, csl, ...row }: Row, lang: 'en' | 'it'): SourceRow => {
  const item = JSON.parse(csl) as CslItem;
  return {
    ...row,
    id: row.id as SourceId,
    kind: kindOf(item) ?? item.type,
    ...(lang === 'en' ? {} : { authors: authorsLabel(item, nameWords[lang]).slice(0, 500) }),
  };
};
