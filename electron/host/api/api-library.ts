import { isAbsolute } from 'node:path';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { Library } from '../../library/index.ts';
import { renewApart } from '../threads/renew-copy.ts';
import type { Works } from '../works.ts';
import type { Handlers } from './api-type.ts';

type LibraryMethod = Extract<keyof Handlers, `library.${string}`>;

/** So many files that are gone are named. */
const named = 100;
const atMost = <Answer extends { missing: readonly unknown[] }>(answer: Answer): Answer => ({
  ...answer,
  missing: answer.missing.slice(0, named),
});

/** A path that a person has typed; where it would start from is nothing that person knows. */
const namedFolder = (typed: string): string => {
  const folder = typed.trim();
  if (!isAbsolute(folder)) throw new IbidError('not-found', say('copy-no-folder', { folder }));
  return folder;
};

/** @param look tells the windows at once what became of the library */
export const libraryHandlers = (
  { upkeep }: Pick<Library, 'upkeep'>,
  look: () => void,
  working: Works,
): Pick<Handlers, LibraryMethod> => ({
  'library.backups': () => ({ folder: upkeep.folder, backups: upkeep.backups() }),
  'library.backUp': async () => ({ name: await upkeep.backUpNow() }),
  'library.restore': ({ name, work: id }) =>
    working.run(id, async ({ step }) => {
      const aside = await upkeep.restore(name, { step, renew: renewApart });
      look();
      return { aside };
    }),
  // In the desktop app the main process answers this.
  'library.chooseFolder': () => ({ folder: null }),
  'library.copyWhole': ({ into, work: id }) =>
    working.run(id, async ({ step }) => atMost(await upkeep.copyWhole(namedFolder(into), step))),
  'library.restoreWhole': ({ from, work: id }) =>
    working.run(id, async ({ step }) => {
      const answer = await upkeep.restoreWhole(namedFolder(from), { step, renew: renewApart });
      look();
      return atMost(answer);
    }),
  'library.check': () => upkeep.check(),
});
