import { expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import type { Library } from '../../../electron/library/index.ts';
import { book } from './papers-builder.ts';
import { open } from './temp.ts';

const id = asSourceId;
const right = { family: 'Coticchia', given: 'Fabrizio' };
const wrong = { family: 'Cotichia', given: 'Fabrizio' };

const look = (library: Library) => {
  const search = library.personNames.find();
  for (;;) {
    const step = search.next();
    if (!step.done) continue;
    const { groups, names } = step.value;
    return groups.map(({ keys }) => keys.map((key) => names.get(key)));
  }
};
const start = (): Library => {
  const library = open();
  library.sources.importItems([
    book('a', 'One', 2020, { author: [right] }),
    book('b', 'Two', 2020, {
      author: [
        { ...wrong, _orcid: '0000' },
        { family: 'Rossi', given: 'Ada' },
      ],
    }),
    book('c', 'Three', 2020, { author: [right], editor: [wrong] }),
  ]);
  return library;
};

test('spellings of a name are found wherever they stand, with their sources', () => {
  expect(look(start())).toEqual([
    [
      { name: right, ids: ['a', 'c'] },
      { name: wrong, ids: ['b', 'c'] },
    ],
  ]);
});

test('names are written in one form in the chosen sources, in one act that is undone', () => {
  const library = start();
  const done = library.personNames.unify([wrong], right, [id('b'), id('a')]);
  expect(done).toMatchObject({ sources: 1, ids: ['b'] });
  expect(library.sources.get(id('b')).csl.author).toEqual([
    { ...right, _orcid: '0000' },
    { family: 'Rossi', given: 'Ada' },
  ]);
  expect(library.sources.get(id('c')).csl.editor).toEqual([wrong]);
  expect(library.acts.recent(1)).toMatchObject([{ act: 'names', sources: 1 }]);
  library.acts.undo(done.act!, false);
  expect(look(library)).toHaveLength(1);
});

test('names that a person told apart are not offered again', () => {
  const library = start();
  const act = library.personNames.tellApart([wrong, right]);
  expect(look(library)).toEqual([]);
  expect(library.personNames.tellApart([right, wrong])).toBe(null);
  library.acts.undo(act!);
  expect(look(library)).toHaveLength(1);
});
