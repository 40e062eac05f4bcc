import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAndKill } from './run-and-kill.ts';
import { open, tempFolder } from './temp.ts';

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
