/**
 * Runs the public CSL processor test suite, a copy of which is named:
 *
 *   node scripts/run.mjs scripts/csl-suite.ts FOLDER [--list FILE.json]
 *
 * Prints how many cases Ibid and citeproc-js alone print as expected, and the reason of each miss.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { knownMisses, type Reason, reasons } from './csl-suite/misses.ts';
import { type Outcome, runSuite, ways } from './csl-suite/run.ts';

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
if (values.list !== undefined)
  writeFileSync(
    values.list,
    `${JSON.stringify(
      outcomes.map((outcome) => ({
        ...outcome,
        ...(outcome.oursPass ? {} : { reason: knownMisses[outcome.name] ?? 'unknown' }),
      })),
      null,
      1,
    )}\n`,
  );

const count = (list: readonly Outcome[], of: 'oursPass' | 'theirsPass'): number =>
  list.filter((outcome) => outcome[of]).length;
const line = (title: string, list: readonly Outcome[]): void =>
  console.log(
    `${title.padEnd(44)}${String(list.length).padStart(5)}${String(count(list, 'oursPass')).padStart(7)}${String(count(list, 'theirsPass')).padStart(13)}`,
  );
console.log(`${''.padEnd(44)}${'cases'.padStart(5)}${'Ibid'.padStart(7)}${'citeproc-js'.padStart(13)}`);
for (const [way, title] of Object.entries(ways))
  line(
    title,
    outcomes.filter((outcome) => outcome.way === way),
  );
line('all', outcomes);

console.log('');
const missed = outcomes.filter(({ oursPass }) => !oursPass);
for (const [reason, text] of Object.entries(reasons)) {
  const names = missed.filter(({ name }) => knownMisses[name] === (reason as Reason)).map(({ name }) => name);
  if (names.length > 0) console.log(`${names.length} missed: ${text}\n  ${names.join(', ')}`);
}
const unknown = missed.filter(({ name }) => knownMisses[name] === undefined);
for (const { name, expected, ours } of unknown)
  console.log(`missed for no known reason: ${name}\n  expected ${expected}\n  printed  ${ours}`);
process.exit(unknown.length > 0 ? 1 : 0);
