import fc from 'fast-check';
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import type { TextHit } from '../../../renderer/editor/find/match-text.ts';
import type { Query } from '../../../renderer/editor/find/query.ts';
import { replaceHits } from '../../../renderer/editor/find/replace.ts';
import { expandReplacement } from '../../../renderer/editor/find/replacement.ts';
import { br, cite, doc, em, fn, link, note, p, strong, type TaggedNode } from '../../builders/document.ts';
import { run, stateOf } from '../editor/editor-state.ts';
import { findAll, papers, words } from './papers.ts';

/** A document without tags: the caret goes to its start. */
const tagged = (document: Node): TaggedNode => Object.assign(document, { tag: { a: 2 } });

const replaceAll = async (document: Node, query: Partial<Query>, replacement: string): Promise<Node> => {
  const { hits } = await findAll(document, query);
  const state = stateOf(tagged(document));
  return state.apply(replaceHits(state, hits, replacement)).doc;
};

/** The leaves that are not text, in order, by their ids. */
const leaves = (document: Node): string[] => {
  const all: string[] = [];
  document.descendants((node) => {
    if (node.isLeaf && !node.isText) all.push(`${node.type.name} ${String(node.attrs.id)}`);
  });
  return all;
};

test('replacing is one step to undo, keeps every note, citation and break, and makes no problem', async () => {
  await fc.assert(
    fc.asyncProperty(papers, words, fc.constantFrom('', 'x', 'ab', 'Gğ𝔾'), async (document, text, by) => {
      const { hits } = await findAll(document, { text });
      const state = stateOf(tagged(document));
      const after = state.apply(replaceHits(state, hits, by));
      after.doc.check();
      expect(findProblems(after.doc)).toEqual(findProblems(document));
      expect(leaves(after.doc)).toEqual(leaves(document));
      if (after.doc.eq(document)) return;
      const undone = run(after, undo)!;
      expect(undone.doc.eq(document)).toBe(true);
      expect(run(undone, redo)!.doc.eq(after.doc)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('the text afterwards is what replacing in plain text gives', async () => {
  const plain = (document: Node): string[] => {
    const all: string[] = [];
    document.descendants((node) => {
      if (!node.inlineContent) return true;
      all.push(
        node.textBetween(0, node.content.size, '', (leaf) => (leaf.type.name === 'footnote' ? '' : '\uFFFC')),
      );
      return false;
    });
    return all;
  };
  await fc.assert(
    fc.asyncProperty(papers, words, fc.constantFrom('', 'x', 'aba', '𝔾'), async (document, text, by) => {
      const after = await replaceAll(
        document,
        { text, matchCase: true, matchAccents: true, regex: true },
        by,
      );
      expect(plain(after)).toEqual(
        plain(document).map((block) => block.replaceAll(new RegExp(text, 'gu'), by)),
      );
    }),
    { numRuns: 200 },
  );
});

test('there and back again', async () => {
  const before = doc(
    p('The ', em('old'), ' way and the o', strong('ld'), fn('n'), ' one'),
    note('n', p('old')),
  );
  const there = await replaceAll(before, { text: 'old' }, 'young');
  expect(there.textContent).toBe('The young way and the young oneyoung');
  expect((await replaceAll(there, { text: 'young' }, 'old')).textContent).toBe(before.textContent);
});

test('what stays keeps its look, what comes looks like what it replaces', async () => {
  const document = doc(p('the ', em('Green'), fn('n'), ' ', strong('Deal'), '.'), note('n', p('x')));
  expect(
    (await replaceAll(document, { text: 'green deal' }, 'Green Pact')).eq(
      doc(p('the ', em('Green'), fn('n'), ' ', strong('Pact'), '.'), note('n', p('x'))),
    ),
  ).toBe(true);
  expect(
    (await replaceAll(document, { text: 'green deal' }, 'treaty')).eq(
      doc(p('the ', em('treaty'), fn('n'), '.'), note('n', p('x'))),
    ),
  ).toBe(true);
  expect(
    (await replaceAll(document, { text: 'Green' }, 'Greens')).eq(
      doc(p('the ', em('Greens'), fn('n'), ' ', strong('Deal'), '.'), note('n', p('x'))),
    ),
  ).toBe(true);
  const linked = doc(p(link('https://a.example/', 'here')));
  expect(
    (await replaceAll(linked, { text: 'here' }, 'there')).eq(doc(p(link('https://a.example/', 'there')))),
  ).toBe(true);
});

test('hits in citations are left alone', async () => {
  const document = doc(p('Rossi ', cite('a')));
  const { hits } = await findAll(document, { text: 'rossi' }, undefined, null, () => 'Rossi, cit.');
  expect(hits).toHaveLength(2);
  const state = stateOf(document);
  expect(state.apply(replaceHits(state, hits, 'Bianchi')).doc.eq(doc(p('Bianchi ', cite('a'))))).toBe(true);
});

test('a break goes only with a pattern that names it', async () => {
  const document = doc(p('one', br(), 'two'));
  expect((await replaceAll(document, { text: 'e\\nt', regex: true }, 'e t')).eq(doc(p('one two')))).toBe(
    true,
  );
  expect((await replaceAll(document, { text: 'e\\st', regex: true }, 'e t')).eq(document)).toBe(true);
});

test('groups of a pattern, by number and by name', async () => {
  const hit: TextHit = { start: 0, end: 5, groups: ['2–3ab', '2', undefined], named: { first: '2' } };
  expect(expandReplacement('$1-$2|$3|$0|$$|$&|$<first>|$<no>|$12|$', hit)).toBe(
    '2-|$3|$0|$|2–3ab|2|$<no>|22|$',
  );
  expect(expandReplacement('$1', { start: 0, end: 1 })).toBe('$1');
  const document = doc(p('pp. 12-14, ', em('pp. 3'), '-5'));
  expect(
    (await replaceAll(document, { text: 'pp?\\. (\\d+)-(\\d+)', regex: true }, 'p. $1–$2')).textContent,
  ).toBe('p. 12–14, p. 3–5');
});

test('ten thousand places in a hundred thousand words are replaced at once', async () => {
  const document = doc(
    ...Array.from({ length: 1700 }, () =>
      p('Words of ', em('a paper'), ' that goes on – and on. '.repeat(10)),
    ),
  );
  const { hits } = await findAll(document, { text: 'on' });
  expect(hits.length).toBeGreaterThan(30_000);
  const state = stateOf(document);
  const after = state.apply(replaceHits(state, hits.slice(0, 10_000), 'off'));
  expect(after.doc.textContent).toContain('goes off – and off.');
});
