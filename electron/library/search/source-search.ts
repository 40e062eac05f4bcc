import type { Input, Output } from '../../../shared/contract/methods.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { type Condition, parseQuery, type QueryHint, soughtTexts } from '../../../shared/search/query.ts';
import { fold } from '../../../shared/sources/fold.ts';
import type { ReadDb } from '../db.ts';
import { NumberSet } from './number-set.ts';
import { similarNames } from './similar-names.ts';
import { sourceConditions } from './source-conditions.ts';
import { sourceRowReader } from './source-list-rows.ts';
import { type Ordering, orderBy, sourceOrders } from './source-orders.ts';
import { sourceRank } from './source-rank.ts';
import { isRestricted, sourcesWithin } from './source-within.ts';

type Asked = Input<'sources.found'>;
/** What a query finds: numbers of sources in the order of the list. */
type Answer = {
  nums: readonly number[];
  hints: QueryHint[];
  /** Words that stand in place of others, by the sources that were found by them only. */
  similar: ReadonlyMap<number, readonly string[]>;
};

export type SourceSearch = {
  list(input: Input<'sources.list'>): Output<'sources.list'>;
  found(input: Asked): SourceId[];
};

/** Answers to conditions that are remembered; while one types, only the last word is new. */
const mostRemembered = 60;
/** With fewer hits than this, names that are written nearly like a word are looked for too. */
const fewHits = 3;
const mostSimilar = 50;

export const sourceSearch = (db: ReadDb): SourceSearch => {
  const find = sourceConditions(db);
  const orders = sourceOrders(db);
  const rank = sourceRank(db);
  const similar = similarNames(db);
  const rowsOf = sourceRowReader(db);
  const within = sourcesWithin(db);
  const count = db.prepare('SELECT count(*) FROM sources').pluck();
  const total = db.prepare('SELECT total_changes()').pluck();
  const highest = db.prepare('SELECT coalesce(max(num), 0) FROM sources').pluck();
  const ids = db.prepare('SELECT num, id FROM sources WHERE num IN (SELECT value FROM json_each(?))');

  let changes = '';
  let most = 0;
  let everything: NumberSet | null = null;
  let part: { key: string; found: NumberSet | null } | null = null;
  const remembered = new Map<string, ReturnType<typeof find>>();
  /** The last answer, so that scrolling through it does not search again. */
  let last: { key: string; answer: Answer } | null = null;

  /** Forgets what was found before the library last changed. */
  const notice = (): void => {
    const now = `${db.pragma('data_version', { simple: true })} ${total.get()}`;
    if (now === changes) return;
    changes = now;
    most = highest.get() as number;
    everything = null;
    last = null;
    part = null;
    remembered.clear();
  };

  const setOf = (condition: Condition): ReturnType<typeof find> => {
    const { not: _, ...rest } = condition;
    const key = JSON.stringify(rest);
    let answer = remembered.get(key);
    if (answer) remembered.delete(key);
    else {
      answer = find(condition, most);
      const [oldest] = remembered.keys();
      if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest);
    }
    remembered.set(key, answer);
    return answer;
  };
  const all = (): NumberSet => {
    everything ??= new NumberSet(most, db.prepare('SELECT num FROM sources').pluck().all() as number[]);
    return everything;
  };
  /** The part of the library that is asked; null for all of it. */
  const placeOf = (place: Asked['within']): NumberSet | null => {
    const key = JSON.stringify(place ?? null);
    if (part?.key !== key) {
      const nums = within(place);
      part = { key, found: nums && new NumberSet(most, nums) };
    }
    return part.found;
  };
  /** The sources that meet all of the conditions, as `of` answers each. */
  const meeting = (
    conditions: readonly Condition[],
    of: (condition: Condition) => NumberSet = (condition) => setOf(condition).found,
  ): NumberSet => {
    const must = conditions.filter(({ not }) => !not);
    const found = must[0] ? of(must[0]).copy() : all().copy();
    for (const condition of must.slice(1)) found.keep(of(condition));
    for (const condition of conditions) if (condition.not) found.keep(of(condition), true);
    return found;
  };

  /** The sources that are found if names may be written otherwise, each with the words it was found by. */
  const nearly = (
    conditions: readonly Condition[],
    exact: NumberSet,
    here: NumberSet | null,
  ): Answer['similar'] => {
    const words = new Map<Condition, string[]>();
    for (const condition of conditions)
      if (condition.kind === 'text' && !condition.not) {
        const names = similar(condition, changes);
        if (names.length > 0) words.set(condition, names);
      }
    if (words.size === 0) return new Map();
    const named = (word: string): NumberSet =>
      setOf({
        kind: 'text',
        field: 'names',
        ways: [[{ words: [word], begins: false }]],
        not: false,
      }).found;
    const found = meeting(conditions, (condition) => {
      const names = words.get(condition);
      const own = setOf(condition).found;
      if (!names) return own;
      const wider = own.copy();
      for (const name of names) wider.addAll(named(name));
      return wider;
    });
    if (here) found.keep(here);
    found.keep(exact, true);
    const all = [...words.values()].flat();
    return new Map(
      found
        .numbers()
        .slice(-mostSimilar)
        .toReversed()
        .map((num) => [num, all.filter((name) => named(name).has(num))]),
    );
  };

  const isNewestFirst = ({ sort, within: place }: Asked): boolean =>
    (sort === undefined || sort === 'relevance') && place?.recent === true;
  const orderingOf = ({ sort, descending = false, alphabet = 'latin', lang = 'en' }: Asked): Ordering => ({
    order: sort === undefined || sort === 'relevance' ? 'authors' : sort,
    descending,
    alphabet,
    lang,
  });

  const answer = (input: Asked): Answer => {
    const { offset: _o, limit: _l, ...asked } = input as Input<'sources.list'>;
    const key = JSON.stringify(asked);
    if (last?.key === key) return last.answer;
    const query = parseQuery(input.query);
    const { conditions } = query;
    const sought = soughtTexts(query);
    // Punctuation alone asks for nothing that a source could have; an operator without a value for nothing yet.
    const isNothing = conditions.length === 0 && query.hints.length === 0 && input.query.trim() !== '';
    const exact = isNothing ? new NumberSet(most) : meeting(conditions);
    const here = placeOf(input.within);
    if (here) exact.keep(here);
    const hints = [...query.hints, ...conditions.flatMap((condition) => setOf(condition).hint ?? [])];
    let nums: readonly number[] = exact.numbers();
    const others = sought.length > 0 && nums.length < fewHits ? nearly(conditions, exact, here) : new Map();
    if (sought.length > 0 && (input.sort ?? 'relevance') === 'relevance') {
      nums = rank(nums, sought);
      if (input.descending) nums = nums.toReversed();
    } else if (isNewestFirst(input)) nums = nums.toReversed();
    else nums = orders(orderingOf(input)).filter((num) => exact.has(num));
    const found = { nums: [...nums, ...others.keys()], hints, similar: others };
    last = { key, answer: found };
    return found;
  };

  /** The name of a row that stands for one of these words, as it is written there. */
  const written = (authors: string, words: readonly string[] | undefined): string | undefined => {
    if (!words || words.length === 0) return undefined;
    const names = authors.match(/[\p{L}\p{N}\p{M}]+(?:['’\-‐‑][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
    return (
      names.find((name) =>
        fold(name)
          .split(/['-]/)
          .some((part) => words.includes(part)),
      ) ?? words[0]
    );
  };

  return {
    list: (input) => {
      notice();
      const { query, offset, limit, lang = 'en' } = input;
      if (query.trim() === '' && !isRestricted(input.within)) {
        const ordering = orderingOf(input);
        const by = orderBy(ordering);
        const nums =
          by === null
            ? orders(ordering).slice(offset, offset + limit)
            : (db
                .prepare(`SELECT num FROM sources ${by} LIMIT ? OFFSET ?`)
                .pluck()
                .all(limit, offset) as number[]);
        return {
          rows: rowsOf(nums, lang).map(({ row }) => row),
          total: count.get() as number,
          hints: [],
        };
      }
      const { nums, hints, similar: words } = answer(input);
      return {
        rows: rowsOf(nums.slice(offset, offset + limit), lang).map(({ num, row }) => {
          const name = written(row.authors, words.get(num));
          return name === undefined ? row : { ...row, similar: name };
        }),
        total: nums.length,
        hints,
      };
    },
    found: (input) => {
      notice();
      const nums =
        input.query.trim() === '' && !isRestricted(input.within)
          ? orders(orderingOf(input))
          : answer(input).nums;
      const names = new Map(
        (ids.all(JSON.stringify(nums)) as { num: number; id: SourceId }[]).map(({ num, id }) => [num, id]),
      );
      return nums.flatMap((num) => names.get(num) ?? []);
    },
  };
};
