import { type CslItem, dateVariables, nameVariables, numberVariables } from '#shared/citations/csl-item.ts';
import type { LookUpKind } from '#shared/contract/look-up.ts';
import type { Output } from '#shared/contract/methods.ts';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { textVariables } from '#shared/sources/fields.ts';
import { normalDoi } from '#shared/sources/identity.ts';
import { isCslType } from '#shared/sources/kinds.ts';
import { peopleIn } from '../../import/capture/people.ts';
import { tagDate } from '../../import/capture/tag-dates.ts';
import { readCslEntry } from '../../import/csl-json.ts';
import { readFetched } from '../captured-files.ts';
import { type Fetched, fetchBytes, type Network, openNetwork } from './fetch-text.ts';

type Found = Output<'lookUp.find'>;

/** Who is asked. A test says otherwise. */
export type Services = { doi: string; books: string; network: Network };
export const openServices: Services = {
  doi: 'https://doi.org',
  books: 'https://openlibrary.org',
  network: openNetwork,
};

const nothing = (from: string): IbidError =>
  new IbidError('not-found', say('look-up-nothing', { host: from }));
const notUnderstood = (from: string): IbidError =>
  new IbidError('bad-file', say('look-up-unclear', { host: from }));
const hostOf = (url: string): string => new URL(url).hostname;

const json = ({ bytes, url }: Fetched): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw notUnderstood(hostOf(url));
  }
};

/** What registries call their types. */
const types: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'edited-book': 'book',
  'reference-book': 'book',
  monograph: 'book',
  'posted-content': 'article',
  'proceedings-article': 'paper-conference',
  dissertation: 'thesis',
  'report-component': 'report',
  'reference-entry': 'entry-encyclopedia',
};

/** Registries say much that is no part of a citation: references, licences, links. Their own marks stay behind, too. */
const known = new Set<string>([...textVariables, ...nameVariables, ...dateVariables, ...numberVariables]);
const unwanted = new Set([
  'references',
  'source',
  'license',
  'keyword',
  'abstract',
  'note',
  'status',
  'event',
]);

const plain = (text: string): string =>
  text
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const cleanRecord = (record: unknown, from: string): Found['csl'] => {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) throw notUnderstood(from);
  const item: Record<string, unknown> = { id: 'found' };
  const given = record as Record<string, unknown>;
  const type = String(given.type ?? 'document');
  item.type = types[type] ?? (isCslType(type) ? type : 'document');
  for (const [variable, value] of Object.entries(given)) {
    if (!known.has(variable) || unwanted.has(variable) || value === null) continue;
    const one = Array.isArray(value) && typeof value[0] === 'string' ? value[0] : value;
    if (Array.isArray(one) && one.length === 0) continue;
    if (typeof one === 'string') {
      if (plain(one) !== '') item[variable] = plain(one).slice(0, 4000);
    } else if (
      typeof one === 'number' ||
      nameVariables.includes(variable as never) ||
      dateVariables.includes(variable as never)
    )
      item[variable] = one;
  }
  for (const variable of nameVariables) {
    const names = item[variable];
    if (!Array.isArray(names)) continue;
    item[variable] = names.slice(0, 300).map((name: Record<string, unknown>) => {
      const { family, given: first, literal, suffix, name: whole } = name ?? {};
      return Object.fromEntries(
        Object.entries({ family, given: first, literal: literal ?? whole, suffix }).filter(
          ([, part]) => typeof part === 'string' && part !== '',
        ),
      );
    });
  }
  if (typeof item.DOI === 'string') item.DOI = normalDoi(item.DOI);
  // It says where the record was found, not more than the DOI says.
  if (typeof item.URL === 'string' && /\bdoi\.org\//.test(item.URL)) delete item.URL;
  const read = readCslEntry(item, 0);
  if ('problem' in read) throw notUnderstood(from);
  const { id: _none, ...csl } = read.item;
  return csl as Found['csl'];
};

const ofDoi = async (value: string, services: Services): Promise<Found> => {
  const doi = normalDoi(value);
  if (doi === '') throw new IbidError('bad-request', say('look-up-no-doi'));
  const fetched = await fetchBytes(
    `${services.doi}/${doi.split('/').map(encodeURIComponent).join('/')}`,
    'application/vnd.citationstyles.csl+json',
    services.network,
  );
  const from = hostOf(fetched.url);
  if (!/json/i.test(fetched.type)) throw nothing(from);
  return { csl: cleanRecord(json(fetched), from), fields: [], from };
};

const named = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
    const name = typeof one === 'string' ? one : (one as { name?: unknown } | null)?.name;
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
  });

const ofIsbn = async (value: string, services: Services, now: Date): Promise<Found> => {
  const isbn = value.replace(/[^\dXx]/g, '').toUpperCase();
  if (!/^(?:\d{9}[\dX]|\d{13})$/.test(isbn)) throw new IbidError('bad-request', say('look-up-no-isbn'));
  const fetched = await fetchBytes(
    `${services.books}/api/books?bibkeys=ISBN:${isbn}&format=json&jscmd=data`,
    'application/json',
    services.network,
  );
  const from = hostOf(fetched.url);
  const book = (json(fetched) as Record<string, unknown> | null)?.[`ISBN:${isbn}`] as
    | Record<string, unknown>
    | undefined;
  if (!book || typeof book.title !== 'string') throw nothing(from);
  const date = typeof book.publish_date === 'string' ? tagDate(book.publish_date, now) : null;
  const year =
    typeof book.publish_date === 'string' ? /\b(1[4-9]|20)\d\d\b/.exec(book.publish_date)?.[0] : undefined;
  const csl: CslItem = {
    id: 'found',
    type: 'book',
    title: plain([book.title, book.subtitle].filter((part) => typeof part === 'string').join(': ')),
  };
  const authors = named(book.authors).flatMap((name) => {
    const people = peopleIn(name);
    return people.length > 0 ? people : [{ literal: name }];
  });
  if (authors.length > 0) csl.author = authors;
  const [publisher] = named(book.publishers);
  const [place] = named(book.publish_places);
  if (publisher !== undefined) csl.publisher = publisher;
  if (place !== undefined) csl['publisher-place'] = place;
  if (date) csl.issued = date.date;
  else if (year !== undefined) csl.issued = { 'date-parts': [[Number(year)]] };
  csl.ISBN = value.trim();
  const { id: _none, ...fields } = csl;
  return { csl: fields as Found['csl'], fields: [], from };
};

/** A page as it is got from the network. */
export const fetchPage = (address: string, services: Services): Promise<Fetched> =>
  fetchBytes(
    address.trim(),
    'text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8',
    services.network,
  );

const ofAddress = async (address: string, services: Services, now: Date): Promise<Found> => {
  const { bytes, url } = await fetchPage(address, services);
  const { csl, fields } = (await readFetched(bytes, url, now)).captured;
  const { id: _none, ...read } = csl;
  return { csl: read as Found['csl'], fields, from: hostOf(url) };
};

/** What the network knows of a DOI, an ISBN or an address. @throws IbidError as `lookUp.find` */
export const lookUp = (kind: LookUpKind, value: string, services: Services, now: Date): Promise<Found> => {
  switch (kind) {
    case 'doi':
      return ofDoi(value, services);
    case 'isbn':
      return ofIsbn(value, services, now);
    case 'url':
      return ofAddress(value, services, now);
  }
};
