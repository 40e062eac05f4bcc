import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Backup, MissingFile } from '#shared/contract/library.ts';
import { type Command, count, type Io, pathFrom, printJson, readArguments, UsageError } from './command.ts';
import { withLibrary } from './library.ts';

const kinds: Readonly<Record<Backup['kind'], string>> = {
  day: 'of the day',
  asked: 'asked for',
  migration: 'before a new version',
  restoration: 'before a restoration',
};
const states: Readonly<Record<Backup['state'], string>> = {
  good: '',
  damaged: ', damaged',
  newer: ', of a newer version of Ibid',
};

export const libraryCommand: Command = {
  summary: 'look after the library: backups, restoring, checking',
  help: `Usage: ibid library backups [--library DB] [--json]
       ibid library back-up [--with-files FOLDER] [--library DB]
       ibid library restore NAME | FOLDER [--library DB]
       ibid library check [--library DB] [--json]

"backups" lists the backups, the newest first. "back-up" makes one now, which is kept for
good, and prints its name. Backups have no attached files; with --with-files everything goes
into a new folder of FOLDER, whose path is printed. "restore" puts a backup, or such a folder
with its files, in place of what the library has, after a copy of that: its name is printed,
and it can be restored in turn. Ibid may be open meanwhile; its windows start anew. Attached
files that are here are never taken away by it. "check" looks through the library and its attached files; the exit code
is 1 where something is wrong.

  --with-files FOLDER   a folder that is there, such as one of another disk
  --library DB          the library file
  --json                print the answer as JSON
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      library: { type: 'string' },
      json: { type: 'boolean' },
      'with-files': { type: 'string' },
    });
    const [action, name, ...more] = positionals;
    const into = values['with-files'];
    if (more.length > 0) throw new UsageError('Name one backup.');
    if (into !== undefined && action !== 'back-up')
      throw new UsageError('--with-files goes with "library back-up" only.');
    if (action === 'restore' && name !== undefined) return await restore(io, values.library, name);
    if (name !== undefined || action === undefined)
      throw new UsageError('Say "library backups", "back-up", "restore NAME" or "check".');
    if (action === 'backups') return await list(io, values.library, values.json === true);
    if (action === 'back-up' && into !== undefined) return await copyWhole(io, values.library, into);
    if (action === 'back-up') return await backUp(io, values.library);
    if (action === 'check') return await check(io, values.library, values.json === true);
    throw new UsageError(
      action === 'restore'
        ? 'Name the backup to restore, as "ibid library backups" lists it.'
        : `There is nothing called "${action}" to do with a library.`,
    );
  },
};

const list = (io: Io, named: string | undefined, json: boolean): Promise<number> =>
  withLibrary(io, named, false, ({ upkeep }) => {
    const backups = upkeep.backups();
    if (json) printJson(io, backups);
    else
      for (const { name, kind, taken, size, papers, sources, state } of backups)
        io.out(
          `${name}  ${taken.slice(0, 16).replace('T', ' ')}  ${(size / 1024 / 1024).toFixed(1)} MB, papers: ${papers}, sources: ${sources} [${kinds[kind]}${states[state]}]\n`,
        );
    if (backups.length === 0 && !json)
      io.note('There are no backups yet. Make one with: ibid library back-up');
    return 0;
  });

const backUp = (io: Io, named: string | undefined): Promise<number> =>
  withLibrary(io, named, false, async ({ upkeep }) => {
    io.out(`${await upkeep.backUpNow()}\n`);
    return 0;
  });

const copyWhole = (io: Io, named: string | undefined, into: string): Promise<number> =>
  withLibrary(io, named, false, async ({ upkeep }) => {
    const { path, files, missing } = await upkeep.copyWhole(pathFrom(io, into));
    io.out(`${path}\n`);
    io.note(`The library and ${count(files, 'attached file')} are there.`);
    return noteMissing(io, missing);
  });

/** Files that are gone make a copy one to look at: exit code 1. */
const noteMissing = (io: Io, missing: readonly MissingFile[]): number => {
  for (const { name, sourceId } of missing) io.note(`missing: "${name}" of ${sourceId}`);
  return missing.length > 0 ? 1 : 0;
};

/** A library may be restored that is not there any more, as on a new computer. */
const restore = (io: Io, named: string | undefined, from: string): Promise<number> => {
  const folder = pathFrom(io, from);
  const isFolder = basename(from) !== from || existsSync(folder);
  return withLibrary(io, named, isFolder, async ({ upkeep }) => {
    if (!isFolder || upkeep.backups().some(({ name }) => name === from)) {
      io.out(`${await upkeep.restore(from)}\n`);
      io.note(`The library is as it was in ${from}. What it had before is the backup that was printed.`);
      return 0;
    }
    const { aside, files, missing } = await upkeep.restoreWhole(folder);
    io.out(`${aside}\n`);
    io.note(
      `The library is as it is in ${from}, with ${count(files, 'attached file')}. What it had before is the backup that was printed.`,
    );
    return noteMissing(io, missing);
  });
};

const check = (io: Io, named: string | undefined, json: boolean): Promise<number> =>
  withLibrary(io, named, false, async ({ upkeep, path }) => {
    const answer = await upkeep.check();
    const { sound, faults, missing, papers, sources } = answer;
    if (json) printJson(io, answer);
    else if (sound) io.out(`The library is sound. papers: ${papers}, sources: ${sources}\n`);
    else {
      io.out(`The library ${path} is damaged.\n`);
      for (const fault of faults) io.out(`  ${fault}\n`);
      io.note(
        'Open it once more: Ibid keeps the damaged file, saves what can be read of it, and takes the rest from the last good backup.',
      );
    }
    if (!json) for (const { name, sourceId } of missing) io.out(`missing: "${name}" of ${sourceId}\n`);
    return sound && missing.length === 0 ? 0 : 1;
  });
