import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { matchPattern } from '../../../renderer/editor/find/match-text.ts';
import type { PatternRunner } from '../../../renderer/editor/find/matcher.ts';
import {
  type Found,
  hitAt,
  PaperSearch,
  type PlacedHit,
} from '../../../renderer/editor/find/paper-search.ts';
import { emptyQuery, type Query } from '../../../renderer/editor/find/query.ts';
import type { Part, Range } from '../../../renderer/editor/places.ts';
import { br, type Child, cite, doc, em, fn, front, lang, note, p, strong } from '../../builders/document.ts';

/** Runs patterns in place, as the worker does in the window. */
export const runHere: PatternRunner = async ({ query, texts }) => texts.map(matchPattern(query));

export const allParts: ReadonlySet<Part> = new Set<Part>(['front', 'body', 'notes']);

/** All hits in a paper; fails if the search does. */
export const findAll = async (
  document: Node,
  query: Partial<Query>,
  scope: ReadonlySet<Part> = allParts,
  within: Range | null = null,
  printed: (citation: Node) => string = () => '',
): Promise<{ found: Found; hits: PlacedHit[] }> => {
  const search = new PaperSearch(runHere, printed);
  const outcome = await search.search({ doc: document, query: { ...emptyQuery, ...query }, scope, within });
  if (outcome.kind !== 'found') throw new Error(outcome.kind);
  const { found } = outcome;
  return { found, hits: Array.from({ length: found.total }, (_, i) => hitAt(found, i)!) };
};

const letters = [
  'a',
  'A',
  'b',
  'ß',
  'ğ',
  'g',
  '\u0301',
  'é',
  ' ',
  '\u00a0',
  '’',
  "'",
  'ﬁ',
  'i',
  'f',
  's',
  '𝔾',
  'İ',
];
export const words: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 5 })
  .map((all) => all.join(''));

type Token = { kind: 'text'; text: string; look: number } | { kind: 'note' | 'citation' | 'break' };
const token: fc.Arbitrary<Token> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('text' as const), text: words, look: fc.nat(3) }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Token>({ kind: 'note' }, { kind: 'citation' }, { kind: 'break' }) },
);

/** Papers full of marks, notes and citations in the middle of words. */
export const papers: fc.Arbitrary<Node> = fc
  .tuple(
    fc.array(fc.array(token, { maxLength: 7 }), { minLength: 1, maxLength: 3 }),
    fc.array(fc.array(token, { maxLength: 4 }), { minLength: 1, maxLength: 2 }),
    words,
  )
  .map(([paragraphs, noteTexts, title]) => {
    let notes = 0;
    const inline = (tokens: readonly Token[], marks: boolean): Child[] =>
      tokens.flatMap((one): Child[] => {
        switch (one.kind) {
          case 'note':
            return marks ? [fn(`n${++notes}`)] : [];
          case 'citation':
            return [cite('k')];
          case 'break':
            return [br()];
          case 'text':
            return [[one.text, em(one.text), strong(one.text), lang('tr', one.text)][one.look] ?? ''];
          default:
            return [];
        }
      });
    const blocks = paragraphs.map((tokens) => p(...inline(tokens, true)));
    return doc(
      front({ title: [title] }),
      ...blocks,
      ...Array.from({ length: notes }, (_, i) =>
        note(`n${i + 1}`, p(...inline(noteTexts[i % noteTexts.length] ?? [], false))),
      ),
    );
  });
