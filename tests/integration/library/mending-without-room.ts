// A process that opens a damaged library on a disk that has no room for what can be saved of it, makes room and opens it
// again; it says what came.
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { openLibrary } from '../../../electron/library/index.ts';
import { IbidError } from '../../../shared/result.ts';
import { pagesOf, scribbleOver } from './damage.ts';

const path = process.argv[2] ?? '';
const filling = join(dirname(path), 'filling');
const abstract = 'A sentence that takes room. '.repeat(500);

const first = openLibrary(path, { backUpDaily: false });
first.sources.importItems(
  Array.from({ length: 200 }, (_, num) => ({ id: `s${num}`, type: 'book', title: `Title ${num}`, abstract })),
);
first.close();
scribbleOver(path, ...pagesOf(path, 'sources_by_title').slice(0, 1));
const damaged = readFileSync(path);

const file = openSync(filling, 'w');
try {
  for (;;) writeSync(file, Buffer.alloc(100_000));
} catch {
  // The disk is full; half of what the library takes is made free again.
}
closeSync(file);
const leave = Math.round(damaged.length / 2);
const { size } = statSync(filling);
truncateSync(filling, Math.max(0, size - leave));

let refused = {};
try {
  openLibrary(path, { backUpDaily: false }).close();
} catch (error) {
  refused =
    error instanceof IbidError
      ? { code: error.code, said: typeof error.words === 'string' ? error.words : error.words.code }
      : { code: String(error) };
}
const left = readdirSync(dirname(path)).filter((name) => /mending|damaged/.test(name));
const isAsItWas = readFileSync(path).equals(damaged);
rmSync(filling);
const again = openLibrary(path, { backUpDaily: false });
const told = again.notices.map(({ code }) => code);
const { total } = again.sources.list({ query: '', offset: 0, limit: 1 });
again.close();
writeSync(1, JSON.stringify({ refused, left, isAsItWas, told, total }));
