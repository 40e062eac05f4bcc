import { existsSync } from 'node:fs';
import type { Preparing } from '#shared/contract/preparing.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { Library } from '../../library/index.ts';
import { libraryPath } from '../library-path.ts';
import { type Io, pathFrom } from './command.ts';

/**
 * Does something with the library of a command line and closes it whatever happens. What was found at opening
 * (such as damage) is said on standard error.
 * @param create whether a library that does not exist is made; otherwise that is an error
 */
export const withLibrary = async <T>(
  io: Io,
  named: string | undefined,
  create: boolean,
  work: (library: Library) => T | Promise<T>,
): Promise<T> => {
  const path = libraryPath(named === undefined ? undefined : pathFrom(io, named));
  if (!create && !existsSync(path))
    throw new IbidError(
      'not-found',
      `There is no library at "${path}". Name one with --library, or make one with: ibid import FILE`,
    );
  const { openLibrary } = await import('../../library/index.ts');
  const library = openLibrary(path, {
    onPreparing: (preparing) => io.progress?.(preparingInWords(preparing)),
  });
  io.progress?.('');
  try {
    for (const notice of library.notices) io.note(inEnglish(notice));
    return await work(library);
  } finally {
    library.close();
  }
};

const preparingInWords = (preparing: Preparing): string =>
  preparing.step === 'backup'
    ? 'Preparing the library for this version: making a backup …'
    : `Preparing the library for this version: ${number(preparing.done)} of ${number(preparing.total)} sources`;

const number = (value: number): string => value.toLocaleString('en-GB');
