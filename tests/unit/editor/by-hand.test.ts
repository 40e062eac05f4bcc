import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import type { CitationItem, FieldByHand, TextByHand } from '#shared/citations/citation.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { schema } from '#shared/document/schema.ts';
import { asCitationId, asSourceId } from '#shared/ids.ts';
import { nextByHand, setFieldByHand, setTextByHand } from '../../../renderer/editor/commands/by-hand.ts';
import { joinCitation, replaceSource, updateCitation } from '../../../renderer/editor/commands/citations.ts';
import { citationsToNotes, notesToCitations } from '../../../renderer/editor/commands/move-citations.ts';
import { anyFieldsByHand, anyTextByHand } from '../../builders/any-by-hand.ts';
import { byHand, cite, doc, fn, note, p, type TaggedNode } from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const id = asCitationId('c');
const paper = (citation: TaggedNode = cite('k', { locator: '3' }, 'c')) =>
  doc(p('O<a>ne', fn('n')), note('n', p('See ', citation, ' there.')));
const text: TextByHand = {
  text: [{ text: 'Own ' }, { text: 'words', em: true }],
  was: 'Live',
  reason: 'why',
};
const field: FieldByHand = { value: 'Ports', was: 'Harbours', reason: 'why' };
const dataOf = (document: Node) => {
  const { items, byHand: whole } = placeCitations(document)[0]!;
  return { items, whole };
};

describe('the text of a citation', () => {
  test('is set by hand and live again, each in one step', () => {
    const set = obeys(paper(), setTextByHand(id, text));
    expect(dataOf(set.doc)).toEqual({ items: [{ sourceId: 'k', locator: '3' }], whole: text });
    const live = obeys(Object.assign(set.doc, { tag: { a: 2 } }), setTextByHand(id, null));
    expect(live.doc.eq(paper())).toBe(true);
  });

  test('is not set where it is that already, and not to what no citation may hold', () => {
    const state = stateOf(paper());
    expect(run(state, setTextByHand(id, null))).toBeNull();
    expect(run(state, setTextByHand(asCitationId('gone'), text))).toBeNull();
    expect(run(state, setTextByHand(id, { ...text, text: [{ text: ' ' }] }))).toBeNull();
    expect(run(state, setTextByHand(id, { ...text, text: [{ text: 'x'.repeat(5000) }] }))).toBeNull();
    expect(run(state, setTextByHand(id, { ...text, reason: '' }))).toBeNull();
    const set = run(state, setTextByHand(id, text))!;
    expect(run(set, setTextByHand(id, { ...text, text: [...text.text] }))).toBeNull();
  });

  test('stays while its citation gets other sources and places', () => {
    const set = paper(byHand(cite('k', { locator: '3' }, 'c'), text.text));
    const after = [
      obeys(set, updateCitation(id, [{ sourceId: asSourceId('k'), locator: '9' }])),
      obeys(set, joinCitation(id, [{ sourceId: asSourceId('more') }])),
      obeys(set, replaceSource(asSourceId('k'), asSourceId('other'))),
    ];
    for (const { doc: document } of after) expect(dataOf(document).whole?.text).toEqual(text.text);
  });
});

describe('a field of a source in a citation', () => {
  test('is set by hand and live again, each in one step, beside others', () => {
    fc.assert(
      fc.property(anyFieldsByHand, (fields) => {
        const before = paper(cite('k', { fields }, 'c'));
        const set = obeys(before, setFieldByHand(id, 0, 'publisher', field));
        expect(dataOf(set.doc).items[0]!.fields).toEqual({ ...fields, publisher: field });
        const live = obeys(
          Object.assign(set.doc, { tag: { a: 2 } }),
          setFieldByHand(id, 0, 'publisher', null),
        );
        expect(live.doc.eq(before)).toBe(true);
      }),
      { numRuns: 20 },
    );
    const last = obeys(
      paper(cite('k', { locator: '3', fields: { title: field } }, 'c')),
      setFieldByHand(id, 0, 'title', null),
    );
    expect(last.doc.eq(paper())).toBe(true);
  });

  test('is not set to what no citation may hold', () => {
    const state = stateOf(paper());
    expect(run(state, setFieldByHand(id, 0, 'title', null))).toBeNull();
    expect(run(state, setFieldByHand(id, 1, 'title', field))).toBeNull();
    expect(run(state, setFieldByHand(id, 0, 'locator', field))).toBeNull();
    expect(run(state, setFieldByHand(id, 0, 'title', { ...field, reason: ' ' }))).toBeNull();
    expect(run(state, setFieldByHand(id, 0, 'author', field))).toBeNull();
  });

  test('stays when another source takes the place of its own, and keeps what would else become one apart', () => {
    const items: CitationItem[] = [
      { sourceId: asSourceId('k'), fields: { title: field } },
      { sourceId: asSourceId('l') },
    ];
    const citation = schema.nodes.citation.create({ id: 'c', items });
    const after = obeys(doc(p('O<a>', citation)), replaceSource(asSourceId('k'), asSourceId('l')));
    expect(dataOf(after.doc).items).toEqual([{ sourceId: 'l', fields: { title: field } }, { sourceId: 'l' }]);
  });
});

test('what is set by hand is on the clipboard’s HTML, and what can’t be is left out there', () => {
  const out = (node: Node) => {
    const spec = schema.nodes.citation.spec.toDOM!(node) as [string, Record<string, string>];
    return spec[1];
  };
  const read = (attributes: Record<string, string>) => {
    const rule = schema.nodes.citation.spec.parseDOM![0]!;
    return rule.getAttrs!({ getAttribute: (name: string) => attributes[name] ?? null } as never);
  };
  fc.assert(
    fc.property(anyTextByHand, anyFieldsByHand, (whole, fields) => {
      const node = byHand(cite('k', { fields }, 'c'), whole.text, whole.was, whole.reason);
      expect(read(out(node))).toEqual(node.attrs);
    }),
    { numRuns: 30 },
  );
  const attributes = out(byHand(cite('k', {}, 'c'), text.text));
  expect(read({ ...attributes, 'data-by-hand': '{"text":"<b>x</b>"}' })).toMatchObject({ byHand: null });
  expect(read({ ...attributes, 'data-by-hand': '{' })).toMatchObject({ byHand: null });
  expect(out(cite('k', {}, 'c'))).not.toHaveProperty('data-by-hand');
});

test('one goes from each citation set by hand to the next, and round again', () => {
  const set = (name: string) => byHand(cite('k', {}, name), text.text);
  const start = doc(
    p('O<a>ne', set('one'), cite('k', {}, 'live'), fn('n')),
    p(cite('k', { fields: { title: field } }, 'two')),
    note('n', p('See ', set('three'))),
  );
  let state = stateOf(start);
  const seen = Array.from({ length: 4 }, () => {
    state = run(state, nextByHand)!;
    return state.selection.$from.nodeBefore?.attrs.id;
  });
  expect(seen).toEqual(['one', 'two', 'three', 'one']);
  expect(run(stateOf(paper()), nextByHand)).toBeNull();
});

test('what is set by hand goes along when the citations move into the text, and back into notes', () => {
  const before = doc(
    p('O<a>ne', fn('n'), ' and', fn('m'), '.'),
    note('n', p(byHand(cite('k', {}, 'c'), text.text, text.was, text.reason))),
    note('m', p('See ', cite('l', { fields: { title: field } }, 'd'))),
  );
  const inText = obeys(before, notesToCitations);
  expect(inText.doc.lastChild!.childCount).toBe(0);
  const inNotes = obeys(Object.assign(inText.doc, { tag: { a: 2 } }), citationsToNotes);
  for (const { doc: document } of [inText, inNotes]) {
    const [first, second] = placeCitations(document);
    expect(first!.byHand).toEqual(text);
    expect(second!.items).toMatchObject([{ sourceId: 'l', fields: { title: field } }]);
  }
});
