/** `npm run check`: types, formatter and linter, import rules, dead code. Prints what failed; exit code 1 then. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string): string =>
  join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);

const checks: [name: string, command: string, args: string[]][] = [
  ['types', bin('tsc'), ['-b']],
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['import rules', process.execPath, [join(root, 'scripts/run.mjs'), join(root, 'scripts/check-imports.ts')]],
  ['dead code', bin('knip'), ['--no-progress']],
];

const run = (command: string, args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32' });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

let failed = 0;
for (const [name, command, args] of checks) {
  const { code, output } = await run(command, args);
  console.log(`${code === 0 ? 'right' : 'WRONG'}  ${name}`);
  if (code !== 0) {
    failed++;
    console.log(output);
  }
}
process.exit(failed > 0 ? 1 : 0);
