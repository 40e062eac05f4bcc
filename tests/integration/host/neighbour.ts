// Another process with the same library: does what it is told on stdin, line by line, and says so.
import { createInterface } from 'node:readline';
import { openLibrary } from '../../../electron/library/index.ts';
import { asPaperId, asSourceId } from '../../../shared/ids.ts';

const library = openLibrary(process.argv[2] ?? '', { backUpDaily: false });
const acts: Record<string, (argument: string) => unknown> = {
  source: (id) => library.sources.add({ id, type: 'book', title: id }),
  remove: (id) => library.sources.remove(asSourceId(id)),
  rename: (id) => library.papers.rename(asPaperId(id), 'Renamed'),
  setting: (name) => library.settings.set({ [name]: true }),
  restore: (name) => library.upkeep.restore(name),
  count: () => library.sources.list({ query: '', offset: 0, limit: 1 }).total,
  many: (start) => {
    for (let n = 0; n < 200; n++) library.sources.add({ id: `${start}${n}`, type: 'book', title: start });
  },
};
console.log('open');
for await (const line of createInterface({ input: process.stdin })) {
  const [act = '', argument = ''] = line.split(' ');
  console.log(`did ${(await acts[act]?.(argument)) ?? ''}`);
}
library.close();
