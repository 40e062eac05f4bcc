import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { open, tempFolder } from './temp.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Runs the filler on a library, after a line of shell that makes its disk small. */
const fill = (path: string, shell: string, ...programme: string[]) => {
  const loader = here('../../../scripts/text-files.mjs');
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', '--import', loader];
  const quoted = [...node, here('filler.ts'), path].map((word) => `'${word}'`).join(' ');
  return spawnSync(programme[0] ?? 'sh', [...programme.slice(1), '-c', `${shell} && exec ${quoted}`], {
    encoding: 'utf8',
    timeout: 60_000,
  });
};
const lines = (text: string): string[] => text.trim().split('\n');
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

// A disk of its own, a few megabytes large, in a place that only the process sees.
test.runIf(canMount)('on a disk that is full it is said so, and what was saved is there afterwards', () => {
  const folder = tempFolder();
  const mount = `mount -t tmpfs -o size=3m none '${folder}'`;
  const run = fill(join(folder, 'library.ibidlib'), mount, 'unshare', '-rm', 'sh');
  const told = lines(run.stdout);
  expect(run.stderr).toBe('');
  const saved = told.filter((line) => line.startsWith('saved')).length;
  expect(saved).toBeGreaterThan(5);
  expect(told.at(-1)).toBe(`refused disk-full ${saved}`);
});

test.runIf(process.platform === 'linux')(
  'where a file may grow no further nothing that was saved is lost',
  () => {
    const path = join(tempFolder(), 'library.ibidlib');
    const run = fill(path, `trap '' XFSZ && ulimit -f 4000`);
    const told = lines(run.stdout);
    expect(told.at(-1)).toMatch(/^refused (disk-full|read-only) \d+$/);
    const saved = told.filter((line) => line.startsWith('saved')).map((line) => line.split(' ')[1]!);
    expect(saved.length).toBeGreaterThan(5);
    const library = open(path);
    expect(library.notices).toEqual([]);
    const there = library.sources.items(saved.map(asSourceId)).map(({ id }) => id as string);
    expect(there.sort()).toEqual(saved.sort());
  },
);
