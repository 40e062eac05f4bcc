// A process that opens a library on a disk without any room, tries to write, makes room and goes on; it says what came.
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Library, openLibrary } from '../../../electron/library/index.ts';
import { IbidError } from '../../../shared/result.ts';

const path = process.argv[2] ?? '';
const backups = join(dirname(path), 'backups');
const filling = join(dirname(path), 'filling');
const total = ({ sources }: Library): number => sources.list({ query: '', offset: 0, limit: 1 }).total;
const add = (library: Library, id: string): unknown => library.sources.add({ id, type: 'book', title: id });

const first = openLibrary(path, { backUpDaily: false });
add(first, 'before');
first.close();
mkdirSync(backups);
const file = openSync(filling, 'w');
for (const bytes of [1_000_000, 4096, 1])
  try {
    for (;;) writeSync(file, Buffer.alloc(bytes));
  } catch {
    // No room for that many.
  }
closeSync(file);

const library = openLibrary(path, { backUpDaily: false });
const told: string[] = library.notices.map(({ code }) => code);
const attempt = async (act: () => unknown): Promise<void> => {
  try {
    await act();
    told.push('done');
  } catch (error) {
    told.push(error instanceof IbidError ? error.code : String(error));
  }
};
const read = total(library);
await attempt(() => add(library, 'full'));
await attempt(() => library.upkeep.backUpNow());
await attempt(() => library.upkeep.copyWhole(backups));
const left = readdirSync(backups);
rmSync(filling);
add(library, 'after');
library.close();
const again = openLibrary(path, { backUpDaily: false });
await again.upkeep.backUpNow();
const answer = { told, read, left, after: total(again), backups: again.upkeep.backups().length };
writeSync(1, JSON.stringify(answer));
again.close();
