/**
 * `npm test`: checks, build, and every test; ends with one line such as `812 passed, 0 failed`. Tests that
 * need a program this machine lacks (LibreOffice, pandoc, Electron's binary) are named as not run.
 * Arguments go to Vitest.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildParts } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reportFile = join(root, 'out/test-report.json');

type FileResult = {
  name: string;
  status: string;
  assertionResults: { status: string; fullName: string }[];
};

const node = (...args: string[]): number =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

/** Runs Vitest and reads its report. Without one the run broke off, and there is nothing to say of the tests. */
const run = (args: readonly string[]): { status: number; files: FileResult[] } => {
  rmSync(reportFile, { force: true });
  const status = node(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...args,
  );
  if (!existsSync(reportFile)) {
    console.error('The tests did not run to their end.');
    process.exit(1);
  }
  const { testResults } = JSON.parse(readFileSync(reportFile, 'utf8')) as { testResults: FileResult[] };
  return { status, files: testResults };
};

const checks = node('scripts/run.mjs', 'scripts/check.ts');
await buildParts(['cli', 'electron', 'renderer'], { onlyStale: true });
mkdirSync(join(root, 'out'), { recursive: true });

let { status, files } = run(process.argv.slice(2));

// What goes wrong in the browser once and not again is the fault of the test more often than of the program, and a
// process that V8 itself ended in the midst of a file says nothing of the program: a few such files get two more runs
// of their own, and are named, so that they are looked into.
const isInBrowser = ({ name }: FileResult): boolean => relative(root, name).startsWith(join('tests', 'e2e'));
const wasEnded = ({ assertionResults }: FileResult): boolean =>
  !assertionResults.some((test) => test.status === 'failed');
for (let round = 0; round < 2; round++) {
  const broken = files.filter((file) => file.status === 'failed');
  if (broken.length === 0 || broken.length > 4) break;
  if (!broken.every((file) => isInBrowser(file) || wasEnded(file))) break;
  const again = run(broken.map((file) => relative(root, file.name)));
  status = again.status;
  for (const file of again.files)
    if (file.status !== 'failed')
      console.log(`failed once, passed when run again: ${relative(root, file.name)}`);
  files = files.map((file) => again.files.find(({ name }) => name === file.name) ?? file);
}

const all = files.flatMap((file) => file.assertionResults);
const passed = all.filter((test) => test.status === 'passed').length;
const skipped = all.filter((test) => test.status !== 'passed' && test.status !== 'failed');
for (const test of skipped) console.log(`not run: ${test.fullName}`);
// A file that fails before its first test counts as one failure.
const failed =
  files
    .filter((file) => file.status === 'failed')
    .reduce(
      (sum, file) =>
        sum + Math.max(1, file.assertionResults.filter((test) => test.status === 'failed').length),
      0,
    ) + (checks === 0 ? 0 : 1);
console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exit(failed > 0 || status !== 0 ? 1 : 0);
