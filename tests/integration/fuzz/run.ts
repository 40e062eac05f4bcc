import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { closeNetwork, expectNoHarm } from './harm.ts';
import { mutated } from './mutations.ts';
import { type Target, targets } from './targets.ts';

/*
 * Gives every reader a great many changed files, each reader in a process of its own that has 1 GB, may write nowhere
 * but in one folder, and reaches no network:
 *
 *   node scripts/run.mjs tests/integration/fuzz/run.ts [READER...] [--from 1] [--seeds 2000]
 *
 * A seed that breaks a law, ends the process or takes more than a minute is named, and the next ones are tried.
 */

const patience = 60_000;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '2000' },
    child: { type: 'boolean', default: false },
  },
});

const tryAll = async (target: Target, from: number, to: number): Promise<void> => {
  closeNetwork();
  // As in the threads in which the app reads files.
  process.on('unhandledRejection', () => undefined);
  for (let seed = from; seed < to; seed++) {
    process.stdout.write(`at ${seed}\n`);
    const begun = performance.now();
    try {
      await target.read(mutated(target.samples, seed));
      expectNoHarm();
    } catch (error) {
      process.stdout.write(`fault ${seed} ${JSON.stringify(String((error as Error).stack ?? error))}\n`);
    }
    const took = performance.now() - begun;
    if (took > 3000) process.stdout.write(`slow ${seed} ${Math.round(took)} ms\n`);
  }
};

/** Runs one process until its seeds are done or one ends it. @returns the seed it ended at; null at the end */
const runChild = (name: string, from: number, to: number, folder: string): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        ...process.execArgv,
        '--max-old-space-size=1024',
        '--permission',
        '--allow-fs-read=*',
        `--allow-fs-write=${folder}`,
        '--allow-addons',
        '--allow-worker',
        import.meta.filename,
        '--child',
        '--from',
        String(from),
        '--seeds',
        String(to - from),
        name,
      ],
      { env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let at = from;
    let rest = '';
    let last = '';
    let timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.stderr.on('data', (data) => {
      last = (last + data).slice(-3000);
    });
    child.stdout.on('data', (data) => {
      const lines = (rest + data).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const seed = /^at (\d+)$/.exec(line)?.[1];
        if (seed === undefined) console.log(`${name}: ${line.replaceAll('\\n', '\n  ')}`);
        else at = Number(seed);
      }
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), patience);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return resolve(null);
      console.log(`${name}: ended at ${at} (${signal ?? code})\n  ${last}`);
      resolve(at);
    });
  });

const [from, count] = [Number(values.from), Number(values.seeds)];
const chosen = targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (values.child) await tryAll(chosen[0]!, from, from + count);
else
  for (const { name } of chosen) {
    const folder = mkdtempSync(join(tmpdir(), 'ibid-fuzz-run-'));
    const begun = performance.now();
    for (let next = from; next < from + count; ) {
      const ended = await runChild(name, next, from + count, folder);
      next = ended === null ? from + count : ended + 1;
    }
    console.log(`${name}: ${count} seeds in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    rmSync(folder, { recursive: true, force: true });
  }
