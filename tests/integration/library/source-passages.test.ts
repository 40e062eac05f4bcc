import { describe, expect, test } from 'vitest';
import { attachmentTexts } from '../../../electron/library/attachments/attachment-texts.ts';
import { connect } from '../../../electron/library/db.ts';
import { book } from './papers-builder.ts';
import { open } from './temp.ts';

const library = () => {
  const { path, sources, acts } = open();
  sources.importItems([
    book('a', 'Anchors of Peace', 2014, {
      author: [{ family: 'Rossi' }, { family: 'Neri' }, { family: 'Bianchi', given: 'Ada' }],
      abstract: 'On harbours. And on the treaties that were made in them.',
    }),
    book('b', 'Boats', 2015),
    book('c', 'Canoes', 2016, { language: 'en' }),
  ]);
  const db = connect(path);
  return { sources, db, acts };
};

describe('passages', () => {
  test('say where a word stands that the row does not show', () => {
    const { sources, db } = library();
    db.exec(`INSERT INTO source_notes VALUES ('n', 'b', 'Ask about Łódź', '', '');
      INSERT INTO quotations VALUES ('q', 'b', 'Mare calmo', 'it', 'page', '12', '', 'Calm sea', '', '', '', '');
      INSERT INTO attachments VALUES ('f', 'b', 'hash', 'report.pdf', 'application/pdf', 1, '', NULL, NULL, NULL)`);
    attachmentTexts(db).put(
      'hash',
      { state: 'read', text: 'First page\fOf turbines\nand\nwinds', labels: ['i', 'ii'] },
      'first page of turbines and winds',
    );
    const passage = (query: string, id: string): unknown => {
      const found = sources.passage(query, id as never);
      if (!found) return null;
      const { in: where, variable, file, page, runs } = found;
      const text = runs.map((run) => (run.hit ? `[${run.text}]` : run.text)).join('');
      return [where, variable || file, page, text];
    };
    expect(passage('anchors rossi 2014', 'a')).toBeNull();
    expect(passage('treat', 'a')).toEqual([
      'field',
      'abstract',
      '',
      'On harbours. And on the [treaties] that were made in them.',
    ]);
    expect(passage('anchors bianchi', 'a')).toEqual(['field', 'author', '', 'Rossi; Neri; [Bianchi] Ada']);
    expect(passage('lodz', 'b')).toEqual(['note', '', '', 'Ask about [Łódź]']);
    expect(passage('calm', 'b')).toEqual(['quotation', '', '12', 'Mare [calmo] [Calm] sea']);
    expect(passage('boats turbines winds', 'b')).toEqual([
      'file',
      'report.pdf',
      'ii',
      'Of [turbines] and [winds]',
    ]);
    expect(passage('file:first', 'b')).toEqual(['file', 'report.pdf', 'i', '[First] page']);
    expect(sources.passage('turbines', 'b' as never)?.attached).toEqual({ id: 'f', page: 2 });
    expect(sources.passage('lodz', 'b' as never)?.attached).toBeNull();
    // What a person said of the printed numbers goes before what the file says.
    db.exec(`INSERT INTO attachment_places VALUES ('f', '', 40)`);
    expect(passage('file:turbines', 'b')).toEqual(['file', 'report.pdf', '42', 'Of [turbines] and winds']);
    expect(passage('year:2015 -anchors', 'b')).toBeNull();
    expect(passage('treat', 'gone')).toBeNull();
    db.close();
  });
});

describe('many at once', () => {
  test('get a variable in one act, and one undoing takes it back', () => {
    const { sources, acts, db } = library();
    const languages = (): unknown[] => ['a', 'b', 'c'].map((id) => sources.get(id as never).csl.language);
    const ids = ['a', 'b', 'c', 'gone'] as never[];
    const done = sources.setMany(ids, { variable: 'language', value: 'it', lang: 'en' });
    expect(done).toMatchObject({ changed: ['a', 'b', 'c'], refused: 0 });
    expect(languages()).toEqual(['it', 'it', 'it']);
    expect(sources.list({ query: 'lang:it', offset: 0, limit: 9 }).total).toBe(3);
    acts.undo(done.act!, false);
    expect(languages()).toEqual([undefined, undefined, 'en']);
    sources.setMany(ids, { variable: 'language', value: null, lang: 'en' });
    expect(languages()).toEqual([undefined, undefined, undefined]);
    expect(sources.setMany(ids, { variable: 'language', value: '', lang: 'en' })).toEqual({
      changed: [],
      refused: 0,
      act: null,
    });
    sources.setMany(ids, { variable: 'kind', value: 'report', lang: 'en' });
    expect(sources.list({ query: 'type:report', offset: 0, limit: 9 }).total).toBe(3);
    expect(() => sources.setMany(ids, { variable: 'accessed', value: 'yesterday', lang: 'en' })).toThrow();
    // Words in a field give way, and what would change is seen before.
    for (const [id, publisher] of [
      ['a', 'Oxford Univ. Press'],
      ['b', 'Univ. of Bologna'],
      ['c', 'Il Mulino'],
    ] as const)
      sources.update(id as never, { ...sources.get(id as never).csl, publisher });
    const change = { variable: 'publisher', find: 'Univ.', value: 'University', lang: 'en' } as const;
    expect(sources.previewMany(ids, change)).toMatchObject({
      changed: 2,
      refused: 0,
      samples: [
        { id: 'a', before: 'Oxford Univ. Press', after: 'Oxford University Press' },
        { id: 'b', before: 'Univ. of Bologna', after: 'University of Bologna' },
      ],
    });
    expect(sources.get('a' as never).csl.publisher).toBe('Oxford Univ. Press');
    expect(sources.setMany(ids, change).changed).toEqual(['a', 'b']);
    expect(sources.previewMany(ids, change).changed).toBe(0);
    expect(sources.previewMany(ids, { ...change, find: '' }).changed).toBe(0);
    expect(sources.get('b' as never).csl.publisher).toBe('University of Bologna');
    expect(() => sources.setMany(ids, { ...change, variable: 'issued' })).toThrow();
    const accessed = { 'date-parts': [[2026, 3, 1]] };
    sources.setMany(ids, { variable: 'accessed', value: accessed, lang: 'en' });
    expect(sources.get('c' as never).csl.accessed).toEqual(accessed);
    db.close();
  });

  test('are removed in one act but for those that are cited, and come back', () => {
    const { sources, acts, db } = library();
    db.exec(`INSERT INTO papers (id, title, series, words, notes, revision, created, modified)
        VALUES ('p', 'Paper', '', 0, 0, 1, '', '');
      INSERT INTO paper_citations VALUES ('p', 'b', 0, 1, NULL)`);
    const done = sources.removeMany(['a', 'b', 'c', 'gone'] as never[]);
    expect(done).toMatchObject({ removed: ['a', 'c'], cited: 1 });
    const total = (): number => sources.list({ query: '', offset: 0, limit: 9 }).total;
    expect(total()).toBe(1);
    acts.undo(done.act!, false);
    expect(total()).toBe(3);
    db.close();
  });
});
