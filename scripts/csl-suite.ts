/**
 * Runs the public CSL processor test suite, a copy of which is named:
 *
 *   node scripts/run.mjs scripts/csl-suite.ts FOLDER [--list FILE.json]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runSuite } from './csl-suite/run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Name the folder of a copy of github.com/citation-style-language/test-suite.');
  process.exit(1);
}
const outcomes = await runSuite(folder);
if (values.list !== undefined) writeFileSync(values.list, `${JSON.stringify(outcomes, null, 1)}\n`);
const both = (ours: boolean, theirs: boolean): number =>
  outcomes.filter(({ oursPass, theirsPass }) => oursPass === ours && theirsPass === theirs).length;
for (const way of ['paper', 'cites', 'bibliography'] as const) {
  const own = outcomes.filter((outcome) => outcome.way === way);
  console.log(
    way,
    own.length,
    'ours',
    own.filter(({ oursPass }) => oursPass).length,
    'theirs',
    own.filter(({ theirsPass }) => theirsPass).length,
  );
}
console.log(
  'both',
  both(true, true),
  'only ours',
  both(true, false),
  'only theirs',
  both(false, true),
  'neither',
  both(false, false),
);
