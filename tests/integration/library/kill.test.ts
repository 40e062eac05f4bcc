import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { open, tempFolder } from './temp.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Starts the saver, kills it after a while, and gives the last revision it had acknowledged. */
const saveAndKill = (path: string, paper: string, after: number): Promise<number> =>
  new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        here('../../../scripts/text-files.mjs'),
        here('saver.ts'),
        path,
        paper,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    let complaints = '';
    let timing = false;
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (!timing) setTimeout(() => child.kill('SIGKILL'), after);
      timing = true;
    });
    child.stderr.on('data', (data: Buffer) => {
      complaints += data.toString();
    });
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') failed(new Error(complaints || 'the saver ended by itself'));
      // The last line may be cut off by the kill; a revision is acknowledged by its line's end.
      else done(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1)));
    });
  });

test('killed at any moment, the library opens clean with the last acknowledged save', async () => {
  const path = join(tempFolder(), 'library.db');
  const first = open(path);
  const { id } = first.papers.create('Killed', 'en');
  first.close();
  let saves = 0;
  for (let round = 0; round < 20; round++) {
    const acknowledged = await saveAndKill(path, id, Math.random() * 120);
    const library = open(path);
    expect(library.notices).toEqual([]);
    const paper = library.papers.open(id);
    // One more save may have reached the disk without its acknowledgement getting out.
    expect(paper.revision - acknowledged).toBeOneOf([0, 1]);
    if (paper.revision > 1) expect(JSON.stringify(paper.doc)).toContain(`Revision ${paper.revision}.`);
    saves = paper.revision;
    library.close();
  }
  expect(saves).toBeGreaterThan(20);
}, 120_000);
