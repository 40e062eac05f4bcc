import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHarmlessly } from './harmless.ts';
import { fileOf, type Sample, samples, textOf } from './samples.ts';

/* Files that are damaged, forged, or made to hurt. Whatever comes, a reader gives sources and problems, or refuses in words. */

const titlesIn = async (file: Parameters<typeof readHarmlessly>[0]): Promise<unknown[]> =>
  ((await readHarmlessly(file))?.sources ?? []).map(({ item }) => String(item.title).replace(/<\/?i>/g, ''));
const each = samples.map((sample) => [sample.format, sample] as const);

describe.each(each)('%s', (_, sample) => {
  const whole = textOf(sample);

  test('whole gives all of its entries', async () => {
    const read = await readHarmlessly(fileOf(sample));
    expect(read?.problems).toEqual([]);
    expect(await titlesIn(fileOf(sample))).toEqual(['One', 'Two', 'Three']);
  });

  test('cut off anywhere gives the entries before the cut', async () => {
    const ends: number[] = [];
    for (const entry of sample.entries) ends.push((ends.at(-1) ?? sample.head.length) + entry.length);
    const step = sample.pack ? 11 : 1;
    for (let cut = 0; cut < whole.length; cut += step) {
      const titles = await titlesIn(fileOf(sample, whole.slice(0, cut)));
      const before = ends.filter((end) => end <= cut).length;
      expect(titles.slice(0, before), `cut at ${cut} of ${whole.length}`).toEqual(
        ['One', 'Two', 'Three'].slice(0, before),
      );
    }
  });

  test('with bytes that were changed anywhere is read or refused', async () => {
    const { name, bytes } = fileOf(sample);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of changes) changed[at] = value;
          await readHarmlessly({ name, bytes: changed });
        },
      ),
      { numRuns: 150 },
    );
  });

  test('with pieces that are missing, doubled or swapped is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length), fc.nat(whole.length), fc.nat(whole.length)), {
          minLength: 1,
          maxLength: 4,
        }),
        async (moves) => {
          let text = whole;
          for (const [from, to, at] of moves) {
            const piece = text.slice(Math.min(from, to), Math.max(from, to));
            text = text.slice(0, at) + piece + text.slice(at + (from % 2 === 0 ? piece.length : 0));
          }
          await readHarmlessly(fileOf(sample, text));
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'])(
    'with the name %s wherever a name may stand',
    async (name) => {
      const words = [...new Set(whole.match(/[A-Za-z][\w-]+/g))];
      for (const word of words) await readHarmlessly(fileOf(sample, whole.replaceAll(word, name)));
    },
  );

  test.each([
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate that is written out', '\\ud800'],
    ['NUL', '\u0000'],
    ['NUL that is written out', '\\u0000'],
    ['marks of direction', '\u202e\u2066'],
    ['marks of byte order', '\ufeff'],
    ['line ends of all kinds', '\r\n\u2028\u0085\v\f'],
    ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a script that is written out', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['an entity', '&boom;'],
    ['an address that runs', 'javascript:alert(1)'],
    ['marks of its own', '{}"\\@,=}{%$#~^_&TY  - ER  - %0 ]]>'],
  ])('with %s in its words', async (_name, words) => {
    await readHarmlessly(fileOf(sample, whole.replaceAll('Two', `Two ${words}`)));
    await readHarmlessly(fileOf(sample, whole.replaceAll('Rossi', words)));
    await readHarmlessly(fileOf(sample, whole.replaceAll('2009', words)));
  });

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    [
      'bytes that are no UTF-8',
      (bytes) => Buffer.concat([bytes, Buffer.from([0xc0, 0x80, 0xff, 0xfe, 0xed, 0xa0, 0x80])]),
    ],
    [
      'overlong UTF-8',
      (bytes) => Buffer.from(bytes.toString('latin1').replace('Two', '\xc1\x81\xe0\x80\xaf'), 'latin1'),
    ],
    [
      'UTF-16 of odd length',
      (bytes) => Buffer.concat([Buffer.from(`\ufeff${bytes}`, 'utf16le'), Buffer.from([0x41])]),
    ],
    ['half a letter at the end', (bytes) => Buffer.concat([bytes, Buffer.from([0xe2, 0x82])])],
    ['zeros in front', (bytes) => Buffer.concat([Buffer.alloc(64), bytes])],
    ['nothing but zeros', () => Buffer.alloc(4096)],
    ['nothing', () => Buffer.alloc(0)],
    ['a mark of UTF-8 alone', () => Buffer.from([0xef, 0xbb, 0xbf])],
  ])('in %s', async (_name, change) => {
    const { name, bytes } = fileOf(sample);
    await readHarmlessly({ name, bytes: change(Buffer.from(bytes)) });
  });

  test('under another name, also one of a device or a path', async () => {
    const { bytes } = fileOf(sample);
    for (const name of [
      '../../etc/passwd',
      'CON',
      '/dev/null',
      'C:\\a\\b.bib',
      '',
      '.',
      `${'x'.repeat(5000)}.ris`,
      'a.json',
      'a.xml',
    ])
      await readHarmlessly({ name, bytes });
  });
});

test('words that are nobody’s format are read or refused under every name', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...samples.map(({ name }: Sample) => name)),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
        fc.uint8Array({ maxLength: 300 }),
        fc.json({ depthSize: 'medium' }).map((text) => Buffer.from(text)),
      ),
      async (name, bytes) => void (await readHarmlessly({ name, bytes })),
    ),
    { numRuns: 400 },
  );
});
