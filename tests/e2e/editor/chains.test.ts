import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '../../property-seed.ts';
import { type Harness, startHarness } from './open-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

/** The law of the unit tests, through the real view: keys, clipboard and drops as a browser tells of them. */
test('whatever people do on the page, in any order, the laws hold and the page shows the paper', async () => {
  const page = await harness.open('', { width: 1200, height: 3000 }, 'chains.html');
  expect(await page.evaluate(([start, runs]) => window.chains(start!, runs!), [seed, 150])).toBeNull();
});
