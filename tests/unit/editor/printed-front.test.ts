import { TextSelection } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { describe, expect, test } from 'vitest';
import { newPaper } from '#shared/document/new-paper.ts';
import { findProblems } from '#shared/document/problems.ts';
import { allSeries } from '#shared/document/series.ts';
import { authorFields, changeAuthor, readAuthors } from '../../../renderer/features/paper/author-fields.ts';
import { paperWords } from '../../../renderer/features/paper/paper-words.ts';
import {
  caption,
  cite,
  fn,
  front,
  note,
  p,
  paper,
  sourceLine,
  strong,
  table,
  tableBlock,
  td,
  tr,
} from '../../builders/document.ts';
import { stateOf } from './editor-state.ts';

const two = front({
  title: ['Tides and ports'],
  authors: [
    { name: ['Ada Rossi'], affiliation: ['Port School'], bio: [strong('Ada Rossi'), ' counts tides.'] },
    { name: ['Bruno Neri'], bio: ['Bruno Neri reads them.'] },
  ],
  abstract: [p('Tides rise.')],
});
const data = { series: 'IAI Papers', number: '26 | 01', date: 'May 2026', issn: '1234-5678' };

/** The attributes that the page draws, by the type of the node they are on. */
const drawn = (state: ReturnType<typeof stateOf>): [string, Record<string, string>][] =>
  state.plugins.flatMap((plugin) => {
    const set = plugin.props.decorations?.call(plugin, state) as DecorationSet | null | undefined;
    return (set?.find() ?? []).flatMap((decoration) => {
      const { attrs } = (decoration as unknown as { type: { attrs?: Record<string, string> } }).type;
      const node = state.doc.nodeAt(decoration.from);
      if (!attrs || !node) return [];
      return [[node.type.name, attrs] as [string, Record<string, string>]];
    });
  });
const of = (state: ReturnType<typeof stateOf>, name: string): Record<string, string>[] =>
  drawn(state).flatMap(([type, attrs]) => (type === name && !attrs.class ? [attrs] : []));

describe('the front page as the series prints it', () => {
  test('has asterisks at names and notes, and each note is named after its author', () => {
    const state = stateOf(paper(data, two, p('Text')));
    expect(of(state, 'author_name').map((attrs) => attrs['data-author-mark'])).toEqual(['*', '**']);
    expect(of(state, 'bio')).toEqual([
      { 'data-author-mark': '*', role: 'note', 'aria-label': 'Note on Ada Rossi' },
      { 'data-author-mark': '**', role: 'note', 'aria-label': 'Note on Bruno Neri' },
    ]);
    expect(of(state, 'front')[0]).toEqual({
      'data-series': 'IAI Papers 26 | 01 - May 2026',
      'data-numbers': '© 2026 IAI  |  ISSN 1234-5678',
    });
  });

  test('follows what is typed: a note that is emptied gives its mark to the next', () => {
    const state = stateOf(paper(data, two, p('Text')));
    const tr = changeAuthor(state, 0, 'bio', '')!;
    const next = state.apply(tr);
    expect(of(next, 'bio').map((attrs) => attrs['aria-label'])).toEqual(['Note on Bruno Neri']);
    expect(of(next, 'author_name').map((attrs) => attrs['data-author-mark'])).toEqual([undefined, '*']);
  });

  test('tells how long the abstract is while the caret is in it, and always when it is too long', () => {
    const state = stateOf(paper(data, two, p('Text')));
    expect(of(state, 'abstract')[0]).toEqual({ 'data-heading': 'Abstract' });
    let at = 0;
    state.doc.descendants((node, pos) => {
      if (node.type.name === 'abstract') at = pos + 2;
    });
    const inside = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
    expect(of(inside, 'abstract')[0]).toMatchObject({
      'data-count': '2 words of 120 to 150: 118 words too few',
      'data-held': 'under',
    });
    const long = front({ title: ['T'], abstract: [p('word '.repeat(160))] });
    expect(of(stateOf(paper(data, long, p('Text'))), 'abstract')[0]).toMatchObject({
      'data-count': '160 words of 120 to 150: 10 words too many',
      'data-held': 'over',
    });
  });

  test('is not drawn again for what is typed in the text', () => {
    const state = stateOf(paper(data, two, p('Text')));
    const plugin = state.plugins.find(
      (one) =>
        of(state, 'bio').length > 0 && one.props.decorations && one.getState(state)?.inAbstract === false,
    )!;
    const next = state.apply(state.tr.insertText('more ', state.doc.content.size - 4));
    expect(plugin.getState(next)).toBe(plugin.getState(state));
  });
});

test('a new paper of every series says in its empty fields what belongs there, and how much', () => {
  const asked = Object.fromEntries(
    allSeries.map(({ id }) => {
      const state = stateOf(Object.assign(newPaper('Draft', 'en-GB', id, null), { tag: {} }));
      const hints = drawn(state).flatMap(([, attrs]) => attrs['data-placeholder'] ?? []);
      expect(hints).toEqual(expect.arrayContaining(['Author', 'Note on the author, under an asterisk']));
      return [id, hints.filter((hint) => /^(Abstract|Start)/.test(hint))];
    }),
  );
  expect(asked).toEqual({
    'documenti-iai': ['Abstract', 'Start to write'],
    'iai-papers': ['Abstract of 120 to 150 words', 'Start to write: 3,000 to 5,000 words'],
    'iai-commentaries': [
      'Abstract of 120 to 150 words, kept with the paper but not printed',
      'Start to write: 1,000 to 1,500 words',
    ],
    'iai-briefs': ['Abstract', 'Start to write'],
    'plain-report': ['Abstract', 'Start to write'],
  });
});

describe('an author as a form changes it', () => {
  test('keeps the emphasis around the change, and the document sound', () => {
    const state = stateOf(paper(data, two, p('Text')));
    expect(readAuthors(state.doc)[0]).toEqual({
      name: 'Ada Rossi',
      affiliation: 'Port School',
      bio: 'Ada Rossi counts tides.',
    });
    const next = state.apply(changeAuthor(state, 0, 'bio', 'Ada Rossi counts all tides.')!);
    expect(findProblems(next.doc)).toEqual([]);
    const bio = next.doc
      .child(0)
      .children.find(({ type }) => type.name === 'author')!
      .child(2);
    expect(bio.firstChild?.marks.map(({ type }) => type.name)).toEqual(['strong']);
    expect(bio.firstChild?.text).toBe('Ada Rossi');
    expect(bio.textContent).toBe('Ada Rossi counts all tides.');
  });

  test('whatever is typed into whichever field is what is read from it', () => {
    const state = stateOf(paper(data, two, p('Text')));
    for (const author of [0, 1])
      for (const field of authorFields)
        for (const text of ['x', '', 'Ada', 'Ada Rossi counts', 'sides.', 'Bruno Neri reads them. Twice.']) {
          const tr = changeAuthor(state, author, field, text);
          const after = readAuthors(tr ? state.apply(tr).doc : state.doc)[author]?.[field];
          expect(after).toBe(text);
        }
  });

  test('leaves a field alone that holds a note, and an author that is not there', () => {
    const noted = front({ title: ['T'], authors: [{ name: ['Ada', fn('n')], bio: ['B.'] }] });
    const state = stateOf(paper({}, noted, p('Text'), note('n', p('N.'))));
    expect(readAuthors(state.doc)[0]?.name).toBeNull();
    expect(changeAuthor(state, 0, 'name', 'Eva')).toBeNull();
    expect(changeAuthor(state, 1, 'name', 'Eva')).toBeNull();
  });
});

test('words are counted as printed: citations in notes, tables apart, the selection by itself', () => {
  const rows = table(tr(td(p('one two')), td(p('three'))));
  const document = paper(
    data,
    two,
    p('<a>Four words<b> stand here', fn('n')),
    tableBlock(caption('Cap'), rows, sourceLine()),
    note('n', p('See ', cite('rossi', {}, 'c1'))),
  );
  const counted = paperWords(stateOf(document), () => [{ text: 'Rossi, ' }, { text: 'Ports, 2020.' }]);
  expect(counted.parts.body.words).toBe(8);
  expect(counted.tables.words).toBe(4);
  expect(counted.parts.notes.words).toBe(4);
  expect(counted.selection?.words).toBe(2);
  expect(counted.footnotes).toBe(1);
  expect(counted.series?.id).toBe('iai-papers');
});
