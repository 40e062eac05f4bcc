import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { open, tempFolder } from './temp.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const programme = (script: string, ...args: string[]): string => {
  const loader = here('../../../scripts/text-files.mjs');
  const node = [process.execPath, '--disable-warning=ExperimentalWarning', '--import', loader];
  return [...node, here(script), ...args].map((word) => `'${word}'`).join(' ');
};
const shell = (line: string, ...around: string[]) => {
  const [command = 'sh', ...before] = [...around, 'sh'];
  return spawnSync(command, [...before, '-c', line], { encoding: 'utf8', timeout: 60_000 });
};
/** The same where a disk can be made that only the programmes of the line see. */
const shellOfItsOwn = (line: string) => shell(line, 'unshare', '-rm');
const lines = (text: string): string[] => text.trim().split('\n');
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

test.runIf(canMount)('on a disk that is full it is said so, and what was saved is there afterwards', () => {
  const folder = tempFolder();
  const mount = `mount -t tmpfs -o size=3m none '${folder}'`;
  const run = shellOfItsOwn(`${mount} && ${programme('filler.ts', join(folder, 'library.ibidlib'))}`);
  const told = lines(run.stdout);
  expect(run.stderr).toBe('');
  const saved = told.filter((line) => line.startsWith('saved')).length;
  expect(saved).toBeGreaterThan(5);
  expect(told.at(-1)).toBe(`refused disk-full ${saved}`);
});

test.runIf(canMount)(
  'a library on a disk without any room opens, is read, and goes on when there is room',
  () => {
    const folder = tempFolder();
    const mount = `mount -t tmpfs -o size=8m none '${folder}'`;
    const run = shellOfItsOwn(`${mount} && ${programme('without-room.ts', join(folder, 'library.ibidlib'))}`);
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual({
      told: ['opened-on-full-disk', 'disk-full', 'disk-full', 'disk-full'],
      read: 1,
      left: [],
      after: 2,
      backups: 1,
    });
  },
);

test.runIf(process.platform === 'linux')(
  'where a file may grow no further nothing that was saved is lost',
  () => {
    const path = join(tempFolder(), 'library.ibidlib');
    const run = shell(`trap '' XFSZ && ulimit -f 4000 && exec ${programme('filler.ts', path)}`);
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

test.runIf(canMount)('on a disk that is write-protected it is read, and said to be only read', () => {
  const folder = tempFolder();
  const path = join(folder, 'library.ibidlib');
  const run = shellOfItsOwn(
    [
      `mount -t tmpfs -o size=20m none '${folder}'`,
      programme('protected.ts', path, 'make'),
      `mount -o remount,ro '${folder}'`,
      programme('protected.ts', path, 'read'),
    ].join(' && '),
  );
  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toEqual({
    total: 1,
    readOnly: true,
    told: ['opened-read-only', 'read-only'],
    sound: true,
  });
});

test.runIf(canMount)('a damaged library that there is no room to mend stays as it was until there is', () => {
  const folder = tempFolder();
  const mount = `mount -t tmpfs -o size=60m none '${folder}'`;
  const path = join(folder, 'library.ibidlib');
  const run = shellOfItsOwn(`${mount} && ${programme('mending-without-room.ts', path)}`);
  expect(run.stderr).toBe('');
  expect(JSON.parse(run.stdout)).toEqual({
    refused: { code: 'disk-full', said: 'no-room-to-mend' },
    left: [],
    isAsItWas: true,
    told: ['library-mended'],
    total: 200,
  });
});
