// A process that does one thing to a library again and again, and says on stdout how often it was done, until killed.
import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Library, openLibrary } from '../../../electron/library/index.ts';
import { slicesOf, wholly } from '../../../electron/library/slices.ts';
import type { SourceId } from '../../../shared/ids.ts';

const [, , path = '', act = ''] = process.argv;
const acts: Record<string, (library: Library) => unknown> = {
  import: ({ sources }) =>
    sources.importItems(
      Array.from({ length: 100 }, () => ({
        id: `s${Math.random()}`,
        type: 'book',
        title: `Title ${Math.random()}`,
      })),
    ),
  merge: ({ sources }) => {
    const [keep, other] = sources.list({ query: 'twin', offset: 0, limit: 2 }).rows.map(({ id }) => id);
    // Nothing is left to do: it waits for its end, which counts as nothing done.
    if (!keep || !other) return new Promise(() => setInterval(() => {}, 1000));
    return sources.merge(keep, [other], { ...sources.items([keep])[0]!, id: keep });
  },
  undo: ({ sources, acts }) => {
    sources.remove('kept' as SourceId);
    acts.undo(acts.recent(1)[0]!.id, true);
  },
  bulk: ({ sources }) => {
    const ids = sources.found({ query: '' });
    const value = `note ${Math.random()}`;
    wholly(
      slicesOf(ids, (some, joins) => sources.setMany(some, { variable: 'note', value, lang: 'en' }, joins)),
    );
  },
  backup: ({ upkeep }) => upkeep.backUpNow(),
  whole: ({ upkeep }) => upkeep.copyWhole(dirname(path)),
};
writeSync(1, '0\n');
const library = openLibrary(path, { backUpDaily: false });
for (let count = 1; ; count++) {
  await acts[act]!(library);
  writeSync(1, `${count}\n`);
}
