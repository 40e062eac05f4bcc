import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { open, tempFolder } from './temp.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Starts a script that writes, kills it after a while, and gives the last number it had acknowledged. */
const runAndKill = (script: string, path: string, id: string, after: number): Promise<number> =>
  new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        here('../../../scripts/text-files.mjs'),
        here(script),
        path,
        id,
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
      if (signal !== 'SIGKILL') failed(new Error(complaints || 'the script ended by itself'));
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
    const acknowledged = await runAndKill('saver.ts', path, id, Math.random() * 120);
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

test('killed at any moment, every file that the library names is there and whole', async () => {
  const path = join(tempFolder(), 'library.ibidlib');
  const first = open(path);
  const { id } = first.sources.add({ type: 'book', title: 'Killed' });
  first.close();
  let kept = 0;
  for (let round = 0; round < 6; round++) {
    const acknowledged = await runAndKill('attacher.ts', path, id, Math.random() * 50);
    const library = open(path);
    expect(library.notices).toEqual([]);
    const there = library.attachments.list([id]);
    expect(there.length - acknowledged).toBeOneOf([0, 1]);
    for (const one of there) expect(library.attachments.read(one.id).bytes?.length).toBe(one.size);
    kept = there.length;
    library.close();
  }
  expect(kept).toBeGreaterThan(0);
}, 120_000);

test('killed at any moment of a restoration, the library is one of the two, whole, and every copy of it too', async () => {
  const path = join(tempFolder(), 'library.ibidlib');
  const first = open(path);
  const add = (count: number, name: string): void => {
    for (let n = 0; n < count; n++)
      first.sources.add({ id: `${name}${n}`, type: 'book', title: name, abstract: name.repeat(400) });
  };
  add(200, 'one');
  const names = [await first.upkeep.backUpNow()];
  add(300, 'more');
  names.push(await first.upkeep.backUpNow());
  first.close();
  let done = 0;
  for (let round = 0; round < 8; round++) {
    done += await runAndKill('restorer.ts', path, names.join(','), 100 + Math.random() * 900);
    const library = open(path);
    expect(library.notices).toEqual([]);
    expect((await library.upkeep.check()).sound).toBe(true);
    expect(library.sources.list({ query: '', offset: 0, limit: 1 }).total).toBeOneOf([200, 500]);
    for (const { state, sources } of library.upkeep.backups())
      expect([state, [200, 500].includes(sources)]).toEqual(['good', true]);
    library.close();
  }
  expect(done).toBeGreaterThan(2);
}, 120_000);
