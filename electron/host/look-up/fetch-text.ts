import { lookup as lookUpName } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { isPublicAddress } from './public-address.ts';

/** Where one may go: the open network, over https. A test says otherwise. */
export type Network = { protocols: readonly string[]; mayReach: (address: string) => boolean };
export const openNetwork: Network = { protocols: ['https:'], mayReach: isPublicAddress };

/** The most that is read of an answer (bytes), how long it may take (ms), and how often it may point elsewhere. */
const limits = { bytes: 8 * 1024 * 1024, time: 20_000, redirects: 6 };

export type Fetched = { bytes: Buffer; type: string; url: string };

class Refused extends Error {}

const offline = (): IbidError => new IbidError('offline', say('look-up-offline'));
const refused = (): IbidError => new IbidError('bad-request', say('look-up-refused'));

/** Names are resolved once, and the connection goes to the very address that was looked at. */
const checkedLookup =
  ({ mayReach }: Network): LookupFunction =>
  (host, options, callback) => {
    lookUpName(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) callback(error ?? new Error('no address'), '', 4);
      else if (!addresses.every(({ address }) => mayReach(address))) callback(new Refused(), '', 4);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

const checked = (url: URL, network: Network): void => {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isOpen = network.protocols.includes(url.protocol) && url.username === '' && url.password === '';
  if (!isOpen || (isIP(host) !== 0 && !network.mayReach(host))) throw refused();
};

const ask = (url: URL, accept: string, network: Network, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      lookup: checkedLookup(network),
      agent: false,
      signal,
      headers: {
        Accept: accept,
        'Accept-Encoding': 'gzip, deflate, br',
        'User-Agent': 'Mozilla/5.0 (compatible; Ibid)',
      },
    });
    request.on('response', resolve);
    request.on('error', reject);
    request.end();
  });

const unpacked = (answer: IncomingMessage): NodeJS.ReadableStream => {
  switch (answer.headers['content-encoding']?.toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return answer.pipe(createGunzip());
    case 'deflate':
      return answer.pipe(createInflate());
    case 'br':
      return answer.pipe(createBrotliDecompress());
    default:
      return answer;
  }
};

const bodyOf = async (answer: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(answer) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limits.bytes) {
      answer.destroy();
      throw new IbidError('too-large', say('look-up-too-large'));
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/**
 * Gets what is at an address. Nothing is sent but the address itself: no cookies, no referrer.
 * @throws IbidError 'offline' where nobody answers, 'not-found' for what is not there, 'bad-request' for an address
 *   that leads to this computer or its network, 'too-large'
 */
export const fetchBytes = async (address: string, accept: string, network: Network): Promise<Fetched> => {
  if (!URL.canParse(address)) throw refused();
  let url = new URL(address);
  const signal = AbortSignal.timeout(limits.time);
  try {
    for (let turn = 0; turn <= limits.redirects; turn++) {
      checked(url, network);
      const answer = await ask(url, accept, network, signal);
      const status = answer.statusCode ?? 0;
      const next = answer.headers.location;
      if (status >= 300 && status < 400 && next !== undefined) {
        answer.resume();
        if (!URL.canParse(next, url.href)) throw refused();
        url = new URL(next, url);
        continue;
      }
      if (status !== 200) {
        answer.resume();
        throw new IbidError(
          'not-found',
          say(status === 404 || status === 410 ? 'look-up-nothing' : 'look-up-refuses', {
            host: url.hostname,
          }),
        );
      }
      const bytes = await bodyOf(answer);
      return { bytes, type: answer.headers['content-type'] ?? '', url: url.href };
    }
    throw refused();
  } catch (error) {
    if (error instanceof IbidError) throw error;
    if (error instanceof Refused) throw refused();
    throw offline();
  }
};
