import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { TooSlow } from '../../../renderer/editor/find/matcher.ts';
import { hitBefore, hitFrom, PaperSearch } from '../../../renderer/editor/find/paper-search.ts';
import { emptyQuery, type Query } from '../../../renderer/editor/find/query.ts';
import {
  br,
  caption,
  cite,
  doc,
  em,
  fn,
  front,
  note,
  p,
  sourceLine,
  table,
  tableBlock,
  td,
  tr,
} from '../../builders/document.ts';
import { allParts, findAll, papers, runHere, words } from './papers.ts';

const textsOf = async (document: Node, query: Partial<Query>): Promise<string[]> =>
  (await findAll(document, query)).hits.map(({ from, to }) => document.textBetween(from, to));

/* The naive search: letters with their accents, each folded by this table, compared run by run. */
const plain: Record<string, string> = {
  A: 'a',
  ß: 'ss',
  ğ: 'g',
  é: 'e',
  '\u00a0': ' ',
  '’': "'",
  ﬁ: 'fi',
  𝔾: 'g',
  İ: 'i',
  '\u0301': '',
};
type Letter = { folded: string; from: number; to: number };
const naive = (document: Node, query: string): [number, number][] => {
  const hits: [number, number][] = [];
  const wanted = [...query].map((letter) => plain[letter] ?? letter).join('');
  if (wanted === '') return [];
  document.descendants((block, pos) => {
    if (!block.inlineContent) return true;
    let run: Letter[] = [];
    const search = (): void => {
      for (let i = 0; i < run.length; ) {
        let text = '';
        let j = i;
        while (j < run.length && text.length < wanted.length) text += run[j++]!.folded;
        const hit = text === wanted;
        if (hit) hits.push([run[i]!.from, run[j - 1]!.to]);
        i = hit ? j : i + 1;
      }
      run = [];
    };
    block.forEach((child, offset) => {
      const start = pos + 1 + offset;
      if (child.type.name === 'footnote') return;
      if (!child.isText) {
        search();
        return;
      }
      let at = start;
      for (const character of child.text!) {
        const folded = plain[character] ?? character;
        if (folded === '' && run.length > 0) run.at(-1)!.to = at + character.length;
        else if (folded !== '') run.push({ folded, from: at, to: at + character.length });
        at += character.length;
      }
    });
    search();
    return false;
  });
  return hits;
};

test('hits are those of a naive search, letter by letter', async () => {
  await fc.assert(
    fc.asyncProperty(papers, words, async (document, query) => {
      const { hits, found } = await findAll(document, { text: query });
      expect(hits.map(({ from, to }) => [from, to])).toEqual(naive(document, query));
      expect(found.total).toBe(hits.length);
    }),
    { numRuns: 400 },
  );
});

test('with case and accents a hit is the very text; marks of notes do not count', async () => {
  await fc.assert(
    fc.asyncProperty(papers, words, async (document, query) => {
      const { hits } = await findAll(document, { text: query, matchCase: true, matchAccents: true });
      for (const { from, to } of hits)
        expect(document.textBetween(from, to).normalize('NFD')).toBe(query.normalize('NFD'));
    }),
    { numRuns: 150 },
  );
});

test('accents, quotes and dashes are folded unless they are to match', async () => {
  const document = doc(p('Erdoğan’s – Kirişçi, Dıştan, Straße, cœur'));
  for (const text of ['erdogan', "Erdoğan's -", 'KIRISCI', 'distan', 'strasse', 'coeur'])
    expect(await textsOf(document, { text }), text).toHaveLength(1);
  expect(await textsOf(document, { text: 'erdogan', matchAccents: true })).toEqual([]);
  expect(await textsOf(document, { text: 'erdoğan', matchAccents: true })).toEqual(['Erdoğan']);
  expect(await textsOf(document, { text: 'erdoğan', matchAccents: true, matchCase: true })).toEqual([]);
  expect(await textsOf(document, { text: 'Erdogan', matchCase: true })).toEqual(['Erdoğan']);
  expect(await textsOf(document, { text: 'erdogan', matchCase: true })).toEqual([]);
});

test('a letter that folds to two is found whole or not at all, and takes its accent along', async () => {
  expect(await textsOf(doc(p('Straße s')), { text: 's' })).toEqual(['S', 's']);
  expect(await textsOf(doc(p('e\u0301te')), { text: 'e' })).toEqual(['e\u0301', 'e']);
  expect(await textsOf(doc(p('e\u0301te')), { text: 'e', matchAccents: true })).toEqual(['e']);
});

test('whole words are those of every script', async () => {
  const document = doc(p('état états l’état dét. İstanbul’da наш нашего'));
  expect(await textsOf(document, { text: 'etat', wholeWord: true })).toHaveLength(2);
  expect(await textsOf(document, { text: 'наш', wholeWord: true })).toHaveLength(1);
  expect(await textsOf(document, { text: 'istanbul', wholeWord: true })).toHaveLength(1);
  expect(await textsOf(document, { text: 't\\p{L}', regex: true, wholeWord: true })).toEqual([]);
});

test('a phrase is found through marks and the mark of a note, not through a citation or a break', async () => {
  const document = doc(
    p('The Green', fn('n'), ' De', em('al'), ' and the green ', cite('a'), 'deal, green', br(), 'deal'),
    note('n', p('Green deal')),
  );
  const { hits } = await findAll(document, { text: 'green deal' });
  expect(hits).toHaveLength(2);
  expect(document.slice(hits[0]!.from, hits[0]!.to).content.childCount).toBe(4);
});

test('patterns keep to their block, skip what is empty and cross a break only if they name one', async () => {
  const document = doc(p('ab1', br(), 'ab22 ', cite('a'), ' ab3'), p('x'));
  expect(await textsOf(document, { text: 'ab\\d+', regex: true })).toEqual(['ab1', 'ab22', 'ab3']);
  expect(await textsOf(document, { text: '^ab.', regex: true })).toEqual(['ab1']);
  expect(await textsOf(document, { text: 'x*', regex: true })).toEqual(['x']);
  expect(await textsOf(document, { text: '1\\s', regex: true })).toEqual([]);
  expect(await textsOf(document, { text: '1\\nab', regex: true })).toHaveLength(1);
  expect(await textsOf(document, { text: '[^z]{9}', regex: true })).toEqual([]);
});

test('a wrong pattern and a slow one are told, an empty query finds nothing', async () => {
  const search = new PaperSearch(
    () => Promise.reject(new TooSlow()),
    () => '',
  );
  const ask = (query: Partial<Query>) =>
    search.search({ doc: doc(p('aaa')), query: { ...emptyQuery, ...query }, scope: allParts, within: null });
  const wrong = {
    '(a': 'open-group',
    'a)': 'closed-group',
    '[a': 'open-class',
    '*': 'nothing-to-repeat',
    'a{2,1}': 'quantifier',
    '[z-a]': 'range',
    '(?<1>a)': 'name',
    '\\p{No}x(?': 'other',
    'Unterminated group[': 'open-class',
  };
  for (const [text, fault] of Object.entries(wrong))
    expect(await ask({ text, regex: true }), text).toMatchObject({ kind: 'bad-pattern', fault });
  expect(await ask({ text: '(a+)+$', regex: true })).toEqual({ kind: 'too-slow' });
  expect(await ask({ text: '' })).toMatchObject({ kind: 'found', found: { total: 0 } });
});

test('what citations print is found, told apart, and found anew when it changes', async () => {
  const document = doc(p('Rossi', fn('n')), note('n', p('See ', cite('a'), ' Rossi.')));
  let text = 'M. Rossi, Title, Rossi';
  const search = new PaperSearch(runHere, () => text);
  const ask = () =>
    search.search({
      doc: document,
      query: { ...emptyQuery, text: 'rossi' },
      scope: allParts,
      within: null,
    });
  expect(await ask()).toMatchObject({ found: { total: 4, inCitations: 2 } });
  text = 'Ibid.';
  expect(await ask()).toMatchObject({ found: { total: 2, inCitations: 0 } });
});

test('only the parts asked for, and only what is selected', async () => {
  const document = doc(
    front({ title: ['one'] }),
    p('o<a>ne one o<b>ne', fn('n')),
    tableBlock(caption('one'), table(tr(td(p('one')))), sourceLine()),
    note('n', p('one')),
  );
  const count = async (...parts: ('front' | 'body' | 'notes')[]) =>
    (await findAll(document, { text: 'one' }, new Set(parts))).found.total;
  expect(await count('front')).toBe(1);
  expect(await count('body')).toBe(5);
  expect(await count('notes')).toBe(1);
  expect(await count('front', 'notes')).toBe(2);
  const within = { from: document.tag.a!, to: document.tag.b! };
  expect((await findAll(document, { text: 'one' }, allParts, within)).found.total).toBe(1);
});

test('next and previous go round', async () => {
  await fc.assert(
    fc.asyncProperty(papers, fc.constantFrom('a', 'g', 's'), async (document, text) => {
      const { found, hits } = await findAll(document, { text });
      if (hits.length === 0) {
        expect(hitFrom(found, 0)).toBeNull();
        expect(hitBefore(found, document.content.size)).toBeNull();
        return;
      }
      for (const [i, hit] of hits.entries()) {
        expect(hitFrom(found, hit.from)?.index).toBe(i);
        expect(hitFrom(found, hit.to)?.index).toBe((i + 1) % hits.length);
        expect(hitBefore(found, hit.to)?.index).toBe(i);
        expect(hitBefore(found, hit.from)?.index).toBe((i - 1 + hits.length) % hits.length);
      }
    }),
    { numRuns: 100 },
  );
});

test('only the newest question is answered', async () => {
  const document = doc(...Array.from({ length: 400 }, (_, i) => p(`Paragraph é ${i} `.repeat(300))));
  const search = new PaperSearch(runHere, () => '');
  const ask = (text: string) =>
    search.search({ doc: document, query: { ...emptyQuery, text }, scope: allParts, within: null });
  const [first, second] = await Promise.all([ask('para'), ask('graph')]);
  expect(first.kind).toBe('dropped');
  expect(second.kind).toBe('found');
});
