import { beforeAll, describe, expect, test } from 'vitest';
import { seed } from '../../property-seed.ts';
import { closeNetwork, expectNoHarm } from './harm.ts';
import { mutated } from './mutations.ts';
import { targets } from './targets.ts';

/*
 * Every reader of what comes from outside, on files that were changed at random. `run.ts` beside this file tries many
 * thousands, with little memory and without leave to write; what fell there is among the named cases below.
 */

const tries = 12;

beforeAll(closeNetwork);

describe.each(targets)('$name', ({ samples, read }) => {
  test('reads its sound files', async () => {
    for (const sample of samples) await read(sample);
    expectNoHarm();
  });

  test('reads or refuses changed ones, and does no harm', async () => {
    for (let n = 0; n < tries; n++)
      await expect(read(mutated(samples, seed + n)), `seed ${seed + n}`).resolves.toBeUndefined();
    expectNoHarm();
  });
});

describe('what fell once', () => {
  const readerOf = (name: string) => targets.find((target) => target.name === name)!.read;

  test.each<[string, string, string]>([
    ['a word of half a million letters', 'ris', `TY  - JOUR\nTI  - a-b ${'x'.repeat(500_000)}\nER  - \n`],
    [
      'an id into which other fields have run',
      'ris',
      `TY  - JOUR\nID  - k ${'{'.repeat(5000)}\nTI  - One\nER  - \n`,
    ],
    [
      'lists in lists in the front matter of a paper',
      'markdown',
      `---\n${'- '.repeat(50_000)}a\n---\n\nWords\n`,
    ],
    [
      'a file of signs that are no XML',
      'xml',
      `<records><record><ref-type>6</ref-type>${'<a b=c>'.repeat(40_000)}`,
    ],
    ['a field that goes on for 100,000 lines', 'enw', `%0 Book\n%T One\n${'more\n'.repeat(100_000)}`],
    ['a record whose name is endless', 'rdf', `<rdf:RDF><bib:B${'x'.repeat(200_000)}><dc:title>One`],
    ['tags that never end', 'xml', `<xml><records><record><ref-type>6</ref-type>${'<a b="'.repeat(60_000)}`],
  ])('%s is read or refused', async (_, name, text) => {
    await readerOf(name)(Buffer.from(text));
  });
});
