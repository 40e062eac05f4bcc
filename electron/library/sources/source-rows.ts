import { isDeepStrictEqual } from 'node:util';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import { cslItemSchema } from '../../../shared/contract/csl-item-schema.ts';
import { type Said, say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { normalDoi } from '../../../shared/sources/identity.ts';
import {
  authorsLabel,
  containerLabel,
  nameWords,
  plainTitle,
  yearLabel,
} from '../../../shared/sources/labels.ts';
import { searchTextOf, sortKeys } from '../../../shared/sources/search-text.ts';
import { attachmentLinks } from '../attachments/attachment-links.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { indexWrites } from '../search/index-writes.ts';
import { moreWords } from '../search/more-words.ts';
import { factColumns } from './source-facts.ts';

/** One source as JSON, in characters; abstracts and notes of a source are far below. */
const longestItem = 1_000_000;

/**
 * Checks that an item can be kept as a source.
 * @returns null, or what is wrong
 */
export const whyNotKept = (item: unknown): Said | null => {
  const result = cslItemSchema.safeParse(item);
  if (!result.success) {
    const issue = result.error.issues[0];
    const where = issue?.path.join('.') ?? '';
    return where === '' ? say('not-csl') : say('csl-field', { field: where });
  }
  if (JSON.stringify(item).length > longestItem) return say('source-too-long');
  return null;
};

type Columns = Record<string, string | number | null>;

/** What a row says of a source beside its text: all that is in an index, or in a list. */
const derived = {
  type: 'type',
  authors: 'authors',
  title: 'title',
  container: 'container',
  year: 'year',
  authors_key: 'authorsKey',
  title_key: 'titleKey',
  issued_key: 'issuedKey',
  kind: 'kind',
  language: 'language',
  facts: 'facts',
} as const;

const columns = (item: CslItem): Columns => {
  const keys = sortKeys(item);
  return {
    id: item.id,
    type: item.type,
    authors: authorsLabel(item, nameWords.en).slice(0, 500),
    title: plainTitle(item).slice(0, 2000),
    container: containerLabel(item).slice(0, 500),
    year: yearLabel(item).slice(0, 100),
    authorsKey: keys.authors,
    titleKey: keys.title,
    issuedKey: keys.issued,
    ...factColumns(item),
    csl: JSON.stringify(item),
  };
};

/** What puts sources into their table and their words into the index, one for a connection. */
export type SourceWriter = {
  /** @param was when it came, and its number, where it was in the library before */
  insert(item: CslItem, time: string, was?: { created: string; num?: number }): void;
  update(item: CslItem, time: string): void;
  remove(id: string): void;
  /** Builds the indexes again from the sources and what is written at them. */
  reindex(): void;
};

export const sourceWriter = (db: WriteDb): SourceWriter => {
  const insertRow = db.prepare(
    `INSERT INTO sources (num, id, type, authors, title, container, year, authors_key, title_key, issued_key, created, modified, csl, kind, language, facts)
     VALUES (@num, @id, @type, @authors, @title, @container, @year, @authorsKey, @titleKey, @issuedKey, @created, @time, @csl, @kind, @language, @facts)`,
  );
  const oldRow = db.prepare(`SELECT num, csl, ${Object.keys(derived).join(', ')} FROM sources WHERE id = ?`);
  const updates = new Map<string, ReturnType<WriteDb['prepare']>>();
  /** Writes only what is otherwise, because SQLite writes every index of which a column is named. */
  const updateRow = (old: Columns, next: Columns, time: string): void => {
    const set = Object.entries(derived)
      .filter(([column, value]) => old[column] !== next[value])
      .map(([column, value]) => `${column} = @${value}, `)
      .join('');
    let update = updates.get(set);
    if (!update) {
      update = db.prepare(
        `UPDATE sources SET ${set} modified = @time, csl = @csl, keyed = 0 WHERE num = @num`,
      );
      updates.set(set, update);
    }
    update.run({ ...next, num: old.num, time });
  };
  const hasNum = db.prepare('SELECT 1 FROM sources WHERE num = ?').pluck();
  const removeRow = db.prepare('DELETE FROM sources WHERE id = ? RETURNING num').pluck();
  const insertWords = db.prepare(
    'INSERT INTO source_words (rowid, key, names, title, place, rest) VALUES (@num, @key, @names, @title, @place, @rest)',
  );
  const removeWords = db.prepare('DELETE FROM source_words WHERE rowid = ?');
  const attachments = attachmentLinks(db);
  const more = moreWords(db);
  const index = indexWrites(db);
  return {
    insert: (item, time, was) => {
      const num = was?.num !== undefined && hasNum.get(was.num) === undefined ? was.num : null;
      const created = was?.created ?? time;
      const { lastInsertRowid } = insertRow.run({ ...columns(item), num, time, created });
      const words = { num: Number(lastInsertRowid), ...searchTextOf(item) };
      index.write(words.num, () => insertWords.run(words));
      attachments.comeBack(item);
    },
    update: (item, time) => {
      const old = oldRow.get(item.id) as Columns | undefined;
      if (!old) throw noSource(item.id);
      updateRow(old, columns(item), time);
      const words = searchTextOf(item);
      if (isDeepStrictEqual(words, searchTextOf(JSON.parse(String(old.csl)) as CslItem))) return;
      const num = Number(old.num);
      index.write(num, () => {
        removeWords.run(num);
        insertWords.run({ num, ...words });
      });
    },
    remove: (id) => {
      const num = removeRow.get(id) as number | undefined;
      if (num === undefined) throw noSource(id);
      index.write(num, () => removeWords.run(num));
      more.forget(num);
    },
    reindex: () => {
      more.rebuild();
      db.exec(`INSERT INTO source_words (source_words) VALUES ('delete-all')`);
      const rows = db.prepare('SELECT num, csl FROM sources').all() as { num: number; csl: string }[];
      for (const { num, csl } of rows) insertWords.run({ num, ...searchTextOf(JSON.parse(csl) as CslItem) });
    },
  };
};

export const noSource = (id: string): IbidError =>
  new IbidError(
    'not-found',
    `There is no source "${id.slice(0, 200)}" in the library. It may have been removed in another window.`,
  );

/** The library's item of an id; undefined if it has none. */
export const itemReader = (db: ReadDb): ((id: string) => CslItem | undefined) => {
  const read = db.prepare('SELECT csl FROM sources WHERE id = ?').pluck();
  return (id) => {
    const csl = read.get(id) as string | undefined;
    return csl === undefined ? undefined : (JSON.parse(csl) as CslItem);
  };
};

/** Finds the id of a source by its DOI, as `normalDoi` writes it; the DOIs are read once, when the first is asked for. */
export const doiFinder = (db: ReadDb): ((doi: string) => string | undefined) => {
  let ids: Map<string, string> | null = null;
  return (doi) => {
    ids ??= new Map(
      (
        db
          .prepare(
            `SELECT id, csl ->> '$.DOI' AS doi FROM sources WHERE csl LIKE '%"DOI"%' ORDER BY num DESC`,
          )
          .all() as { id: string; doi: unknown }[]
      ).map((row) => [normalDoi(row.doi), row.id]),
    );
    return ids.get(doi);
  };
};

/** The key by which Zotero knows an item that came from it; null for any other. */
export const zoteroKey = ({ custom }: CslItem): string | null => {
  const { zotero } = (typeof custom === 'object' && custom !== null ? custom : {}) as { zotero?: unknown };
  const { key } = (typeof zotero === 'object' && zotero !== null ? zotero : {}) as { key?: unknown };
  return typeof key === 'string' && key !== '' ? key : null;
};

/** Finds the id of the source that came of the same item of Zotero; the keys are read once, when one is asked for. */
export const originFinder = (db: ReadDb): ((item: CslItem) => string | undefined) => {
  let ids: Map<string, string> | null = null;
  return (item) => {
    const key = zoteroKey(item);
    if (key === null) return undefined;
    ids ??= new Map(
      (
        db
          .prepare(
            `SELECT id, csl ->> '$.custom.zotero.key' AS key FROM sources WHERE csl LIKE '%"zotero":{%' ORDER BY num DESC`,
          )
          .all() as { id: string; key: unknown }[]
      ).flatMap((row) => (typeof row.key === 'string' ? [[row.key, row.id] as const] : [])),
    );
    return ids.get(key);
  };
};
