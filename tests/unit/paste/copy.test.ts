// @vitest-environment happy-dom
import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { AllSelection, NodeSelection, TextSelection } from 'prosemirror-state';
import { expect, test, vi } from 'vitest';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { findProblems } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import { asSourceId } from '#shared/ids.ts';
import { carriedPictures } from '../../../renderer/editor/paste/limits.ts';
import type { SourceTraffic } from '../../../renderer/editor/paste/source-traffic.ts';
import {
  caption,
  cite,
  doc,
  em,
  figure,
  fn,
  front,
  h1,
  image,
  li,
  note,
  olFrom,
  p,
  sourceLine,
  type TaggedNode,
  table,
  tableBlock,
  td,
  tr,
  ul,
} from '../../builders/document.ts';
import { anySoundPaper } from '../../builders/every-block.ts';
import { sketch } from '../../builders/sketch.ts';
import { pageWith } from './page.ts';

/* What Ibid copies: to itself nothing is lost; to others it is HTML and text as they know them. */

const book = (id: string, title: string): CslItem => ({ id, type: 'book', title }) as CslItem;
const library = [book('alder', 'Alder'), book('birch', 'Birch')];
const traffic = (over: Partial<SourceTraffic> = {}): SourceTraffic => ({
  held: (ids) => library.filter((item) => ids.includes(asSourceId(item.id))),
  knows: () => true,
  takeIn: async () => new Map(),
  ...over,
});

const source = () =>
  doc(
    h1('Ledgers<a>'),
    p('Boats paid', fn('n1'), ' in ', em('salt'), '.'),
    ul(li(p('Oars')), li(p('Sails', fn('n2')))),
    note('n1', p('See ', cite('alder', { locator: '3' }), '.'), p('More.')),
    note('n2', p(cite('birch'))),
  );
const printed = () => [{ text: 'Alder, ' }, { text: 'Boats', em: true as const }, { text: ', p. 3' }];

const copyAll = (paper: TaggedNode, sources = traffic()): { html: string; text: string } => {
  const { view } = pageWith(paper, { printed, sources });
  const start = paper.child(0).nodeSize + 1;
  const slice = paper.slice(start, start + paper.child(1).content.size);
  const { dom, text } = view.serializeForClipboard(slice);
  return { html: dom.innerHTML, text };
};

const hash = 'a'.repeat(64);
const data = 'data:image/png;base64,iVBORw0KGgo=';
const figures = () =>
  doc(
    p('Before'),
    figure(caption('Quays'), image(`image:${hash}`, 'Two quays', 60), sourceLine('Source: the port.')),
    figure(caption('Lost'), image(`image:${'b'.repeat(64)}`), sourceLine()),
  );
const figuresAsCopied = (held: (hash: string) => string | null): { html: string; asked: unknown[] } => {
  const { view, asked } = pageWith(figures(), { pictures: { held, knows: () => true } });
  const html = document.createElement('div');
  vi.useFakeTimers();
  view.dom.addEventListener('copy', () => {
    html.append(view.serializeForClipboard(new AllSelection(view.state.doc).content()).dom);
  });
  view.dom.dispatchEvent(new Event('copy', { bubbles: true, cancelable: true }));
  vi.useRealTimers();
  return { html: html.innerHTML, asked };
};
const imagesIn = (view: { state: { doc: Node } }): unknown[] => {
  const found: unknown[] = [];
  view.state.doc.descendants((node) => {
    if (node.type === schema.nodes.figure)
      found.push([node.child(0).textContent, node.child(1).attrs, node.child(2).textContent]);
  });
  return found;
};

test('a copied figure carries its picture; a library that lacks it gets the data, its own the address', () => {
  const { html } = figuresAsCopied((wanted) => (wanted === hash ? data : null));
  const read = new DOMParser().parseFromString(html, 'text/html');
  expect(read.querySelector('img')?.getAttribute('src')).toBe(data);
  expect(read.querySelector('img')?.getAttribute('width')).toBe('60%');
  for (const [knows, src] of [
    [true, `image:${hash}`],
    [false, data],
  ] as const) {
    const { view } = pageWith(doc(p('<a>')), { pictures: { held: () => null, knows: () => knows } });
    view.pasteHTML(html);
    expect(imagesIn(view)).toEqual([
      ['Quays', { src, alt: 'Two quays', width: 60 }, 'Source: the port.'],
      ['Lost', { src: `image:${'b'.repeat(64)}`, alt: '', width: null }, ''],
    ]);
    expect(findProblems(view.state.doc)).toEqual([]);
  }
});

test('pictures that are too large for the clipboard, or not to be had, are told and go by their address', () => {
  const large = `data:image/png;base64,${'A'.repeat(carriedPictures / 2)}`;
  const { html, asked } = figuresAsCopied(() => large);
  expect(asked).toEqual([{ what: 'copiedWithoutPictures', detail: [1] }]);
  const { view } = pageWith(doc(p('<a>')), { pictures: { held: () => null, knows: () => true } });
  view.pasteHTML(html);
  expect(imagesIn(view)).toHaveLength(2);
  expect(figuresAsCopied(() => data).asked).toEqual([]);
  // What is dragged is written the same way, and nobody asked for a copy.
  const dragged = pageWith(figures(), { pictures: { held: () => null, knows: () => true } });
  dragged.view.serializeForClipboard(new AllSelection(dragged.view.state.doc).content());
  expect(dragged.asked).toEqual([]);
});

test('what a forged copy names as the data of a picture is none', () => {
  const { view } = pageWith(doc(p('<a>')), { pictures: { held: () => null, knows: () => false } });
  view.pasteHTML(
    `<figure data-ibid="1" data-type="figure" data-pm-slice="0 0 []"><figcaption data-type="caption"></figcaption><img src="https://evil.example/x.png" data-ibid-picture="image:${hash}"><p data-type="source_line"></p></figure>`,
  );
  expect(imagesIn(view)).toEqual([['', { src: `image:${hash}`, alt: '', width: null }, '']]);
});

test('a note that is copied by itself is its printed words in other programs', () => {
  const paper = doc(
    p('Boats', fn('n1')),
    note('n1', p('See ', cite('alder', { locator: '3' }), '.'), p('More.')),
  );
  const { view } = pageWith(paper, { printed });
  const mark = paper.child(0).nodeSize + 1 + 'Boats'.length + 1;
  expect(paper.nodeAt(mark)?.type.name).toBe('footnote');
  const { text } = view.serializeForClipboard(NodeSelection.create(view.state.doc, mark).content());
  expect(text).toBe('See Alder, Boats, p. 3.\nMore.');
  const at = view.state.doc.content.size - view.state.doc.child(2).nodeSize + 1;
  const whole = view.serializeForClipboard(NodeSelection.create(view.state.doc, at).content());
  expect(whole.text).toBe('See Alder, Boats, p. 3.\n\nMore.');
});

test('other programs read the printed citations, and the notes as notes', () => {
  const { html } = copyAll(source());
  // As it is read by what does not know Ibid's own marks.
  const { view } = pageWith(doc(p('<a>')));
  view.pasteHTML(html.replaceAll(' data-ibid="1"', ''));
  expect(sketch(view.state.doc)).toEqual([
    '# Ledgers',
    'Boats paid[^ See Alder, _Boats_, p. 3. | More.] in _salt_.',
    '- Oars',
    '- Sails[^ Alder, _Boats_, p. 3]',
  ]);
});

test('plain text has printed citations, numbered notes, bullets and numbers', () => {
  const { text } = copyAll(
    doc(
      h1('Ledgers'),
      p('Boats paid', fn('n1'), '.'),
      olFrom(4, li(p('Oars'), ul(li(p('long')))), li(p('Sails'))),
      tableBlock(caption('Fees'), table(tr(td(p('1702')), td(p('12')))), sourceLine()),
      note('n1', p('See ', cite('alder'), '.'), p('More.')),
    ),
  );
  expect(text).toBe(
    'Ledgers\n\nBoats paid[1].\n\n4. Oars\n   • long\n5. Sails\n\nFees\n\n1702\t12\n\n[1] See Alder, Boats, p. 3.\nMore.',
  );
});

test('sources that the paper does not know are in the library before the words are on the page', async () => {
  const { html } = copyAll(source());
  const steps: string[] = [];
  const knows = vi.fn((item: CslItem) => item.id === 'birch');
  const { view, asked } = pageWith(doc(p('Here<a>.')), {
    sources: traffic({
      knows,
      takeIn: async (items) => {
        steps.push(`take ${items.map((item) => `${item.id}: ${item.title}`).join()}`);
        steps.push(view.state.doc.textContent);
        return new Map([['alder', asSourceId('alder-2')]]);
      },
    }),
  });
  view.pasteHTML(html);
  await vi.waitFor(() => expect(view.state.doc.textContent).toContain('Ledgers'));
  expect(steps).toEqual(['take alder: Alder', 'Here.']);
  expect(citations(view.state.doc)).toEqual(['alder-2 3', 'birch ']);
  expect(findProblems(view.state.doc)).toEqual([]);
  expect(asked).toEqual([]);
});

test('where the library can not take the sources nothing is pasted, and that is told', async () => {
  const { html } = copyAll(source());
  const { view, asked } = pageWith(doc(p('Here<a>.')), {
    sources: traffic({ knows: () => false, takeIn: async () => null }),
  });
  view.pasteHTML(html);
  await vi.waitFor(() => expect(asked).toEqual([{ what: 'pasteWithoutSources', detail: [] }]));
  expect(view.state.doc.textContent).toBe('Here.');
});

test('what pretends to be sources is passed over', () => {
  const { html } = copyAll(source());
  const { view } = pageWith(doc(p('<a>')), {
    sources: traffic({ knows: () => false, takeIn: async () => null }),
  });
  for (const text of [
    '',
    'x',
    '{}',
    '[1,null,{"id":7},{"id":"a","type":"book","author":"x"}]',
    `[${'[]'.repeat(9)}]`,
  ])
    view.pasteHTML(
      html.replace(/data-ibid-sources="[^"]*"/, `data-ibid-sources="${text.replaceAll('"', '&quot;')}"`),
    );
  expect(view.state.doc.textContent).toContain('Ledgers');
});

const marksIn = (node: Node): number => {
  let count = 0;
  node.descendants((inside) => {
    if (inside.type === schema.nodes.footnote) count++;
  });
  return count;
};
const citations = (paper: Node): string[] => {
  const found: string[] = [];
  paper.descendants((node) => {
    if (node.type === schema.nodes.citation)
      for (const item of node.attrs.items as CitationItem[])
        found.push(`${item.sourceId} ${item.locator ?? ''}`);
    return true;
  });
  return found.sort();
};

test('any stretch of any paper keeps its words, notes and citations on the way to an empty one', () => {
  fc.assert(
    fc.property(anySoundPaper, fc.nat(), fc.nat(), (paper, a, b) => {
      const size = paper.content.size + 1;
      const [from, to] = [a % size, b % size].sort((x, y) => x - y) as [number, number];
      const selected = TextSelection.between(paper.resolve(from), paper.resolve(to));
      const first = pageWith(Object.assign(paper, { tag: {} }));
      const { dom, slice } = first.view.serializeForClipboard(selected.content());
      const { view } = pageWith(doc(p('<a>')));
      view.pasteHTML(dom.innerHTML);
      view.state.doc.check();
      expect(findProblems(view.state.doc)).toEqual([]);
      const given = schema.nodes.body.create(null, slice.content);
      expect(marksIn(view.state.doc), `${slice}\n${view.state.doc}`).toBe(marksIn(given));
      const notes = new Set<string>();
      given.descendants((node) => {
        if (node.type === schema.nodes.footnote) notes.add(String(node.attrs.id));
      });
      const carriedCitations: string[] = [];
      paper.descendants((node) => {
        if (node.type === schema.nodes.note && notes.has(String(node.attrs.id)))
          carriedCitations.push(...citations(node));
      });
      const inText: string[] = [];
      const read = (node: Node): void => {
        if (node.type === schema.nodes.note && notes.has(String(node.attrs.id))) return;
        if (node.type === schema.nodes.citation)
          for (const item of node.attrs.items as CitationItem[])
            inText.push(`${item.sourceId} ${item.locator ?? ''}`);
        node.forEach(read);
      };
      read(given);
      expect(citations(view.state.doc), `${slice}\n${view.state.doc}`).toEqual(
        [...carriedCitations, ...inText].sort(),
      );
      first.view.destroy();
      view.destroy();
    }),
    { numRuns: 30 },
  );
});

test('blocks pasted over the whole paper go into its text, words into its title', () => {
  const whole = () => {
    const paper = doc(front({ title: ['Title'] }), p('Text', fn('n1')), note('n1', p('Note.')));
    const page = pageWith(paper);
    page.view.dispatch(page.view.state.tr.setSelection(new AllSelection(paper)));
    return page.view;
  };
  const blocks = whole();
  blocks.pasteHTML('<h1>One</h1><p>Two</p>');
  expect(sketch(blocks.state.doc)).toEqual(['# One', 'Two']);
  expect(blocks.state.doc.child(0).textContent).toBe('');
  const words = whole();
  words.pasteHTML('<b>One</b>');
  expect(words.state.doc.child(0).textContent).toBe('One');
  for (const { state } of [blocks, words]) expect(findProblems(state.doc)).toEqual([]);
});
