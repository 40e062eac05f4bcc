// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { doc, p } from '../../builders/document.ts';
import { sketch } from '../../builders/sketch.ts';
import { clipboardOf, programs } from '../../fixtures/paste/programs.ts';
import { pageWith } from './page.ts';

for (const [name, { becomes, left }] of Object.entries(programs))
  test(`the clipboard of ${name} keeps structure, emphasis, links and notes`, () => {
    const { view, asked } = pageWith(doc(p('<a>')));
    view.pasteHTML(clipboardOf(name));
    view.state.doc.check();
    expect(findProblems(view.state.doc)).toEqual([]);
    expect(sketch(view.state.doc)).toEqual(becomes);
    expect(asked).toEqual(left ? [{ what: 'pasteLeftOut', detail: [left] }] : []);
  });
