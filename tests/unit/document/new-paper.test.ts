import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { newPaper } from '#shared/document/new-paper.ts';
import { findProblems } from '#shared/document/problems.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import { allSeries } from '#shared/document/series.ts';
import { emptyPaper } from '#shared/document/stored-paper.ts';
import { templateById } from '#shared/document/templates/index.ts';
import { newNoteId } from '#shared/ids.ts';

/** A paper of a series whose text about the institute has a note. */
const earlier = () => {
  const id = newNoteId();
  const n = schema.nodes;
  const paper = emptyPaper(
    {
      lang: 'it-IT',
      number: '26 | 01',
      date: 'May 2026',
      address: ['Via di prova 1', 'Roma'],
      director: { name: 'Ada Rossi' },
      latest: [{ number: '1', authors: 'B', title: 'C' }],
    },
    'Earlier',
  );
  const front = paper.child(0);
  const about = n.about.create(null, [
    n.paragraph.create(null, [schema.text('We study tides.'), n.footnote.create({ id })]),
    n.paragraph.create(null, schema.text('And ports.')),
  ]);
  const note = n.note.create({ id }, n.paragraph.create(null, schema.text('Since 1900.')));
  return paper.copy(
    paper.content
      .replaceChild(0, front.copy(front.content.replaceChild(front.childCount - 1, about)))
      .replaceChild(2, n.notes.create(null, note)),
  );
};

test('a paper of each series is sound and has what the series says', () => {
  for (const series of allSeries) {
    const paper = newPaper('Draft', 'en-GB', series.id, null);
    expect(findProblems(paper)).toEqual([]);
    const meta = metaOf(paper);
    expect(meta.series ?? '').toBe(series.name);
    expect(meta.issn ?? null).toBe(series.issn);
    expect(meta).toMatchObject({ lang: 'en-GB', template: series.template });
  }
});

test('it asks for an author, and begins with the key points where the series prints them on its cover', () => {
  for (const series of allSeries) {
    const paper = newPaper('Draft', 'it-IT', series.id, null);
    const author = paper.child(0).children.filter((node) => node.type.name === 'author');
    expect(author.map((node) => node.children.map((field) => field.type.name))).toEqual([
      ['author_name', 'affiliation', 'bio'],
    ]);
    const { keyPointsOnCover } = templateById(series.template);
    expect(paper.child(1).firstChild?.type.name).toBe(keyPointsOnCover ? 'text_box' : 'paragraph');
    expect(paper.child(1).lastChild?.type.name).toBe('paragraph');
  }
  expect(newPaper('Draft', 'it-IT', 'iai-briefs', null).child(1).textContent).toBe('Punti chiave');
});

test('it takes what its series prints alike from an earlier one, but nothing of its issue and no note', () => {
  const like = earlier();
  expect(findProblems(like)).toEqual([]);
  const paper = newPaper('Draft', 'it-IT', 'iai-papers', like);
  expect(findProblems(paper)).toEqual([]);
  const { number, date, ...meta } = metaOf(paper);
  expect([number, date]).toEqual([undefined, undefined]);
  expect(meta).toMatchObject({
    address: ['Via di prova 1', 'Roma'],
    director: { name: 'Ada Rossi' },
    latest: [{ number: '1', authors: 'B', title: 'C' }],
  });
  expect(paper.child(0).lastChild?.children.map((node) => node.textContent)).toEqual([
    'We study tides.',
    'And ports.',
  ]);
  expect(paper.child(2).childCount).toBe(0);
});

test('it gets the style of its series unless another is chosen, and the rules of an earlier paper in that style', () => {
  const styleOf = (...given: Parameters<typeof newPaper>) => metaOf(newPaper(...given)).style;
  expect(styleOf('Draft', 'en-GB', 'documenti-iai', null)).toBe(undefined);
  expect(styleOf('Draft', 'en-GB', 'iai-papers', null)).toBe('iai-papers');
  expect(styleOf('Draft', 'en-GB', 'iai-papers', null, 'apa')).toBe('apa');
  const rules = { ibidAfterProse: false };
  const like = (style?: string) => emptyPaper({ rules, ...(style ? { style } : {}) }, 'Earlier');
  const rulesOf = (of: Parameters<typeof newPaper>[2], earlierOne: Node) =>
    metaOf(newPaper('Draft', 'en-GB', of, earlierOne)).rules;
  expect(rulesOf('documenti-iai', like())).toEqual(rules);
  expect(rulesOf('documenti-iai', like('apa'))).toBe(undefined);
  expect(rulesOf('iai-papers', like('iai-papers'))).toEqual(rules);
});
