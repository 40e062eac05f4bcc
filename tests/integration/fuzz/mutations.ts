/* Files that are changed at random, the same for the same seed. */

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Random = () => number;
const below = (random: Random, end: number): number => Math.floor(random() * end);
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

/** What hurts readers that believe what they are given. */
const words: readonly string[] = [
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\\u0000\\ud800',
  '\u202e\u2066',
  '\ufeff',
  '\r\u2028\u0085\v',
  '__proto__',
  '"__proto__":{"polluted":1},',
  'constructor',
  'prototype',
  '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>',
  '&a;&#0;&#xd800;&#x110000;&boom;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml version="1.0" encoding="UTF-7"?>',
  '../../../../tmp/out',
  'C:\\con\\nul',
  'file:///etc/passwd',
  'http://127.0.0.1:9/x',
  'javascript:alert(1)',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '9'.repeat(400),
  '-1',
  '1e309',
  '0x7fffffffffffffff',
  '-9999999',
  '+275760-09-13',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '@',
  '@article{x,',
  '#',
  '%',
  ',',
  ';',
  '\t',
  '\n\n',
  'ER  - \n',
  'TY  - JOUR\n',
  '%0 Book\n',
  'PMID- 1\n',
  '\n---\n',
  '[^1]',
  '::: {.box}\n',
  '|-|-|\n',
  '$$',
  '=cmd|x',
];
/** What opens without closing, a great many times. */
const openings = [
  '{',
  '[',
  '(',
  '<a>',
  '<',
  '{"a":',
  '> ',
  '*',
  '`',
  '"',
  '\\',
  '<div>',
  '&',
  '{\\"',
  '[[',
  '  - ',
];

type Mutation = (bytes: Buffer, random: Random, others: readonly Uint8Array[]) => Uint8Array;

const at = (bytes: Buffer, random: Random): number => below(random, bytes.length + 1);
const put = (bytes: Buffer, from: number, piece: Uint8Array | string, to = from): Buffer =>
  Buffer.concat([
    bytes.subarray(0, from),
    typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece,
    bytes.subarray(to),
  ]);

/** A stretch of a file, mostly a short one. */
const stretch = (bytes: Buffer, random: Random): [from: number, to: number] => {
  const from = at(bytes, random);
  const length = random() < 0.7 ? below(random, 40) : below(random, bytes.length);
  return [from, Math.min(bytes.length, from + length)];
};

/** Where a word or a number stands, so that a change hits what means something. */
const wordAt = (bytes: Buffer, random: Random): [from: number, to: number] => {
  const start = at(bytes, random);
  const found = /[\w-]+/.exec(bytes.toString('latin1', start, start + 300));
  return found ? [start + found.index, start + found.index + found[0].length] : stretch(bytes, random);
};

const mutations: readonly Mutation[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let n = 1 + below(random, 8); n > 0 && changed.length > 0; n--) {
      const place = below(random, changed.length);
      changed[place] = changed[place]! ^ (1 << below(random, 8));
    }
    return changed;
  },
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let n = 1 + below(random, 16); n > 0 && changed.length > 0; n--)
      changed[below(random, changed.length)] = oneOf(random, [0, 0xff, 0x80, 0x7f, 0x22, below(random, 256)]);
    return changed;
  },
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  (bytes, random) => bytes.subarray(at(bytes, random)),
  (bytes, random) => put(bytes, ...cutOut(stretch(bytes, random))),
  (bytes, random) => put(bytes, ...cutOut(wordAt(bytes, random))),
  (bytes, random) => put(bytes, at(bytes, random), oneOf(random, words)),
  (bytes, random) => {
    const [from, to] = wordAt(bytes, random);
    return put(bytes, from, oneOf(random, words), to);
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return put(bytes, at(bytes, random), bytes.subarray(from, to));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    const times = Math.min(1 + below(random, 2000), Math.ceil(400_000 / (to - from + 1)));
    return put(bytes, from, Buffer.concat(Array.from({ length: times }, () => bytes.subarray(from, to))));
  },
  (bytes, random, others) => {
    const other = Buffer.from(oneOf(random, others));
    const [from, to] = stretch(other, random);
    const [start, end] = stretch(bytes, random);
    return put(bytes, start, other.subarray(from, to), end);
  },
  (bytes, random) =>
    put(bytes, at(bytes, random), oneOf(random, openings).repeat(1 + below(random, 100_000))),
  (bytes, random) => put(bytes, at(bytes, random), 'x'.repeat(1 + below(random, 2_000_000))),
  (bytes, random) => Buffer.from(bytes.toString('utf8'), oneOf(random, ['utf16le', 'latin1'] as const)),
  (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
];

const cutOut = ([from, to]: readonly [number, number]): [number, string, number] => [from, '', to];

/** A file made of one of these by one to four changes. */
export const mutated = (samples: readonly Uint8Array[], seed: number): Uint8Array => {
  const random = randomOf(seed);
  let bytes: Uint8Array = oneOf(random, samples);
  for (let n = 1 + below(random, 4); n > 0; n--)
    bytes = oneOf(random, mutations)(Buffer.from(bytes), random, samples);
  return bytes;
};
