import { expect, test } from 'vitest';
import type { PlacedCitation } from '#shared/citations/citation.ts';
import { asCitationId, asNoteId, asSourceId } from '#shared/ids.ts';
import { type CitationPort, createCitationClient } from '../../../renderer/citations/client.ts';
import type { RenderAnswer, RenderRequest } from '../../../renderer/citations/protocol.ts';
import { createCitationService } from '../../../renderer/citations/service.ts';
import { printing } from '../../builders/printing.ts';

const book = (id: string, title: string) => ({
  id,
  type: 'book',
  title,
  author: [{ family: 'Alder', given: 'Nora' }],
  issued: { 'date-parts': [[2015]] },
});

const placed = (...sources: string[]): PlacedCitation[] =>
  sources.map((source, i) => ({
    citationId: asCitationId(`c-${source}-${i}`),
    items: [{ sourceId: asSourceId(source) }],
    noteId: asNoteId(`n${i}`),
    noteNumber: i + 1,
    afterProse: false,
    endsNoteBlock: true,
    nextCharacter: '',
  }));

/** The worker's own code on the other side, answering when told to. */
const makePort = () => {
  const service = createCitationService();
  const requests: RenderRequest[] = [];
  let listener: (event: { data: RenderAnswer }) => void = () => {};
  const port: CitationPort = {
    postMessage: (message) => {
      if ('request' in message) requests.push(structuredClone(message));
    },
    addEventListener: (_type, added) => {
      listener = added;
    },
    terminate: () => {},
  };
  let answered = 0;
  const answer = (): void => listener({ data: structuredClone(service.render(requests[answered++]!)) });
  const fail = (message: string): void =>
    listener({ data: { request: requests[answered++]!.request, ok: false, message } });
  return { port, requests, answer, fail };
};

const text = (client: ReturnType<typeof createCitationClient>, id: string): string | undefined =>
  client
    .get(asCitationId(id))
    ?.map((run) => run.text)
    .join('');

test('one request for the start; nothing is sent for citations that are what they were', () => {
  const { port, requests, answer } = makePort();
  const client = createCitationClient(printing, port);
  client.setStyle('iai', 'en-GB');
  client.setSources([book('a', 'One')]);
  client.setCitations(placed('a'));
  expect(requests).toHaveLength(1);
  answer();
  expect(text(client, 'c-a-0')).toBe('Alder, Nora, One, 2015.');
  client.setCitations(placed('a'));
  expect(requests).toHaveLength(1);
});

test('what changes while the engine works is sent as one request, with only what is new', () => {
  const { port, requests, answer } = makePort();
  const client = createCitationClient(printing, port);
  client.setStyle('iai', 'en-GB');
  client.setSources([book('a', 'One'), book('b', 'Two')]);
  client.setCitations(placed('a'));
  client.setCitations(placed('a', 'b'));
  client.setCitations(placed('a', 'b', 'a'));
  expect(requests).toHaveLength(1);
  answer();
  expect(requests).toHaveLength(2);
  expect(requests[1]?.citations).toHaveLength(3);
  expect(requests[1]?.style).toBe(undefined);
  answer();
  expect(text(client, 'c-b-1')).toBe('Alder, Nora, Two, 2015.');
  expect(text(client, 'c-a-2')).toBe('Alder, Nora, One, cit.');
});

test('only the listeners of citations whose text changed are called', () => {
  const { port, answer } = makePort();
  const client = createCitationClient(printing, port);
  client.setStyle('iai', 'en-GB');
  client.setSources([book('a', 'One'), book('b', 'Two')]);
  client.setCitations(placed('a', 'b'));
  answer();
  const called: string[] = [];
  client.subscribe(asCitationId('c-a-0'), () => void called.push('a'));
  const stop = client.subscribe(asCitationId('c-b-1'), () => void called.push('b'));
  client.setSources([book('a', 'One'), book('b', 'Second')]);
  answer();
  expect(called).toEqual(['b']);
  stop();
  client.setSources([book('a', 'First'), book('b', 'Third')]);
  answer();
  expect(called).toEqual(['b', 'a']);
});

test('a failure of the engine is reported and leaves the texts', () => {
  const { port, answer, fail } = makePort();
  const client = createCitationClient(printing, port);
  const failures: string[] = [];
  client.onFailure((message) => void failures.push(message));
  client.setStyle('iai', 'en-GB');
  client.setSources([book('a', 'One')]);
  client.setCitations(placed('a'));
  answer();
  client.setSources([book('a', 'Other')]);
  fail('no such term');
  expect(failures).toEqual(['no such term']);
  expect(text(client, 'c-a-0')).toBe('Alder, Nora, One, 2015.');
  client.setSources([book('a', 'Again')]);
  answer();
  expect(text(client, 'c-a-0')).toBe('Alder, Nora, Again, 2015.');
});

test('what a citation set by hand would print comes with it, and its changes are told', () => {
  const { port, answer } = makePort();
  const client = createCitationClient(printing, port);
  client.setStyle('iai', 'en-GB');
  client.setSources([book('a', 'One')]);
  const [citation] = placed('a');
  const set = [{ ...citation!, byHand: { text: [{ text: 'Own words' }], was: '', reason: 'why' } }];
  client.setCitations(set);
  answer();
  const id = asCitationId('c-a-0');
  const live = (): string | undefined =>
    client
      .live(id)
      ?.map((run) => run.text)
      .join('');
  expect([text(client, id), live()]).toEqual(['Own words.', 'Alder, Nora, One, 2015.']);
  const told: (string | undefined)[] = [];
  client.subscribe(id, () => told.push(live()));
  client.setSources([book('a', 'Two')]);
  answer();
  expect(told).toEqual(['Alder, Nora, Two, 2015.']);
  expect(text(client, id)).toBe('Own words.');
  client.setCitations(placed('a'));
  answer();
  expect([text(client, id), live()]).toEqual(['Alder, Nora, Two, 2015.', undefined]);
});

test('an answer that comes at once is the answer to what was sent', () => {
  const service = createCitationService();
  let listener: Parameters<CitationPort['addEventListener']>[1] = () => {};
  let sent = 0;
  const client = createCitationClient(printing, {
    postMessage: (message) => {
      sent++;
      if ('request' in message) listener({ data: service.render(structuredClone(message)) });
    },
    addEventListener: (_type, added) => {
      listener = added;
    },
    terminate: () => {},
  });
  client.setSources([book('a', 'One'), book('b', 'Two')]);
  client.setCitations(placed('a'));
  client.setStyle('iai', 'en-GB');
  expect([sent, text(client, 'c-a-0')]).toEqual([1, 'Alder, Nora, One, 2015.']);
  client.setCitations(placed('a', 'b'));
  expect([sent, text(client, 'c-b-1')]).toEqual([2, 'Alder, Nora, Two, 2015.']);
});
