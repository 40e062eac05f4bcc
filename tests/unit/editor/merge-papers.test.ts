import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { metaOf } from '#shared/document/schema.ts';
import { mergeInto } from '../../../renderer/features/paper/merge-papers.ts';
import { cite, doc, fn, h1, note, p, paper } from '../../builders/document.ts';
import { anyDocument, anyEdit, applyEdit } from '../../builders/random-document.ts';

const merged = (base: Node, mine: Node, theirs: Node): Node | null => {
  const tr = new Transform(mine);
  return mergeInto(tr, base, theirs) ? tr.doc : null;
};
const text = (document: Node | null): string[] => {
  const lines: string[] = [];
  document?.descendants((node) => {
    if (node.isTextblock) lines.push(node.textContent);
    return true;
  });
  return lines.filter(Boolean);
};

const base = doc(p('One ', fn('a'), ' two.'), p('Three.'), note('a', p('See ', cite('alder', {}, 'c'), '.')));

describe('two versions of a paper', () => {
  test('another source in a note and words in the text come together', () => {
    const mine = doc(
      p('One ', fn('a'), ' two.'),
      p('Three and more.'),
      note('a', p('See ', cite('alder', {}, 'c'), '.')),
    );
    const theirs = doc(
      p('One ', fn('a'), ' two.'),
      p('Three.'),
      note('a', p('See ', cite('bianchi', {}, 'c'), '.')),
    );
    const both = merged(base, mine, theirs);
    expect(text(both)).toEqual(['One  two.', 'Three and more.', 'See [@bianchi].']);
  });

  test('a paragraph more there and words changed in another here', () => {
    const theirs = doc(h1('New'), ...base.child(1).content.content, base.child(2).child(0));
    const mine = doc(p('One ', fn('a'), ' two.'), p('Three!'), base.child(2).child(0));
    expect(text(merged(base, mine, theirs)).slice(0, 3)).toEqual(['New', 'One  two.', 'Three!']);
  });

  test('the same words changed in two ways are not merged', () => {
    const words = (last: string) => doc(p('One ', fn('a'), ' two.'), p(last), base.child(2).child(0));
    expect(merged(base, words('Four.'), words('Five.'))).toBeNull();
  });

  test("the paper's data: one side's change is taken, two are not merged", () => {
    const with_ = (lang: string) => paper({ lang }, p('x'));
    const changed = merged(with_('en-GB'), with_('en-GB'), with_('it-IT'));
    expect(changed && metaOf(changed)).toEqual({ lang: 'it-IT' });
    expect(merged(with_('en-GB'), with_('en-US'), with_('it-IT'))).toBeNull();
  });

  const edits = fc.array(anyEdit, { minLength: 1, maxLength: 3 });
  const edited = (document: Node, list: readonly Parameters<typeof applyEdit>[1][]): Node => {
    const tr = new Transform(document);
    for (const edit of list) applyEdit(tr, edit);
    return tr.doc;
  };

  test('what is unchanged here becomes what is there', () => {
    fc.assert(
      fc.property(anyDocument, edits, (document, list) => {
        const theirs = edited(document, list);
        expect(merged(document, document, theirs)?.toJSON()).toEqual(theirs.toJSON());
      }),
      { numRuns: 300 },
    );
  });

  test('it makes no difference whose changes come second', () => {
    fc.assert(
      fc.property(anyDocument, edits, edits, (document, first, second) => {
        const mine = edited(document, first);
        const theirs = edited(document, second);
        expect(merged(document, mine, theirs)?.toJSON()).toEqual(merged(document, theirs, mine)?.toJSON());
      }),
      { numRuns: 300 },
    );
  });
});
