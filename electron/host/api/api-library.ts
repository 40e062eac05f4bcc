import type { Library } from '../../library/index.ts';
import type { Handlers } from './api-type.ts';

type LibraryMethod = Extract<keyof Handlers, `library.${string}`>;

/** @param look tells the windows at once what became of the library */
export const libraryHandlers = (
  { upkeep }: Pick<Library, 'upkeep'>,
  look: () => void,
): Pick<Handlers, LibraryMethod> => ({
  'library.backups': () => ({ folder: upkeep.folder, backups: upkeep.backups() }),
  'library.backUp': async () => ({ name: await upkeep.backUpNow() }),
  'library.restore': async ({ name }) => {
    const aside = await upkeep.restore(name);
    look();
    return { aside };
  },
  'library.check': () => upkeep.check(),
});
