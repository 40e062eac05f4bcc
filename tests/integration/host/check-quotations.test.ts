import { expect, test } from 'vitest';
import type { Output } from '#shared/contract/methods.ts';
import type { Result } from '#shared/result.ts';
import { createApi } from '../../../electron/host/api/api.ts';
import { cite, doc, fn, note, p } from '../../builders/document.ts';
import { open } from '../library/temp.ts';

test('what a paper quotes is held against kept quotations and the texts of files', async () => {
  const library = open(undefined, { backUpDaily: false });
  const { id: sourceId } = library.sources.add({ id: 'kern', type: 'book', title: 'Bells at sea' });
  library.sources.add({ id: 'low', type: 'book', title: 'Water' });
  library.quotations.add({
    sourceId,
    text: 'The sound of heavy bells carries further.',
    lang: '',
    label: 'page',
    locator: '12',
    note: '',
    translation: '',
    attached: null,
  });
  const { sha256, id: attached } = library.attachments.add(
    sourceId,
    'bells.pdf',
    Buffer.from('%PDF-1.4 bells'),
  );
  const text = 'Nothing on this page.\fIn the summer the first bell rang again\nover the fairway.';
  library.texts.put(sha256, { state: 'read', text, labels: ['40', '41'] }, '');
  const { id } = library.papers.create('Bells', 'en');
  const paper = doc(
    p('He says “the sound of heavy bells carries further”.', fn('n1')),
    p('Then “the first bell rang again over the fairway”.', fn('n2')),
    p('And “the sound of big bells carries further”.', fn('n3')),
    p('Yet “nobody had ever been told of this”.', fn('n4')),
    p('Others say “the water is cold in winter”.', fn('n5')),
    note('n1', p(cite('kern', { locator: '12' }))),
    note('n2', p(cite('kern', { locator: '47' }))),
    note('n3', p(cite('kern', { locator: '12' }))),
    note('n4', p(cite('kern'))),
    note('n5', p(cite('low'))),
  );
  library.papers.save(id, paper.toJSON(), 1);
  const api = createApi(library, { version: '0', host: 'browser' });
  const answer = (await api.call('quotations.check', { id })) as Result<Output<'quotations.check'>>;
  await api.stop();
  expect(answer).toEqual({
    ok: true,
    value: {
      quoted: 5,
      uncompared: [expect.objectContaining({ note: 5, sourceId: 'low', citation: 'c5' })],
      doubtful: [
        expect.objectContaining({
          note: 2,
          citation: 'c2',
          verdict: {
            kind: 'other-page',
            cited: '47',
            page: '41',
            // In the text of its page, as the reader counts it.
            read: { id: attached, page: 2, from: 14, to: 56 },
          },
        }),
        expect.objectContaining({
          note: 3,
          verdict: {
            kind: 'differs',
            page: '12',
            paper: ['big'],
            source: ['heavy'],
            words: 'The sound of heavy bells carries further',
            read: null,
          },
        }),
        expect.objectContaining({ note: 4, sourceId, verdict: { kind: 'absent' } }),
      ],
    },
  });
});
