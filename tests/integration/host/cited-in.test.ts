import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { contract, type Output } from '#shared/contract/methods.ts';
import { asSourceId, type PaperId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import { createApi } from '../../../electron/host/api/api.ts';
import {
  box,
  caption,
  cite,
  cites,
  doc,
  figure,
  fn,
  front,
  image,
  note,
  p,
  refs,
  sourceLine,
  table,
  tableBlock,
  td,
  tr,
} from '../../builders/document.ts';
import { open } from '../library/temp.ts';

/** A library with two sources, and what it says of where they are cited. */
const library = () => {
  const own = open(undefined, { backUpDaily: false });
  const { sources, papers } = own;
  sources.importItems([
    { id: 'kern', type: 'book', title: 'Bells at sea' },
    { id: 'lund', type: 'book', title: 'Fog signals' },
  ]);
  const api = createApi(own, { version: '0', host: 'browser' });
  return {
    ...own,
    write: (title: string, ...blocks: Node[]): PaperId => {
      const { id } = papers.create(title, 'en');
      papers.save(id, doc(front({ title: [title] }), ...blocks).toJSON(), 1);
      return id;
    },
    uses: async (id: string): Promise<[title: string, ...places: string[]][]> => {
      const answer = (await api.call('sources.uses', { id })) as Result<Output<'sources.uses'>>;
      if (!answer.ok) throw new Error(answer.error.message);
      return contract['sources.uses'].output
        .parse(answer.value)
        .papers.map(({ title, places, listed }) => [
          title,
          ...places.map((place) => `${place.id} in ${place.note}`),
          ...(listed ? ['listed'] : []),
        ]);
    },
    find: (query: string, by: 'cited' | 'title' = 'title') =>
      sources
        .list({ query, sort: by, descending: by === 'cited', offset: 0, limit: 10 })
        .rows.map(({ id, citedIn }) => `${id} ${citedIn}`),
    stop: () => api.stop(),
  };
};

test('every citation is named with its note, wherever it stands; a list of references alone is no citation', async () => {
  const { write, uses, stop } = library();
  write(
    'All over',
    p('One', fn('n1'), ' and ', cite('kern', {}, 'text')),
    tableBlock(caption('Numbers', fn('n2')), table(tr(td(p('cell', fn('n3'))))), sourceLine()),
    figure(caption('Bells ', cite('kern', {}, 'caption')), image('', 'Bells'), sourceLine()),
    box(['Box'], p('In a box', fn('n4'))),
    note('n1', p(cites(['kern'], ['lund']))),
    note('n2', p(cite('kern', {}, 'of-caption'))),
    note('n3', p(cite('kern', {}, 'of-cell'), ' and again ', cite('kern', {}, 'twice'))),
    note('n4', p(cite('lund', {}, 'of-box'))),
  );
  write('Listed', p('Nothing.'), refs({ added: [asSourceId('kern')] }));
  expect(new Map((await uses('kern')).map(([title, ...rest]) => [title, rest]))).toEqual(
    new Map([
      ['All over', ['c1 in 1', 'text in 0', 'of-caption in 2', 'of-cell in 3', 'twice in 3', 'caption in 0']],
      ['Listed', ['listed']],
    ]),
  );
  expect(await uses('lund')).toEqual([['All over', 'c1 in 1', 'of-box in 4']]);
  await stop();
});

test('a note put in above makes the numbers new and leaves the citations what they are', async () => {
  const { papers, write, uses, stop } = library();
  const id = write('Paper', p('One', fn('n1')), note('n1', p(cite('kern', {}, 'mine'))));
  expect(await uses('kern')).toEqual([['Paper', 'mine in 1']]);
  const more = doc(
    front({ title: ['Paper'] }),
    p('New', fn('n0')),
    p('One', fn('n1')),
    note('n0', p('Words.')),
    note('n1', p(cite('kern', {}, 'mine'))),
  );
  papers.save(id, more.toJSON(), papers.open(id).revision);
  expect(await uses('kern')).toEqual([['Paper', 'mine in 2']]);
  papers.save(id, doc(p('None.')).toJSON(), papers.open(id).revision);
  expect(await uses('kern')).toEqual([]);
  await stop();
});

test('papers in the bin do not count, those in the archive do, in every place that says so', async () => {
  const { papers, write, uses, find, stop } = library();
  const text = [p('One', fn('n1')), note('n1', p(cite('kern')))];
  const [kept, binned] = [write('Kept', ...text), write('Binned', ...text)];
  write('Other', p('One', fn('n1')), note('n1', p(cite('lund'))));
  expect(find('cited:yes', 'cited')).toEqual(['kern 2', 'lund 1']);
  papers.remove([binned]);
  papers.archive([kept], true);
  expect(await uses('kern')).toEqual([['Kept', 'c1 in 1']]);
  expect(find('cited:yes', 'cited')).toEqual(['kern 1', 'lund 1']);
  expect(find('cited:Binned')).toEqual([]);
  papers.remove([kept]);
  expect(await uses('kern')).toEqual([]);
  expect(find('cited:no')).toEqual(['kern 0']);
  expect(find('', 'cited')).toEqual(['lund 1', 'kern 0']);
  papers.restore([kept, binned]);
  expect(find('cited:yes', 'cited')).toEqual(['kern 2', 'lund 1']);
  expect(find('cited:no')).toEqual([]);
  await stop();
});

test('what was merged is cited where both were, each citation once', async () => {
  const { sources, write, uses, stop } = library();
  write(
    'Paper',
    p('One', fn('n1'), fn('n2')),
    note('n1', p(cites(['kern'], ['lund']))),
    note('n2', p(cite('lund'))),
  );
  sources.replace(asSourceId('lund'), asSourceId('kern'));
  expect(await uses('kern')).toEqual([['Paper', 'c1 in 1', 'c2 in 2']]);
  await stop();
});
