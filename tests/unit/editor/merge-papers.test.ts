import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import { mergeInto } from '../../../renderer/features/paper/saving/merge-papers.ts';
import { byHand, cite, doc, fn, h1, note, p, paper } from '../../builders/document.ts';
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

  test('a text set by hand there and words here', () => {
    const theirs = doc(
      ...base.child(1).content.content,
      note('a', p('See ', byHand(cite('alder', {}, 'c'), [{ text: 'Own words' }]), '.')),
    );
    const mine = doc(p('One ', fn('a'), ' two.'), p('Three!'), base.child(2).child(0));
    const both = merged(base, mine, theirs)!;
    expect(text(both).slice(0, 2)).toEqual(['One  two.', 'Three!']);
    expect(placeCitations(both)[0]!.byHand?.text).toEqual([{ text: 'Own words' }]);
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

  test('words put in at one place stand one after the other, typed into one word or not', () => {
    const words = (text: string) => doc(p(text), p('x'));
    const both = (before: string, mine: string, theirs: string) =>
      text(merged(words(before), words(mine), words(theirs)))[0];
    expect(both('It rains.', 'It rains here.', 'It rains now.')).toMatch(/^It rains( here now| now here)\.$/);
    expect(both('a hewor b', 'a helwor b', 'a heworl b')).toBe('a helworl b');
    expect(both('One two three.', 'One and two three.', 'One two or three.')).toBe('One and two or three.');
    expect(both('One two three.', 'One three.', 'One two three!')).toBe('One three!');
    expect(both('', 'same', 'same')).toBe('samesame');
  });

  test('what one takes away and the other writes into is not merged', () => {
    const words = (...all: string[]) => doc(...all.map((one) => p(one)));
    expect(merged(words('One two.', 'x'), words('One.', 'x'), words('One two two.', 'x'))).not.toBeNull();
    expect(
      merged(words('Aa bb cc dd.', 'x'), words('Aa dd.', 'x'), words('Aa bb new cc dd.', 'x')),
    ).toBeNull();
  });

  test('a paragraph is parted in one and written in the other', () => {
    const both = merged(doc(p('One two.')), doc(p('One'), p(' two.')), doc(p('One two and three.')));
    expect(text(both)).toEqual(['One', ' two and three.']);
  });

  test('two notes made at one moment, at one place, are both there', () => {
    const before = doc(p('One.'), p('x'));
    const with_ = (id: string) => doc(p('One.', fn(id)), p('x'), note(id, p(`Note ${id}.`)));
    const both = merged(before, with_('a'), with_('b'));
    expect(text(both)).toEqual(['One.', 'x', 'Note a.', 'Note b.']);
    expect(findProblems(both!)).toEqual([]);
  });

  test('whatever two people put in where is in the paper that comes of it', () => {
    const place = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(anyDocument, place, place, (document, first, second) => {
        const blocks: number[] = [];
        document.descendants((node, pos) => {
          if (node.isTextblock) for (let i = 0; i <= node.content.size; i++) blocks.push(pos + 1 + i);
          return !node.isTextblock;
        });
        const at = (where: number): number => blocks[Math.floor(where * blocks.length)]!;
        const put = (word: string, where: number): Node =>
          new Transform(document).insert(at(where), schema.text(word)).doc;
        const both = merged(document, put('QQmineQQ', first), put('ZZtheirsZZ', second));
        expect(both?.textContent).toContain('QQmineQQ');
        expect(both?.textContent).toContain('ZZtheirsZZ');
      }),
      { numRuns: 200 },
    );
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
