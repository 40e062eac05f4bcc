/**
 * `npm test`: checks, build, and every test; ends with one line such as `812 passed, 0 failed`. Tests that
 * need a program this machine lacks (LibreOffice, pandoc, Electron's binary) are named as not run.
 * Arguments go to Vitest.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildParts } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = join(root, 'out/test-report.json');

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  testResults: { status: string; assertionResults: { status: string; fullName: string }[] }[];
};

const node = (...args: string[]): number =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

const checks = node('scripts/run.mjs', 'scripts/check.ts');
await buildParts(['cli', 'electron', 'renderer'], { onlyStale: true });

mkdirSync(join(root, 'out'), { recursive: true });
rmSync(report, { force: true });
const tests = node(
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
);

if (!existsSync(report)) {
  console.error('The tests did not run to their end.');
  process.exit(1);
}
const result = JSON.parse(readFileSync(report, 'utf8')) as Report;
const all = result.testResults.flatMap((file) => file.assertionResults);
const skipped = all.filter((test) => test.status !== 'passed' && test.status !== 'failed');
for (const test of skipped) console.log(`not run: ${test.fullName}`);
// A file that fails before its first test counts as one failure.
const brokenFiles = result.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length;
const failed = result.numFailedTests + brokenFiles + (checks === 0 ? 0 : 1);
console.log(
  `${result.numPassedTests} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
);
process.exit(failed > 0 || tests !== 0 ? 1 : 0);
