import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operatorNames } from '#shared/search/operators.ts';
import { parseQuery, queryTokens, soughtTexts } from '#shared/search/query.ts';
import type { Ways } from '#shared/search/query-words.ts';
import { kindNames } from '#shared/sources/kind-names.ts';
import { isCslType, sourceKinds } from '#shared/sources/kinds.ts';

/** The ways to find something, as "way | other way", with a star behind what may go on. */
const waysOf = (ways: Ways): string =>
  ways
    .map((all) => all.map(({ words, begins }) => `${words.join(' ')}${begins ? '*' : ''}`).join(' + '))
    .join(' | ');
/** The conditions of a query in short. */
const read = (query: string): string[] =>
  parseQuery(query).conditions.map(({ not, ...condition }) => {
    const what =
      condition.kind === 'text'
        ? `${condition.field === 'any' ? '' : `${condition.field}: `}${waysOf(condition.ways)}`
        : JSON.stringify(condition);
    return `${not ? 'not ' : ''}${what}`;
  });
const one = (query: string): unknown => {
  const { conditions, hints } = parseQuery(query);
  expect(hints).toEqual([]);
  expect(conditions).toHaveLength(1);
  return conditions[0];
};

describe('words', () => {
  test.each<[string, string[]]>([
    ['Erdoğan policy', ['erdogan*', 'policy*']],
    ['"foreign policy" eu', ['foreign policy', 'eu*']],
    ['“politica estera”', ['politica estera']],
    ['"foreign pol', ['foreign pol*']],
    ['-book "x y" -"a b"', ['not book*', 'x y', 'not a b']],
    ['Aydın-Düzgit', ['aydin* + duzgit* | aydinduzgit*']],
    ["d'Alema", ['alema* | dalema*']],
    ['d’Alema', ['alema* | dalema*']],
    ['Müller', ['muller* | mueller*']],
    ['Mueller', ['mueller* | muller*']],
    ['ueber', ['ueber* | uber']],
    ['queue', ['queue*']],
    ['STRASSE', ['strasse*']],
    ['straße', ['strasse*']],
    ['nato or otan', ['nato*', 'or*', 'otan*']],
    ['- -- "" : "', []],
    ['10:30 http://a.org', ['10* + 30*', 'http* + a* + org*']],
    ['Turkey: a history', ['turkey*', 'a*', 'history*']],
  ])('%s', (query, expected) => {
    expect(read(query)).toEqual(expected);
    expect(parseQuery(query).hints).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['author:aydin', ['names: aydin*']],
    ['autore:"della porta"', ['names: della porta']],
    ['-title:nato', ['not title: nato*']],
    ['testata:corriere', ['place: corriere*']],
    ['nota:urgente file:gas passo:mare', ['notes: urgente*', 'files: gas*', 'quotations: mare*']],
    ['doi:10.1000/x', ['10* + 1000* + x*']],
  ])('in a field: %s', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });
});

describe('OR', () => {
  test.each<[string, string[]]>([
    ['nato OR otan', ['nato* | otan*']],
    ['africa nato OR otan OR "alliance" 2020', ['africa*', 'nato* | otan* | alliance', '2020*']],
    ['nato OPPURE otan', ['nato* | otan*']],
    ['nato | otan', ['nato* | otan*']],
    ['author:rossi OR author:verdi', ['names: rossi* | verdi*']],
    [
      'tag:a OR year:2020 OR x',
      [
        '{"kind":"either","of":[{"kind":"tag","name":"a","not":false},{"kind":"year","from":2020,"to":2020,"not":false},{"kind":"text","field":"any","ways":[[{"words":["x"],"begins":true}]],"not":false}]}',
      ],
    ],
    // Where it can't mean either, it is nothing; where nothing stands before it, it is a word.
    ['nato OR', ['nato*']],
    ['nato OR -otan', ['nato*', 'not otan*']],
    ['OR nato', ['or*', 'nato*']],
    ['"OR" nato', ['or', 'nato*']],
  ])('%s', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  test('what either asks for is marked', () => {
    expect(soughtTexts(parseQuery('tag:a OR nato')).map(({ ways }) => waysOf(ways))).toEqual(['nato*']);
  });
});

describe('operators', () => {
  test.each<[string, unknown]>([
    ['year:2020', { kind: 'year', from: 2020, to: 2020 }],
    ['anno:2015..2020', { kind: 'year', from: 2015, to: 2020 }],
    ['year:2015-2020', { kind: 'year', from: 2015, to: 2020 }],
    ['year:..2000', { kind: 'year', from: null, to: 2000 }],
    ['year:2000..', { kind: 'year', from: 2000, to: null }],
    ['year:2000.', { kind: 'year', from: 2000, to: null }],
    ['year:2020..2015', { kind: 'year', from: 2015, to: 2020 }],
    ['year:199', { kind: 'year', from: 1990, to: 1999 }],
    ['year:2015..20', { kind: 'year', from: 2015, to: 2099 }],
    ['cited:no', { kind: 'cited', by: 'none' }],
    ['citata:sì', { kind: 'cited', by: 'any' }],
    ['cited:"On walls"', { kind: 'cited', by: { paper: 'On walls' } }],
    ['cited:"no"', { kind: 'cited', by: { paper: 'no' } }],
    ['tag:eu', { kind: 'tag', name: 'eu' }],
    ['etichetta:"da leggere"', { kind: 'tag', name: 'da leggere' }],
    ['raccolta:Libia', { kind: 'collection', name: 'Libia' }],
    ['con:allegato', { kind: 'has', what: 'file' }],
    ['has:quotations', { kind: 'has', what: 'quotation' }],
    ['LINGUA:IT', { kind: 'language', tag: 'it' }],
    ['judged:no', { kind: 'judged', as: 'none' }],
    ['giudizio:agenzia', { kind: 'judged', as: { name: 'agenzia' } }],
  ])('%s', (query, expected) => {
    expect(one(query)).toEqual({ not: false, ...(expected as object) });
    expect(one(`-${query}`)).toEqual({ not: true, ...(expected as object) });
  });

  test('a type is its name in either language, the beginning of one, or that of CSL', () => {
    const kinds = (value: string): unknown => {
      const condition = one(`type:${value}`) as { kinds: string[]; type: string | null };
      return [condition.kinds, condition.type];
    };
    expect(kinds('report')).toEqual([['report'], 'report']);
    expect(kinds('book')).toEqual([['book'], 'book']);
    expect(kinds('tesi')).toEqual([['thesis'], 'thesis']);
    expect(kinds('"press release"')).toEqual([['press-release'], null]);
    expect(kinds('press-release')).toEqual([['press-release'], null]);
    expect(kinds('post-weblog')).toEqual([['post-weblog'], 'post-weblog']);
    // What is offered is the whole name of a kind, and means that kind.
    for (const language of ['en', 'it'] as const)
      for (const kind of sourceKinds)
        expect(kinds(`"${kindNames[language][kind]}"`)).toEqual([[kind], isCslType(kind) ? kind : null]);
    expect(kinds('libro')).toEqual([['book'], 'book']);
    const [articles] = kinds('article') as [string[]];
    expect(articles).toEqual(expect.arrayContaining(['article-journal', 'article-newspaper']));
  });

  test('have names that mean one thing, in both languages', () => {
    const meant = new Map<string, string>();
    for (const names of Object.values(operatorNames))
      for (const [operator, called] of Object.entries(names))
        for (const name of called) {
          expect(meant.get(name) ?? operator).toBe(operator);
          meant.set(name, operator);
          expect(queryTokens(`${name}:x`)).toMatchObject([{ operator: name, value: 'x' }]);
        }
  });
});

describe('what is not understood', () => {
  test('an operator that there is not is words, with a hint', () => {
    expect(read('colour:red x')).toEqual(['colour*', 'red*', 'x*']);
    expect(parseQuery('colour:red x').hints).toEqual([
      { code: 'unknown-operator', operator: 'colour', value: 'red' },
    ]);
  });
  test('a value that the operator does not know is words, with a hint', () => {
    expect(read('year:soon')).toEqual(['year*', 'soon*']);
    expect(parseQuery('has:wings').hints).toEqual([
      { code: 'unknown-value', operator: 'has', value: 'wings' },
    ]);
  });
  test('an operator without a value asks for nothing yet', () => {
    expect(parseQuery('nato author:')).toMatchObject({
      conditions: [{ kind: 'text' }],
      hints: [{ code: 'no-value', operator: 'author' }],
    });
  });
  test('nothing that can be typed fails, and tokens cover what has letters', () => {
    const part = fc.constantFrom('-', ':', '"', '“', ' ', 'year', 'tag', 'ß', '..', '2020', "'", '外', '𝒳');
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary' })), { maxLength: 20 }), (parts) => {
        const query = parts.join('');
        const { conditions } = parseQuery(query);
        for (const { ways } of soughtTexts({ conditions, hints: [] }))
          for (const phrase of ways.flat())
            for (const word of phrase.words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        for (const { from, to } of queryTokens(query)) expect(to).toBeGreaterThan(from);
      }),
    );
  });
});
