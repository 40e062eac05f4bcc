import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NewQuotation, Quotation } from '#shared/contract/quotations.ts';
import { asAttachmentId, asSourceId, type SourceId, type TagId } from '#shared/ids.ts';
import { quotationLimits } from '#shared/quotations/limits.ts';
import type { Library } from '../../../electron/library/index.ts';
import { open, tempFolder } from './temp.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const sourceNamed = (library: Library, id: string): SourceId =>
  library.sources.add({ id, type: 'book', title: id }).id;
const given = (sourceId: SourceId, text: string, more: Partial<NewQuotation> = {}): NewQuotation => ({
  sourceId,
  text,
  lang: '',
  label: 'page',
  locator: '',
  note: '',
  translation: '',
  attached: null,
  ...more,
});
const whole = (sourceId: SourceId): NewQuotation =>
  given(sourceId, 'Le parole\n\ndel passo', {
    lang: 'it-IT',
    label: 'chapter',
    locator: '3',
    note: 'For the introduction',
    translation: 'The words of the passage',
    attached: { attachmentId: asAttachmentId('a'.repeat(16)), page: 4, from: 10, to: 29 },
  });

test('a quotation is kept with all that belongs to it', () => {
  const path = join(tempFolder(), 'library.db');
  const library = open(path);
  const id = sourceNamed(library, 'verdi2020');
  const added = library.quotations.add(whole(id));
  library.close();
  const again = open(path);
  expect(again.quotations.list([id])).toEqual([added]);
  expect(again.quotations.get(added.id)).toMatchObject(whole(id));
});

test('the same words of the same place of a file are kept once, and others again', () => {
  const library = open();
  const id = sourceNamed(library, 'verdi2020');
  const { id: first } = library.quotations.add(whole(id));
  const noted = library.quotations.update(first, { note: 'Mine' });
  expect(library.quotations.add(whole(id))).toEqual(noted);
  const place = whole(id).attached!;
  library.quotations.add({ ...whole(id), attached: { ...place, from: 11 } });
  library.quotations.add({ ...whole(id), attached: null });
  library.quotations.add({ ...whole(id), attached: null });
  expect(library.quotations.list([id])).toHaveLength(4);
});

test('a change leaves what it does not name', () => {
  const library = open();
  const id = sourceNamed(library, 'verdi2020');
  const { id: quotation, created } = library.quotations.add(whole(id));
  const changed = library.quotations.update(quotation, { locator: '4', note: '' });
  expect(changed).toMatchObject({ ...whole(id), locator: '4', note: '', created });
  expect(library.quotations.get(quotation)).toEqual(changed);
});

test('one that was removed comes back as it was, once', () => {
  const library = open();
  const id = sourceNamed(library, 'verdi2020');
  const added = library.quotations.add(whole(id));
  const { act } = library.quotations.remove(added.id);
  expect(library.quotations.list([id])).toEqual([]);
  library.acts.undo(act!);
  expect(library.quotations.list([id])).toEqual([added]);
  const changed = library.quotations.update(added.id, { text: 'Others' });
  expect(library.acts.undo(act!)).toMatchObject({ act: null, kept: [{ belongings: ['quotations'] }] });
  expect(library.quotations.list([id])).toEqual([changed]);
});

test('they stand in the order of their places', () => {
  const library = open();
  const id = sourceNamed(library, 'verdi2020');
  const other = sourceNamed(library, 'neri2021');
  for (const [text, locator] of [
    ['none', ''],
    ['twelve', '12-13'],
    ['nine', '9'],
    ['ninth of the preface', 'ix'],
    ['fourth of the preface', 'iv'],
    ['none either', 'passim'],
  ] as const)
    library.quotations.add(given(id, text, { locator }));
  library.quotations.add(given(id, 'chapter', { label: 'chapter', locator: '2' }));
  library.quotations.add(given(other, 'of another', { locator: '1' }));
  const texts = (list: Quotation[]): string[] => list.map(({ text }) => text);
  expect(texts(library.quotations.list([other, id]))).toEqual([
    'of another',
    'fourth of the preface',
    'ninth of the preface',
    'nine',
    'twelve',
    'chapter',
    'none',
    'none either',
  ]);
});

test('what can’t be kept is refused, and nothing is changed', () => {
  const library = open();
  const id = sourceNamed(library, 'verdi2020');
  const added = library.quotations.add(whole(id));
  expect(() => library.quotations.add(given(id, ' \n'))).toThrow(code('bad-request'));
  expect(() => library.quotations.update(added.id, { text: ' ' })).toThrow(code('bad-request'));
  expect(() => library.quotations.add(given(asSourceId('nobody'), 'words'))).toThrow(code('not-found'));
  expect(library.quotations.list([id])).toEqual([added]);
  library.quotations.remove(added.id);
  for (const act of [
    () => library.quotations.get(added.id),
    () => library.quotations.update(added.id, { note: 'x' }),
    () => library.quotations.remove(added.id),
  ])
    expect(act).toThrow(code('not-found'));
});

test('a source has no more than it may', () => {
  const library = open();
  const id = sourceNamed(library, 'verdi2020');
  const first = library.quotations.add(given(id, 'first'));
  for (let n = 1; n < quotationLimits.atSource; n++) library.quotations.add(given(id, `${n}`));
  expect(() => library.quotations.add(given(id, 'more'))).toThrow(code('too-large'));
  library.quotations.remove(first.id);
  library.quotations.add(given(id, 'another'));
});

test('they are found by their own words and by those of their source, the last changed first', () => {
  const library = open();
  const verdi = library.sources.add({
    id: 'verdi2020',
    type: 'book',
    title: 'The long road',
    author: [{ family: 'Erdoğan', given: 'Aylin' }],
    issued: { 'date-parts': [[2020]] },
  }).id;
  const other = sourceNamed(library, 'neri2021');
  const first = library.quotations.add(given(verdi, 'Nobody knew of the plan.'));
  const second = library.quotations.add(given(verdi, 'Das Treffen', { translation: 'The meeting failed' }));
  const third = library.quotations.add(given(other, 'Another plan', { note: 'for the end' }));
  const found = (query: string, among?: SourceId[]): string[] =>
    library.quotations
      .find({ query, among, order: 'changed', limit: 10 })
      .map(({ quotation }) => quotation.id);
  expect(found('')).toEqual([third.id, second.id, first.id]);
  expect(found('', [verdi])).toEqual([second.id, first.id]);
  expect(found('plan')).toEqual([third.id, first.id]);
  expect(found('plan', [verdi])).toEqual([first.id]);
  expect(found('erdogan meet')).toEqual([second.id]);
  expect(found('erd 2020 pl')).toEqual([first.id]);
  expect(found('end')).toEqual([third.id]);
  expect(found('lan')).toEqual([]);
  expect(found('?')).toEqual([]);
  expect(library.quotations.find({ query: 'knew', order: 'changed', limit: 10 })[0]).toMatchObject({
    year: '2020',
    title: 'The long road',
  });
  library.quotations.update(first.id, { text: 'Somebody knew' });
  expect([found('nobody'), found('somebody')]).toEqual([[], [first.id]]);
  const { act } = library.quotations.remove(first.id);
  expect(found('somebody')).toEqual([]);
  library.acts.undo(act!);
  expect(found('somebody')).toEqual([first.id]);
  expect(library.quotations.find({ query: '', order: 'changed', limit: 1 })).toHaveLength(1);
});

test('they stand by source and place, or as they were made, and are narrowed to those of a tag', () => {
  const library = open();
  const verdi = sourceNamed(library, 'verdi2020');
  const neri = sourceNamed(library, 'neri2021');
  const late = library.quotations.add(given(verdi, 'late', { locator: '90' }));
  library.quotations.add(given(neri, 'other'));
  library.quotations.add(given(verdi, 'early', { locator: '9' }));
  library.quotations.update(late.id, { note: 'changed' });
  const found = (order: 'changed' | 'made' | 'source', tag?: TagId): string[] =>
    library.quotations.find({ query: '', order, tag, limit: 10 }).map(({ quotation }) => quotation.text);
  expect(found('changed')).toEqual(['late', 'early', 'other']);
  expect(found('made')).toEqual(['early', 'other', 'late']);
  expect(found('source')).toEqual(['other', 'early', 'late']);
  library.organising.tags.assign([neri], ['Ports'], []);
  const { sources, tags } = library.quotations.choices();
  expect(sources.map(({ id }) => id)).toEqual([neri, verdi]);
  expect(tags.map(({ name }) => name)).toEqual(['Ports']);
  expect(found('source', tags[0]!.id)).toEqual(['other']);
});
