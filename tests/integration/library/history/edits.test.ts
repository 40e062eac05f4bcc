import { describe, expect, test } from 'vitest';
import { type ActId, newId } from '#shared/ids.ts';
import { book } from '../papers-builder.ts';
import { code, id, lastAct, start, undo } from './start.ts';

describe('changes of what a source says', () => {
  test('are one act while one form is at work, and another after a pause', () => {
    const { library, wait } = start();
    library.sources.importItems([book('a', 'One', 2020)]);
    const say = (title: string, sitting?: string) =>
      library.sources.update(id('a'), book('a', title, 2020), sitting);
    say('On', 'first-form');
    wait(1000);
    say('Ones', 'first-form');
    expect(library.acts.ofSource(id('a'))).toMatchObject([
      { act: 'edit', before: { title: 'One' }, after: { title: 'Ones' }, what: 'changed' },
      { act: 'import', what: 'came' },
    ]);
    say('Twos', 'other-form');
    expect(library.acts.ofSource(id('a'))).toHaveLength(3);
    wait(6 * 60_000);
    say('Threes', 'other-form');
    say('Fours');
    say('Fives');
    expect(library.acts.ofSource(id('a')).map(({ after }) => after.title)).toEqual([
      'Fives',
      'Fours',
      'Threes',
      'Twos',
      'Ones',
      undefined,
    ]);
  });

  test('that end where they began are none', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One')]);
    library.sources.update(id('a'), book('a', 'Two', 2020, { note: 'x' }), 'form');
    library.sources.update(id('a'), book('a', 'One'), 'form');
    library.sources.update(id('a'), book('a', 'One'));
    expect(library.acts.ofSource(id('a'))).toMatchObject([{ act: 'import' }]);
  });

  test('are undone, and what was changed since stays unless it must not', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One', 2020)]);
    library.sources.update(id('a'), book('a', 'Two', 2021, { publisher: 'P' }));
    const first = lastAct(library);
    library.sources.update(id('a'), book('a', 'Three', 2021, { publisher: 'P' }));
    expect(undo(library, first).kept).toEqual([
      { id: 'a', variables: ['title'], belongings: [], stays: null },
    ]);
    expect(library.sources.get(id('a')).csl).toEqual(book('a', 'Three', 2020));
    const undone = lastAct(library);
    expect(library.acts.ofSource(id('a'))[0]).toMatchObject({ act: 'undo', undid: 'edit' });
    undo(library, undone);
    expect(library.sources.get(id('a')).csl).toEqual(book('a', 'Three', 2021, { publisher: 'P' }));
    expect(library.acts.ofSource(id('a')).map(({ act, isUndone }) => [act, isUndone])).toEqual([
      ['undo', false],
      ['undo', true],
      ['edit', false],
      ['edit', false],
      ['import', false],
    ]);
    expect(undo(library, first, true).kept).toEqual([]);
    expect(library.sources.get(id('a')).csl).toEqual(book('a', 'One', 2020));
    expect(undo(library, first, true).act).toBe(null);
  });

  test('of an import are one act, with what it added', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One'), book('b', 'Two')]);
    expect(library.acts.recent(5)).toMatchObject([
      { act: 'import', sources: 2, some: [{ title: 'One' }, { title: 'Two' }] },
    ]);
    library.sources.importItems([
      book('a', 'One', 2020, { publisher: 'P' }),
      book('b', 'Two', 2020, { publisher: 'Q' }),
      book('c', 'Three'),
    ]);
    expect(library.acts.recent(1)).toMatchObject([{ act: 'import', sources: 3 }]);
    undo(library, lastAct(library));
    expect(library.sources.all()).toEqual([book('a', 'One'), book('b', 'Two')]);
  });

  test('are taken back to an older state in one act', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One')]);
    library.sources.update(id('a'), book('a', 'Two', 2021));
    const act = lastAct(library);
    library.sources.update(id('a'), book('a', 'Two', 2022, { note: 'n' }));
    library.sources.update(id('a'), { ...book('a', 'Four', 2022, { note: 'm' }), type: 'report' });
    library.acts.restore(id('a'), act);
    expect(library.sources.get(id('a')).csl).toEqual(book('a', 'One'));
    undo(library, lastAct(library));
    expect(library.sources.get(id('a')).csl.title).toBe('Four');
    expect(() => library.acts.restore(id('a'), 'none' as ActId)).toThrow(code('not-found'));
  });

  test('are kept for half a year, and a hundred of each source', () => {
    const { library, wait } = start();
    library.sources.importItems([book('a', 'One'), book('b', 'Two')]);
    library.sources.update(id('b'), book('b', 'Three'));
    for (let n = 0; n < 105; n++) library.sources.update(id('a'), book('a', `Title ${n}`));
    expect(library.acts.tidy()).toBe(5);
    expect(library.acts.ofSource(id('a')).filter(({ act }) => act === 'edit')).toHaveLength(100);
    expect(library.acts.ofSource(id('b')).filter(({ act }) => act === 'edit')).toHaveLength(1);
    wait(181 * 86_400_000);
    library.sources.update(id('a'), book('a', 'New'));
    library.acts.tidy();
    expect(library.acts.recent(500)).toHaveLength(1);
    expect(() => undo(library, newId(16) as ActId)).toThrow(code('not-found'));
  });
});
