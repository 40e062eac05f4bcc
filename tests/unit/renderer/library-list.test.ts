import { describe, expect, test } from 'vitest';
import {
  columnIds,
  defaultColumns,
  movedColumn,
  shownColumns,
  widerColumn,
  withColumn,
} from '../../../renderer/api/list-look.ts';
import { valuesOf, withValue } from '../../../renderer/features/library/list/query-edit.ts';
import { suggestionsAt } from '../../../renderer/features/library/list/suggestions.ts';

describe('operators in the search field', () => {
  test('are put in place of the ones that ask the same, in any language, and leave the rest', () => {
    expect(withValue('nato', 'cited', 'no', 'en')).toBe('nato cited:no');
    expect(withValue('cited:no nato tipo:libro', 'type', 'report', 'en')).toBe('cited:no nato type:report');
    expect(withValue('a type:book b', 'type', null, 'en')).toBe('a b');
    expect(withValue('', 'tag', 'to read', 'it')).toBe('etichetta:"to read"');
    expect(withValue('-type:book x', 'type', 'report', 'en')).toBe('-type:book x type:report');
    expect(valuesOf('anno:2020 year:"2021" -year:2022 x', 'year')).toEqual(['2020', '2021']);
  });
});

describe('suggestions', () => {
  const known = {
    tags: ['Energy', 'To read', 'European Union'],
    collections: ['Libya'],
  };
  const texts = (query: string, language: 'en' | 'it' = 'en'): string[] =>
    suggestionsAt(query, query.length, language, known)?.entries.map(({ text }) => text) ?? [];
  test('are operators where one is begun, and their values behind it', () => {
    expect(texts('sea aut')).toEqual(['author:']);
    expect(texts('-aut')).toEqual(['-author:']);
    expect(texts('auto', 'it')).toEqual(['autore:']);
    expect(texts('au')).toEqual([]);
    expect(texts('"aut')).toEqual([]);
    expect(texts('x tag:e')).toEqual(['tag:Energy ', 'tag:"European Union" ']);
    expect(texts('tag:"to r')).toEqual(['tag:"To read" ']);
    expect(texts('tag:union')).toEqual(['tag:"European Union" ']);
    expect(texts('in:')).toEqual(['in:Libya ']);
    expect(texts('-cited:')).toEqual(['-cited:yes ', '-cited:no ']);
    expect(texts('type:tesi', 'it')).toEqual([]);
    expect(texts('tipo:rappo', 'it')).toEqual(['tipo:rapporto ']);
    expect(texts('lang:ital')).toEqual(['lang:Italian ']);
    expect(texts('cited:no')).toEqual([]);
    expect(texts('judged:news')).toEqual(['judged:"news agency" ']);
    expect(texts('author:ros')).toEqual([]);
  });
  test('stand where the caret is', () => {
    expect(suggestionsAt('aut nato', 3, 'en', known)).toMatchObject({ from: 0, to: 3 });
    expect(suggestionsAt('aut nato', 8, 'en', known)).toBeNull();
    expect(suggestionsAt('author', 2, 'en', known)).toBeNull();
  });
});

describe('columns', () => {
  test('come, go, move and are made wider; the title stays', () => {
    const ids = (columns: readonly { id: string }[]): string => columns.map(({ id }) => id).join(' ');
    expect(ids(withColumn(defaultColumns, 'tags'))).toBe('authors title year in type cited tags');
    expect(ids(withColumn(withColumn(defaultColumns, 'year'), 'year'))).toBe(ids(defaultColumns));
    expect(withColumn(defaultColumns, 'title')).toBe(defaultColumns);
    expect(ids(movedColumn(defaultColumns, 'title', -1))).toBe('title authors year in type cited');
    expect(movedColumn(defaultColumns, 'authors', -1)).toBe(defaultColumns);
    expect(widerColumn(defaultColumns, 'year', 5)[2]).toEqual({ id: 'year', width: 48 });
    expect(widerColumn(widerColumn(defaultColumns, 'year', 99.6), 'year', null)).toEqual(defaultColumns);
    const all = columnIds.map((id) => ({ id }));
    expect(shownColumns.safeParse(all).success).toBe(true);
    expect(shownColumns.safeParse([{ id: 'year' }]).success).toBe(false);
    expect(shownColumns.safeParse([{ id: 'title' }, { id: 'title' }]).success).toBe(false);
  });
});
