import * as fc from 'fast-check';
import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import type { CitationItem } from '#shared/citations/citation.ts';
import { findProblems } from '#shared/document/problems.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { metaOf } from '#shared/document/schema.ts';
import {
  changeStyle,
  citationsToNotes,
  countCitingNotes,
  countTextCitations,
  notesToCitations,
} from '../../../renderer/editor/commands/move-citations.ts';
import {
  cite,
  doc,
  em,
  fn,
  h1,
  note,
  p,
  ref,
  type TaggedNode,
  withPlainIds,
} from '../../builders/document.ts';
import { anySoundPaper } from '../../builders/every-block.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const same = (after: Node, expected: TaggedNode): void =>
  expect(withPlainIds(after).toString()).toBe(withPlainIds(expected).toString());
const itemsIn = (doc: Node): CitationItem[] => placeCitations(doc).flatMap(({ items }) => items);
const withCitation = (text: string, ...around: [before?: string, after?: string]): TaggedNode => {
  const [left = '', right = ''] = text.split('^');
  return doc(p(left, fn('n1'), right), note('n1', p(around[0] ?? '', cite('a'), around[1] ?? '')));
};
const inText = (text: string): TaggedNode => {
  const [left = '', right = ''] = text.split('^');
  return doc(p(left, cite('a'), right));
};

describe('a note that only cites becomes a citation in the text, and the reverse', () => {
  test.each([
    ['Words end.^', 'Words end ^.'],
    ['Words,^ and more.', 'Words ^, and more.'],
    ['Is it so?^ Yes.', 'Is it so ^? Yes.'],
    ['Words^ go on.', 'Words ^ go on.'],
    ['Words^ – and more.', 'Words ^ – and more.'],
    ['“Words”^ go on.', '“Words” ^ go on.'],
    ['“Words.”^ More.', '“Words.” ^ More.'],
  ])('%j: %j', (noted, written) => {
    same(obeys(withCitation(noted), notesToCitations).doc, inText(written));
  });
  test.each([
    ['Words end ^.', 'Words end.^'],
    ['Words ^, and more.', 'Words,^ and more.'],
    ['Words ^ go on.', 'Words^ go on.'],
    ['Words ^—and more.', 'Words^—and more.'],
    ['^ says so.', '^ says so.'],
    ['“Words ^.” More.', '“Words.”^ More.'],
  ])('%j: %j', (written, noted) => {
    same(obeys(inText(written), citationsToNotes).doc, withCitation(noted));
  });

  test('a full stop of an abbreviation stays with its word', () => {
    same(obeys(withCitation('The U.S.^ army'), notesToCitations).doc, inText('The U.S. ^ army'));
  });

  test('phrases become prefix and suffix; the full stop of the note goes', () => {
    const { doc: after } = obeys(
      withCitation('Words.^', 'See also ', ', for a contrary view.'),
      notesToCitations,
    );
    expect(itemsIn(after)).toEqual([{ sourceId: 'a', prefix: 'see also ', suffix: ', for a contrary view' }]);
  });

  test('sources with a semicolon between are one citation; each keeps its phrase', () => {
    const before = doc(
      p('Words.', fn('n1')),
      note('n1', p(cite('a', { locator: '3' }), '; but see ', cite('b'), '.')),
    );
    const { doc: after } = obeys(before, notesToCitations);
    expect(itemsIn(after)).toEqual([
      { sourceId: 'a', locator: '3' },
      { sourceId: 'b', prefix: 'but see ' },
    ]);
    expect(placeCitations(after)).toHaveLength(1);
  });

  test('marks side by side: the citations stand before the punctuation, the note with prose behind it', () => {
    const before = doc(
      p('Words.', fn('n1'), fn('n2'), fn('n3')),
      note('n1', p(cite('a'))),
      note('n2', p('A remark of the author.')),
      note('n3', p(cite('b'))),
    );
    const { doc: after } = obeys(before, notesToCitations);
    same(
      after,
      doc(p('Words ', cite('a'), ' ', cite('b'), '.', fn('n2')), note('n2', p('A remark of the author.'))),
    );
    const back = obeys(Object.assign(after, { tag: {} }), citationsToNotes).doc;
    expect(itemsIn(back).map(({ sourceId }) => sourceId)).toEqual(['a', 'b']);
    expect(back.child(2).childCount).toBe(3);
  });
});

describe('what is more than a citation stays a note', () => {
  test.each([
    ['prose', p('The treaty was never ratified. See ', cite('a'), '.')],
    ['emphasis', p(em('Pace'), ' ', cite('a'), '.')],
    ['other words between two sources', p(cite('a'), ' and the answer in ', cite('b'), '.')],
    ['a short sentence before the source', p('It ends here. ', cite('a'), '.')],
    ['a sentence between sources', p(cite('a'), '; it ends here. ', cite('b'), '.')],
    ['a long phrase', p(`${'on the long road that led there '.repeat(4)}see `, cite('a'), '.')],
    ['no source', p('A remark.')],
  ])('%s', (_, content) => {
    const before = doc(p('Words.', fn('n1')), note('n1', content));
    expect(countCitingNotes(before)).toEqual({ citing: 0, other: 1 });
    expect(run(stateOf(before), notesToCitations)).toBeNull();
  });

  test('several paragraphs', () => {
    const before = doc(p('Words.', fn('n1')), note('n1', p(cite('a')), p(cite('b'))));
    expect(run(stateOf(before), notesToCitations)).toBeNull();
  });

  test('a note that the text refers to', () => {
    const before = doc(
      p('One.', fn('n1'), ' See ', ref('note', 'n1'), '. Two.', fn('n2')),
      note('n1', p(cite('a'))),
      note('n2', p(cite('b'))),
    );
    expect(countCitingNotes(before)).toEqual({ citing: 1, other: 1 });
    expect(itemsIn(obeys(before, notesToCitations).doc)).toHaveLength(2);
  });
});

test('notes in headings move, too, and citations within notes stay there', () => {
  const before = doc(
    h1('Title', fn('n1')),
    p('Words.', fn('n2')),
    note('n1', p(cite('a'))),
    note('n2', p('The treaty failed. So ', cite('b'), ' has it. That is all.')),
  );
  const { doc: after } = obeys(before, notesToCitations);
  same(
    after,
    doc(
      h1('Title ', cite('a')),
      p('Words.', fn('n2')),
      note('n2', p('The treaty failed. So ', cite('b'), ' has it. That is all.')),
    ),
  );
  expect(countTextCitations(after)).toBe(1);
  same(obeys(Object.assign(after, { tag: {} }), citationsToNotes).doc, before);
});

test('a change of style and what it moves are one step to undo', () => {
  const before = doc(
    p('One.', fn('n1'), ' Two.', fn('n2')),
    note('n1', p(cite('a'))),
    note('n2', p('A remark.')),
  );
  const state = stateOf(before);
  const { tr, moved, stayed } = changeStyle(state, 'apa', 'text');
  expect({ moved, stayed }).toEqual({ moved: 1, stayed: 1 });
  const after = state.apply(tr);
  expect(metaOf(after.doc).style).toBe('apa');
  expect(after.doc.child(2).childCount).toBe(1);
  expect(run(after, undo)?.doc.eq(before)).toBe(true);
  const back = changeStyle(after, 'iai', 'notes');
  expect({ moved: back.moved, stayed: back.stayed }).toEqual({ moved: 1, stayed: 0 });
  // Between two styles that cite in the same place nothing moves.
  expect(
    after
      .apply(changeStyle(after, 'mla', null).tr)
      .doc.child(1)
      .eq(after.doc.child(1)),
  ).toBe(true);
});

/** Sources with their places and phrases, whatever the case of the first letter and wherever a phrase stood. */
const cited = (doc: Node): string[] =>
  itemsIn(doc).map(({ sourceId, locator, label, suppressAuthor }) =>
    JSON.stringify([sourceId, locator, label, suppressAuthor]),
  );
const letters = (doc: Node): string => {
  let text = '';
  doc.descendants((node) => {
    text += node.text ?? '';
    if (node.type.name === 'citation')
      for (const { prefix = '', suffix = '' } of node.attrs.items as CitationItem[]) text += prefix + suffix;
  });
  return [...text.toLowerCase().replace(/[\s.,;]/gu, '')].sort().join('');
};

test('there and back, nothing is lost in any paper', () => {
  fc.assert(
    fc.property(anySoundPaper, (paper) => {
      const state = stateOf(Object.assign(paper, { tag: { a: 2 } }));
      const there = run(state, notesToCitations) ?? state;
      expect(findProblems(there.doc)).toEqual([]);
      expect(cited(there.doc).sort()).toEqual(cited(paper).sort());
      expect(letters(there.doc)).toBe(letters(paper));
      expect(countCitingNotes(there.doc).citing).toBe(0);
      const back = run(there, citationsToNotes) ?? there;
      expect(findProblems(back.doc)).toEqual([]);
      expect(cited(back.doc).sort()).toEqual(cited(paper).sort());
      expect(letters(back.doc)).toBe(letters(paper));
      expect(countTextCitations(back.doc)).toBe(0);
    }),
    { numRuns: 400 },
  );
});
