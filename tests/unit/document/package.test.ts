import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { pictureAddresses } from '#shared/document/picture-addresses.ts';
import { schema } from '#shared/document/schema.ts';
import { pictureAddress, pictureLimits } from '#shared/pictures/picture-address.ts';
import { IbidError } from '#shared/result.ts';
import { writePackage } from '../../../electron/export/package.ts';
import { readPackage } from '../../../electron/import/package.ts';
import { cite, doc, fn, note, p } from '../../builders/document.ts';
import { dataAddress, pngBytes } from '../../fixtures/docx/pictures.ts';

const source: CslItem = { id: 'k', type: 'book', title: 'Città di porto', 'x-own': 1 };
const document = doc(p('Words – “quoted”', fn('n1')), note('n1', p(cite('k'))));
const failure = (bytes: Uint8Array): IbidError => {
  try {
    readPackage(bytes);
  } catch (error) {
    if (error instanceof IbidError) return error;
    throw error;
  }
  throw new Error('it was read');
};
const manifest = strToU8('{"format":"ibid-package","version":1}');

test('a paper comes back with the sources it cites, and only those', () => {
  const { doc: read, sources } = readPackage(writePackage(document, [{ id: 'other', type: 'book' }, source]));
  expect(read.eq(document)).toBe(true);
  expect(sources).toEqual([source]);
});

test('the same paper gives the same bytes, whenever and wherever', () => {
  const zone = process.env.TZ;
  const one = writePackage(document, [source]);
  try {
    process.env.TZ = 'Pacific/Auckland';
    expect(writePackage(document, [source])).toEqual(one);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

describe('a file that is no package is refused', () => {
  const whole = writePackage(document, [source]);
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(), /damaged/],
    ['text', strToU8('# A paper'), /damaged/],
    ['half a package', whole.slice(0, whole.length / 2), /damaged/],
    ['another zip', zipSync({ 'word/document.xml': strToU8('<a/>') }), /missing/],
    ['no paper', zipSync({ 'manifest.json': manifest }), /missing/],
    ['another folder', zipSync({ '../paper.json': strToU8('{}'), 'manifest.json': manifest }), /missing/],
    ['no JSON', zipSync({ 'manifest.json': manifest, 'paper.json': strToU8('{') }), /damaged/],
    [
      'a newer package',
      zipSync({ 'manifest.json': strToU8('{"format":"ibid-package","version":3}') }),
      /newer/,
    ],
    ['no manifest of Ibid', zipSync({ 'manifest.json': strToU8('null') }), /not a paper/],
  ])('%s', (_, bytes, reason) => {
    expect(failure(bytes).code).toBe('bad-file');
    expect(failure(bytes).message).toMatch(reason);
  });

  test('a small file that unpacks into a huge one', () => {
    const bomb = zipSync(
      { 'manifest.json': manifest, 'paper.json': new Uint8Array(50_000_000) },
      { level: 9 },
    );
    expect(bomb.length).toBeLessThan(100_000);
    expect(failure(bomb).message).toMatch(/tighter/);
  });
});

describe('pictures', () => {
  const red = pngBytes(3, 2);
  const address = pictureAddress(createHash('sha256').update(red).digest('hex'));
  const withPictures = (...sources: string[]): Node =>
    Node.fromJSON(schema, {
      ...document.toJSON(),
      content: document.toJSON().content.map((part: { type: string; content: unknown[] }) =>
        part.type === 'body'
          ? {
              ...part,
              content: [
                ...part.content,
                ...sources.map((src) => ({
                  type: 'figure',
                  content: [{ type: 'caption' }, { type: 'image', attrs: { src } }, { type: 'source_line' }],
                })),
              ],
            }
          : part,
      ),
    });
  const picture = (asked: string) => (asked === address || asked === 'a.png' ? red : null);

  test('travel with their paper, each once, whatever named them', () => {
    const paper = withPictures(address, 'a.png', dataAddress('svg+xml', Buffer.from('<svg/>')));
    const bytes = writePackage(paper, [source], { picture });
    expect(writePackage(paper, [source], { picture })).toEqual(bytes);
    const read = readPackage(bytes);
    expect([...read.pictures]).toEqual([[address, new Uint8Array(red)]]);
    expect(pictureAddresses(read.doc.toJSON())).toEqual([
      address,
      dataAddress('svg+xml', Buffer.from('<svg/>')),
    ]);
    expect(read.losses).toEqual([]);
  });

  test('are nothing to a package without them, which older versions read', () => {
    const bytes = writePackage(document, [source], { picture });
    expect(JSON.parse(strFromU8(unzipSync(bytes)['manifest.json']!))).toEqual({
      format: 'ibid-package',
      version: 1,
      paper: 'paper.json',
    });
  });

  test('and files that are named but not there, or of a kind yet to come, are told of', () => {
    const files = unzipSync(writePackage(withPictures(address), [source], { picture }));
    const manifest = JSON.parse(strFromU8(files['manifest.json']!));
    manifest.files.push({ path: 'attachments/a.pdf', kind: 'attachment', sha256: '' });
    const [path] = Object.keys(files).filter((name) => name.startsWith('pictures/'));
    delete files[path!];
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
    const read = readPackage(zipSync(files));
    expect(read.pictures.size).toBe(0);
    expect(read.losses.map(({ where }) => where)).toEqual([path, 'attachments/a.pdf']);
  });

  test('that unpack to more than a picture may be are refused', () => {
    const huge = zipSync({
      'manifest.json': manifest,
      [`pictures/${'0'.repeat(64)}.png`]: new Uint8Array(pictureLimits.bytes + 1),
    });
    expect(failure(huge).code).toBe('too-large');
  });
});

describe('how far a paper has got', () => {
  const origin = { id: '0123456789abcdef', modified: '2026-01-02T03:04:05.000Z' };
  const entries = (bytes: Uint8Array) => JSON.parse(strFromU8(unzipSync(bytes)['manifest.json']!)) as object;

  test('travels with it; of a draft the package says nothing, as before there was a status', () => {
    const final = writePackage(document, [source], { origin: { ...origin, status: 'final' } });
    expect(readPackage(final).origin).toEqual({ ...origin, status: 'final' });
    const draft = writePackage(document, [source], { origin: { ...origin, status: 'draft' } });
    expect(entries(draft)).not.toHaveProperty('status');
    expect(readPackage(draft).origin).toEqual({ ...origin, status: 'draft' });
  });

  test('that this version has no word for is a draft', () => {
    const files = unzipSync(writePackage(document, [source], { origin: { ...origin, status: 'final' } }));
    const manifest = { ...JSON.parse(strFromU8(files['manifest.json']!)), status: 'embargoed' };
    const other = zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) });
    expect(readPackage(other).origin?.status).toBe('draft');
  });
});
