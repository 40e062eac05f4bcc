import { expect, test } from 'vitest';
import type { PlacedCitation } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asCitationId, asSourceId } from '#shared/ids.ts';
import type { Host } from '../../../renderer/api/host.ts';
import type { CitationClient } from '../../../renderer/citations/client.ts';
import { PaperSources } from '../../../renderer/features/paper/paper-sources.ts';

const item = (title: string): CslItem => ({ id: 'a', type: 'book', title });
const a = asSourceId('a');
const cited: PlacedCitation[] = [
  {
    citationId: asCitationId('c1'),
    items: [{ sourceId: a }],
    noteId: null,
    noteNumber: 0,
    afterProse: false,
    endsNoteBlock: false,
    nextCharacter: '',
  },
];

/** A library that answers when told to, and what is sent to be printed. */
const library = () => {
  const waiting: ((value: unknown) => void)[] = [];
  const told = new Map<string, (data: unknown) => void>();
  const host = {
    call: () => new Promise((done) => waiting.push((value) => done({ ok: true, value }))),
    on: (event: string, listener: (data: unknown) => void) => {
      told.set(event, listener);
      return () => {};
    },
  } as unknown as Host;
  const redrawn: string[] = [];
  let printed: readonly CslItem[] = [];
  const client = {
    setSources: (items: readonly CslItem[]) => {
      printed = items;
    },
    setCitations: () => {},
    redraw: (ids: readonly string[]) => redrawn.push(...ids),
  } as unknown as CitationClient;
  const answerWith = async (value: unknown): Promise<void> => {
    waiting.shift()?.(value);
    await new Promise((done) => setTimeout(done));
  };
  const answer = (...items: CslItem[]): Promise<void> => answerWith({ items, judged: [] });
  const changed = (): void => told.get('sources.changed')?.({ ids: [a] });
  const judged = (what: string): void => told.get('organising.changed')?.({ what, ids: [a] });
  return { host, client, answer, answerWith, changed, judged, redrawn, title: () => printed[0]?.title };
};

test('a source that changes again while the library is asked ends as what it is last', async () => {
  const { host, client, answer, changed, title } = library();
  const sources = new PaperSources(host, client, []);
  sources.setCitations(cited);
  await answer(item('First'));
  changed();
  changed();
  await answer(item('Second'));
  await answer(item('Third'));
  expect(title()).toBe('Third');
});

test('a source that goes from the library is printed as it was last, and its citations are told', async () => {
  const { host, client, answer, changed, redrawn, title } = library();
  const sources = new PaperSources(host, client, [item('The copy of the paper')]);
  sources.setCitations(cited);
  await answer(item('In the library'));
  expect(sources.standing(cited[0]!.items)).toBe('library');
  changed();
  await answer();
  expect(title()).toBe('In the library');
  expect(sources.standing(cited[0]!.items)).toBe('copy');
  expect(redrawn).toEqual(['c1']);
  changed();
  await answer(item('Back again'));
  expect(sources.standing(cited[0]!.items)).toBe('library');
  expect(redrawn).toEqual(['c1', 'c1']);
});

test('one that neither has is missing', async () => {
  const { host, client, answer } = library();
  const sources = new PaperSources(host, client, []);
  sources.setCitations(cited);
  await answer();
  expect(sources.standing(cited[0]!.items)).toBe('missing');
});

test('a source that changes is told to a citation in which a field of it is set by hand', async () => {
  const { host, client, answer, changed, redrawn } = library();
  const sources = new PaperSources(host, client, []);
  const fields = { title: { value: 'Own', was: 'First', reason: 'why' } };
  const [citation] = cited;
  const set = { ...citation!, citationId: asCitationId('c2'), items: [{ sourceId: a, fields }] };
  sources.setCitations([citation!, set]);
  await answer(item('First'));
  changed();
  await answer(item('Second'));
  // What it prints is the same, but not what there is to say of it.
  expect(redrawn).toEqual(['c2']);
});

test('what is thought of a source comes with it, and follows what is thought of it later', async () => {
  const { host, client, answerWith, judged } = library();
  const sources = new PaperSources(host, client, []);
  const noteOf = (): string | undefined => sources.judged.get(a)?.note;
  let news = 0;
  sources.subscribe(() => news++);
  sources.setCitations(cited);
  await answerWith({ items: [item('First')], judged: [{ source: a, kind: 'wire', note: 'Quick' }] });
  expect(noteOf()).toBe('Quick');
  judged('tags');
  await answerWith([]);
  expect(noteOf()).toBe('Quick');
  const before = news;
  judged('judgements');
  await answerWith([{ source: a, kind: 'wire', note: 'Quick, and corrected' }]);
  expect(noteOf()).toBe('Quick, and corrected');
  expect(news).toBe(before + 1);
  judged('all');
  await answerWith([]);
  expect(noteOf()).toBeUndefined();
});
