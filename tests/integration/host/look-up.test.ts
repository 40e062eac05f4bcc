import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { Output } from '#shared/contract/methods.ts';
import { createApi } from '../../../electron/host/api/api.ts';
import type { Services } from '../../../electron/host/look-up/look-up.ts';
import { openServices } from '../../../electron/host/look-up/look-up.ts';
import { isPublicAddress } from '../../../electron/host/look-up/public-address.ts';
import { open } from '../library/temp.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server on this computer in place of the network. */
const serve = async (
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> => {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const local = (base: string): Services => ({
  doi: base,
  books: base,
  network: { protocols: ['http:'], mayReach: () => true },
});
const start = (services: Services, isOn = true) => {
  const library = open();
  if (isOn) library.settings.set({ 'preference.lookUp': true });
  const api = createApi(library, { version: '', host: 'browser', services });
  const find = async (kind: string, value: string): Promise<Output<'lookUp.find'>> => {
    const result = await api.call('lookUp.find', { kind, value });
    if (!result.ok) throw Object.assign(new Error(result.error.message), { code: result.error.code });
    return result.value as Output<'lookUp.find'>;
  };
  return { find, api };
};

const record = {
  type: 'journal-article',
  DOI: '10.5555/LIGHTS.7',
  title: 'Lights &amp; <i>Law</i>'.replace('&amp;', '&'),
  'container-title': ['Coastal Studies Quarterly', 'CSQ'],
  author: [{ given: 'Helena', family: 'Marsh', sequence: 'first', affiliation: [{ name: 'Port' }] }],
  issued: { 'date-parts': [[2023, 7]] },
  ISSN: ['1234-5679', '9999-9999'],
  volume: '12',
  reference: [{ unstructured: 'x'.repeat(1000) }],
  abstract: '<jats:p>Long.</jats:p>',
  URL: 'https://doi.org/10.5555/lights.7',
  license: [{ URL: 'x' }],
};

describe('looking up', () => {
  test('a DOI gives the record without what is no part of a citation', async () => {
    const asked: [string | undefined, string | undefined][] = [];
    const base = await serve((request, response) => {
      asked.push([request.url, request.headers.accept]);
      expect(request.headers.cookie).toBeUndefined();
      response.writeHead(200, {
        'content-type': 'application/vnd.citationstyles.csl+json',
        'content-encoding': 'gzip',
      });
      response.end(gzipSync(JSON.stringify(record)));
    });
    const { find } = start(local(base));
    const { csl } = await find('doi', 'https://doi.org/10.5555/LIGHTS.7');
    expect(csl).toEqual({
      type: 'article-journal',
      DOI: '10.5555/lights.7',
      title: 'Lights & Law',
      'container-title': 'Coastal Studies Quarterly',
      author: [{ given: 'Helena', family: 'Marsh' }],
      issued: { 'date-parts': [[2023, 7]] },
      ISSN: '1234-5679',
      volume: '12',
    });
    expect(asked).toEqual([['/10.5555/lights.7', 'application/vnd.citationstyles.csl+json']]);
  });

  test('an ISBN gives the book', async () => {
    const base = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({
          'ISBN:9780000000002': {
            title: 'Lights',
            subtitle: 'a history',
            authors: [{ name: 'Helena Marsh' }],
            publishers: [{ name: 'Port Press' }],
            publish_places: [{ name: 'Harbour City' }],
            publish_date: 'May 2010',
          },
        }),
      );
    });
    const { find } = start(local(base));
    expect((await find('isbn', '978-0-00-000000-2')).csl).toEqual({
      type: 'book',
      title: 'Lights: a history',
      author: [{ given: 'Helena', family: 'Marsh' }],
      publisher: 'Port Press',
      'publisher-place': 'Harbour City',
      issued: { 'date-parts': [[2010, 5]] },
      ISBN: '978-0-00-000000-2',
    });
    await expect(find('isbn', '9780000000019')).rejects.toMatchObject({ code: 'not-found' });
    await expect(find('isbn', '12')).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('an address gives what its page says, and the page can be taken with its text', async () => {
    const words = 'The two ministers met in the harbour town and left with a plan for joint patrols. ';
    const base = await serve((request, response) => {
      if (request.url === '/old') {
        response.writeHead(302, { location: '/lights' });
        response.end();
      } else {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(
          `<html lang="en"><head><title>Lights</title><meta name="author" content="Jane Roe"></head><body><h1>Lights</h1><p>${words.repeat(6)}</p></body></html>`,
        );
      }
    });
    const { find, api } = start(local(base));
    expect((await find('url', `${base}/old`)).csl).toMatchObject({
      title: 'Lights',
      author: [{ given: 'Jane', family: 'Roe' }],
      URL: `${base}/lights`,
    });
    const read = await api.call('capture.read', { address: `${base}/old` });
    expect(read).toMatchObject({
      ok: true,
      value: { kind: 'source', media: 'html', csl: { title: 'Lights' } },
    });
  });

  test('is off until the settings allow it, and nothing is asked', async () => {
    let asked = 0;
    const base = await serve((_, response) => {
      asked++;
      response.end('{}');
    });
    const { find, api } = start(local(base), false);
    await expect(find('doi', '10.5555/x')).rejects.toMatchObject({ code: 'bad-request' });
    expect(await api.call('capture.read', { address: base })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    expect(asked).toBe(0);
  });

  test('without a connection it says so', async () => {
    const base = await serve(() => {});
    servers.splice(0)[0]?.close();
    const { find } = start(local(base));
    await expect(find('doi', '10.5555/x')).rejects.toMatchObject({
      code: 'offline',
      message: expect.stringContaining('No connection. Nothing was changed.'),
    });
  });

  test.each<[string, (response: ServerResponse) => void, string]>([
    ['not there', (response) => void response.writeHead(404).end(), 'not-found'],
    ['forbidden', (response) => void response.writeHead(403).end(), 'not-found'],
    [
      'no JSON',
      (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('<html>'),
      'bad-file',
    ],
    [
      'a list',
      (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('[1]'),
      'bad-file',
    ],
    ['a loop', (response) => void response.writeHead(302, { location: '/again' }).end(), 'bad-request'],
    [
      'another protocol',
      (response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      'bad-request',
    ],
    [
      'nine megabytes, packed',
      (response) =>
        void response
          .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(9 * 1024 * 1024, 32))),
      'too-large',
    ],
  ])('an answer that is %s is a clear failure', async (_, answer, code) => {
    const base = await serve((_request, response) => answer(response));
    const { find } = start(local(base));
    await expect(find('doi', '10.5555/x')).rejects.toMatchObject({ code });
  });
});

describe('what leads to this computer or its network is never asked', () => {
  test.each([
    'http://example.org/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://localhost/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.0.0.1:8443/',
    'https://169.254.169.254/latest/meta-data',
    'https://user:secret@192.168.1.1/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'nothing',
  ])('%s', async (address) => {
    const { find } = start(openServices);
    await expect(find('url', address)).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('a page of the open network can’t lead there', async () => {
    let asked = 0;
    const inside = await serve((_, response) => {
      asked++;
      response.end('secret');
    });
    const outside = await serve((_, response) => void response.writeHead(302, { location: inside }).end());
    // The first server stands for the open network.
    let reached = 0;
    const network = { protocols: ['http:'], mayReach: () => reached++ === 0 };
    const { find } = start({ ...local(outside), network });
    await expect(find('url', outside)).rejects.toMatchObject({ code: 'bad-request' });
    expect(reached).toBe(2);
    expect(asked).toBe(0);
  });

  test.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['172.15.0.1', true],
    ['172.16.0.1', false],
    ['100.64.0.1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['0.0.0.0', false],
    ['not an address', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});
