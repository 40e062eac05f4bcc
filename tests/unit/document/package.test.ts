import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { IbidError } from '#shared/result.ts';
import { writePackage } from '../../../electron/export/package.ts';
import { readPackage } from '../../../electron/import/package.ts';
import { cite, doc, fn, note, p } from '../../builders/document.ts';

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
      zipSync({ 'manifest.json': strToU8('{"format":"ibid-package","version":2}') }),
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
