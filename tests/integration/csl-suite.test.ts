import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knownMisses } from '../../scripts/csl-suite/misses.ts';
import { runSuite } from '../../scripts/csl-suite/run.ts';

/* The public CSL processor test suite, which is not part of the project. */
const folder = process.env.IBID_CSL_SUITE ?? '';
const present = folder !== '' && existsSync(folder);
if (!present)
  console.warn(
    'Did not run: the CSL test suite. IBID_CSL_SUITE names the folder of a copy where there is one.',
  );

test.skipIf(!present)('the CSL test suite is printed as expected, but for what is known', async () => {
  const outcomes = await runSuite(folder);
  expect(outcomes.length).toBeGreaterThan(800);
  expect(outcomes.filter(({ oursPass }) => !oursPass).map(({ name }) => name)).toEqual(
    Object.keys(knownMisses).filter((name) => outcomes.some((outcome) => outcome.name === name)),
  );
});
