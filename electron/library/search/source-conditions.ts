import type { HasWhat, TextField } from '../../../shared/search/operators.ts';
import type { Condition, QueryHint } from '../../../shared/search/query.ts';
import type { Phrase, Ways } from '../../../shared/search/query-words.ts';
import { fold, foldedWords } from '../../../shared/sources/fold.ts';
import { judgedCalled } from '../../../shared/sources/judged-names.ts';
import type { ReadDb } from '../db.ts';
import { factBits } from '../sources/source-facts.ts';
import { NumberSet } from './number-set.ts';

/** What the library answers to one condition: the sources it holds for, and what it did not find. */
type Answer = { found: NumberSet; hint?: QueryHint };

const quoted = ({ words, begins }: Phrase): string => `"${words.join(' ')}"${begins ? '*' : ''}`;
/** A query of FTS5 for one of the ways. Words are folded and have only letters and digits. */
export const matchOf = (ways: Ways): string =>
  ways.map((all) => (all.length === 1 ? quoted(all[0]!) : `(${all.map(quoted).join(' AND ')})`)).join(' OR ');

/** Where a field of text is looked for: a table of words with the columns of it. */
const tablesOf: Readonly<
  Record<TextField, { words?: string; more?: string; files?: boolean; tags?: boolean }>
> = {
  any: { words: '', more: '', files: true, tags: true },
  names: { words: 'names' },
  title: { words: 'title' },
  place: { words: 'place' },
  notes: { more: 'notes' },
  quotations: { more: 'quotations' },
  files: { files: true },
};

const attached = 'FROM attachments WHERE removed_at IS NULL AND left_at IS NULL';
const citing = `FROM paper_citations JOIN papers ON papers.id = paper_id WHERE count > 0 AND deleted_at IS NULL`;
const withId = (ids: string): string => `SELECT num FROM sources WHERE id IN (${ids})`;
const having: Readonly<Record<HasWhat, string>> = {
  file: withId(`SELECT source_id ${attached}`),
  note: withId('SELECT source_id FROM source_notes'),
  quotation: withId('SELECT source_id FROM quotations'),
  tag: withId('SELECT source_id FROM source_tags'),
  doi: `SELECT num FROM sources WHERE facts & ${factBits.doi}`,
  isbn: `SELECT num FROM sources WHERE facts & ${factBits.isbn}`,
  url: `SELECT num FROM sources WHERE facts & ${factBits.url}`,
  abstract: `SELECT num FROM sources WHERE facts & ${factBits.abstract}`,
  date: 'SELECT num FROM sources WHERE issued_key IS NOT NULL',
};

const languageNames = (['en', 'it'] as const).map(
  (language) => new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }),
);
const isTag = /^[a-z]{2,3}$/;
/** Whether a source's language, a tag or in words, is the one that is asked for, also if that is typed in part. */
const isLanguage = (stored: string, asked: string): boolean => {
  const folded = fold(stored).replaceAll('_', '-');
  if (folded === asked || folded.startsWith(`${asked}-`)) return true;
  // Some records name the language in words.
  if (isTag.test(asked) && languageNames.some((names) => fold(names.of(asked) ?? '') === folded)) return true;
  if (asked.length < 3) return false;
  if (folded.startsWith(asked)) return true;
  const [base = ''] = folded.split('-');
  if (!isTag.test(base)) return false;
  return languageNames.some((names) => fold(names.of(base) ?? '').startsWith(asked));
};

/** The things with a name that are called so: of exactly that name, else all whose name has words that begin so. */
const called = <T extends { name: string }>(all: readonly T[], name: string): T[] => {
  const folded = fold(name.trim());
  const same = all.filter((one) => fold(one.name.trim()) === folded);
  if (same.length > 0) return same;
  const words = foldedWords(name);
  return all.filter((one) => {
    const own = foldedWords(one.name);
    return words.length > 0 && words.every((word) => own.some((part) => part.startsWith(word)));
  });
};

/** Finds the sources for which a condition holds; `not` is the caller's. */
export const sourceConditions = (db: ReadDb): ((condition: Condition, most: number) => Answer) => {
  const numbers = (sql: string, ...values: unknown[]): number[] =>
    db
      .prepare(sql)
      .pluck()
      .all(...values) as number[];
  const named = (sql: string): { id: string; name: string }[] =>
    db.prepare(sql).all() as { id: string; name: string }[];

  /** Sources with one of the tags that a single word names. */
  const byTagWord = (ways: Ways): number[] => {
    const words = ways.flat().flatMap((phrase) => (phrase.words.length === 1 ? [phrase] : []));
    if (words.length === 0) return [];
    const ids = named('SELECT id, name FROM tags')
      .filter(({ name }) =>
        foldedWords(name).some((part) =>
          words.some((word) => (word.begins ? part.startsWith(word.words[0]!) : part === word.words[0])),
        ),
      )
      .map(({ id }) => id);
    return ids.length === 0 ? [] : tagged(ids);
  };
  const tagged = (ids: readonly string[]): number[] =>
    numbers(
      withId('SELECT source_id FROM source_tags WHERE tag_id IN (SELECT value FROM json_each(?))'),
      JSON.stringify(ids),
    );
  const inFiles = (match: string): number[] => {
    const texts = numbers('SELECT rowid FROM attachment_words WHERE attachment_words MATCH ?', match);
    if (texts.length === 0) return [];
    return numbers(
      withId(`SELECT source_id ${attached} AND sha256 IN
        (SELECT sha256 FROM attachment_texts WHERE num IN (SELECT value FROM json_each(?)))`),
      JSON.stringify(texts),
    );
  };
  const inText = (field: TextField, ways: Ways): number[] => {
    const match = matchOf(ways);
    const where = tablesOf[field];
    const search = (table: string, column: string): number[] =>
      numbers(
        `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`,
        column === '' ? match : `${column} : (${match})`,
      );
    const found = where.words === undefined ? [] : search('source_words', where.words);
    const more = where.more === undefined ? [] : search('source_more_words', where.more);
    const files = where.files ? inFiles(match) : [];
    const tags = where.tags ? byTagWord(ways) : [];
    return more.length + files.length + tags.length === 0 ? found : [...found, ...more, ...files, ...tags];
  };

  type Single = Exclude<Condition, { kind: 'either' }>;
  const find = (condition: Single): { nums: number[]; unknown?: [operator: string, value: string] } => {
    switch (condition.kind) {
      case 'text':
        return { nums: inText(condition.field, condition.ways) };
      case 'year': {
        const { from, to } = condition;
        return {
          nums: numbers(
            'SELECT num FROM sources WHERE issued_key >= ? AND issued_key < ?',
            from === null ? -1e9 : from * 10_000,
            to === null ? 1e9 : (to + 1) * 10_000,
          ),
        };
      }
      case 'type': {
        const kinds = JSON.stringify(condition.kinds);
        return {
          nums: numbers(
            `SELECT num FROM sources WHERE kind IN (SELECT value FROM json_each(?))${condition.type === null ? '' : ' OR type = ?'}`,
            ...(condition.type === null ? [kinds] : [kinds, condition.type]),
          ),
        };
      }
      case 'tag': {
        const tags = called(named('SELECT id, name FROM tags'), condition.name);
        return tags.length === 0
          ? { nums: [], unknown: ['tag', condition.name] }
          : { nums: tagged(tags.map(({ id }) => id)) };
      }
      case 'collection': {
        const roots = called(named('SELECT id, name FROM collections'), condition.name);
        if (roots.length === 0) return { nums: [], unknown: ['in', condition.name] };
        // What lies in a collection of a collection is found in both.
        return {
          nums: numbers(
            `WITH RECURSIVE below (id) AS (SELECT value FROM json_each(?)
               UNION SELECT collections.id FROM collections JOIN below ON parent_id = below.id)
             ${withId('SELECT source_id FROM collection_sources WHERE collection_id IN (SELECT id FROM below)')}`,
            JSON.stringify(roots.map(({ id }) => id)),
          ),
        };
      }
      case 'cited': {
        const { by } = condition;
        if (typeof by === 'string') return { nums: numbers(withId(`SELECT source_id ${citing}`)) };
        const papers = called(
          named('SELECT id, title AS name FROM papers WHERE deleted_at IS NULL'),
          by.paper,
        );
        if (papers.length === 0) return { nums: [], unknown: ['cited', by.paper] };
        return {
          nums: numbers(
            withId(`SELECT source_id ${citing} AND paper_id IN (SELECT value FROM json_each(?))`),
            JSON.stringify(papers.map(({ id }) => id)),
          ),
        };
      }
      case 'has':
        return { nums: numbers(having[condition.what]) };
      case 'language': {
        const all = db.prepare('SELECT DISTINCT language FROM sources').pluck().all() as string[];
        const same = all.filter((language) => language !== '' && isLanguage(language, condition.tag));
        if (same.length === 0) return { nums: [], unknown: ['lang', condition.tag] };
        return {
          nums: numbers(
            'SELECT num FROM sources WHERE language IN (SELECT value FROM json_each(?))',
            JSON.stringify(same),
          ),
        };
      }
      case 'judged': {
        const { as } = condition;
        if (typeof as === 'string')
          return { nums: numbers(withId('SELECT source_id FROM source_judgements')) };
        const same = judgedCalled(as.name);
        if (same.length === 0) return { nums: [], unknown: ['judged', as.name] };
        return {
          nums: numbers(
            withId('SELECT source_id FROM source_judgements WHERE kind IN (SELECT value FROM json_each(?))'),
            JSON.stringify(same),
          ),
        };
      }
    }
  };

  const answer = (condition: Condition, most: number): Answer => {
    if (condition.kind === 'either') {
      const answers = condition.of.map((one) => answer(one, most));
      const found = new NumberSet(most);
      for (const one of answers) found.addAll(one.found);
      const hint = answers.find((one) => one.hint)?.hint;
      return hint ? { found, hint } : { found };
    }
    const { nums, unknown } = find(condition);
    const found = new NumberSet(most, nums);
    if (
      (condition.kind === 'cited' && condition.by === 'none') ||
      (condition.kind === 'judged' && condition.as === 'none')
    ) {
      const others = new NumberSet(most, numbers('SELECT num FROM sources'));
      others.keep(found, true);
      return { found: others };
    }
    return unknown
      ? { found, hint: { code: 'unknown-value', operator: unknown[0], value: unknown[1] } }
      : { found };
  };
  return answer;
};
