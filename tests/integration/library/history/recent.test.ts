import { expect, test } from 'vitest';
import { book } from '../papers-builder.ts';
import { id, lastAct, start } from './start.ts';

test('are told page by page, each once, the last first', () => {
  const { library } = start();
  library.sources.importItems([book('a', 'One')]);
  for (let n = 0; n < 7; n++) library.sources.update(id('a'), book('a', `Title ${n}`));
  const all = library.acts.recent(500).map((act) => act.id);
  expect(all).toHaveLength(8);
  const paged: typeof all = [];
  for (let before = undefined as (typeof all)[number] | undefined; ; before = paged.at(-1)) {
    const page = library.acts.recent(3, before).map((act) => act.id);
    paged.push(...page);
    if (page.length < 3) break;
  }
  expect(paged).toEqual(all);
});

test('say of some sources what their fields said and say, long texts as they begin', () => {
  const { library } = start();
  library.sources.importItems(['a', 'b', 'c', 'd'].map((name) => book(name, `Title ${name}`)));
  const ids = ['a', 'b', 'c', 'd'].map(id);
  library.sources.setMany(ids, { variable: 'publisher', value: 'x'.repeat(5000), lang: 'en' });
  const [act] = library.acts.recent(1);
  expect(act).toMatchObject({ act: 'bulk', sources: 4 });
  expect(act?.some.map(({ title, what, before }) => [title, what, before])).toEqual([
    ['Title a', 'changed', {}],
    ['Title b', 'changed', {}],
    ['Title c', 'changed', {}],
  ]);
  expect(String(act?.some[0]?.after.publisher)).toMatch(/^x{300}…$/);
});

test('name the files of an import, and what became of a tag, a collection and a search', () => {
  const { library } = start();
  const { tags, collections, searches } = library.organising;
  library.sources.importItems([book('a', 'One')]);
  library.acts.nameFiles(lastAct(library), ['ports.bib', 'canals.ris']);
  expect(library.acts.recent(1)[0]?.files).toEqual(['ports.bib', 'canals.ris']);

  tags.assign([id('a')], ['Sea'], []);
  tags.setColour(tags.list()[0]!.id, 'blue');
  expect(library.acts.recent(1)[0]?.shelf).toEqual([
    { kind: 'tags', was: 'Sea', is: 'Sea', changed: ['colour'] },
  ]);
  const outer = collections.create('Outer', null, []).id;
  const inner = collections.create('Inner', null, []).id;
  collections.move(inner, outer, null);
  expect(library.acts.recent(1)[0]?.shelf).toMatchObject([{ is: 'Inner', changed: ['parent', 'order'] }]);
  const search = searches.save(null, 'Reports', 'type:report').id;
  searches.save(search, 'Reports', 'type:report sea');
  expect(library.acts.recent(1)[0]?.shelf).toMatchObject([{ kind: 'searches', changed: ['query'] }]);
});
