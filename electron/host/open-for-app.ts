import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Preparing } from '#shared/contract/preparing.ts';
import type { SharedPlace } from '#shared/contract/shared-place.ts';
import { type Said, say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { isOlder, type Library, openLibrary } from '../library/index.ts';
import { type AppApi, createApi } from './api/api.ts';
import { conflictedCopies } from './conflicted-copies.ts';
import { describeError, type Log } from './log.ts';
import { addPaper } from './paper-imports.ts';
import { readSample } from './sample.ts';
import { sharedPlaceOfLibrary } from './shared-place.ts';
import { prepareLibrary } from './threads/prepare-library.ts';

/** The services over an open library, for the app around them. */
export type OpenedForApp = {
  api: AppApi;
  notices: readonly Said[];
  close(): Promise<void>;
};

/**
 * Opens the library for the app. A library that was not there starts with the sample; an older one is brought up to
 * date first, apart, of which `onPreparing` hears.
 * @throws IbidError as `openLibrary`
 */
export const openForApp = async (
  path: string,
  options: {
    host: 'electron' | 'browser';
    version: string;
    log: Log;
    onPreparing: (preparing: Preparing) => void;
  },
): Promise<OpenedForApp> => {
  const isNew = !existsSync(path);
  const prepared = isOlder(path) ? await prepareLibrary(path, { step: 'backup' }, options.onPreparing) : [];
  const { library, mended } = await openOrMend(path, options.onPreparing);
  // A damaged library that was put aside leaves an empty one, but its reader is not new.
  if (isNew && !library.readOnly && library.notices.length === 0)
    try {
      addPaper(library, await readSample());
    } catch (error) {
      options.log(`sample: ${describeError(error)}`);
    }
  const sharedPlace = sharedPlaceOfLibrary(path);
  const copies = conflictedCopies(path, sharedPlace);
  const warnings = [
    ...prepared,
    ...mended,
    ...warnOfPlace(library, sharedPlace),
    ...warnOfCopies(library, copies),
  ];
  const api = createApi(library, {
    ...options,
    sharedPlace,
    conflictedCopies: copies,
    notices: warnings,
    readsTexts: true,
  });
  return {
    api,
    notices: [...library.notices, ...warnings],
    close: async () => {
      await api.stop();
      library.close();
    },
  };
};

/** Opens a library; a damaged one is mended apart, because reading all of a large one takes long. */
const openOrMend = async (
  path: string,
  tell: (preparing: Preparing) => void,
): Promise<{ library: Library; mended: readonly Said[] }> => {
  try {
    return { library: openLibrary(path, { leaveDamaged: true }), mended: [] };
  } catch (error) {
    if (!(error instanceof IbidError) || error.code !== 'library-broken') throw error;
    const mended = await prepareLibrary(path, { step: 'mending', done: 0, total: 0 }, tell);
    return { library: openLibrary(path), mended };
  }
};

/** Whether a person has not been warned yet of just this, as a setting of that name remembers it. */
const isNews = (library: Library, setting: string, about: string): boolean => {
  if (library.settings.get()[setting] === about) return false;
  try {
    if (!library.readOnly) library.settings.set({ [setting]: about });
  } catch {
    // On a full disk it is said again the next time.
  }
  return true;
};

/** What a person must know of the place a library lies in; once for each place, then it stands in the settings only. */
const warnOfPlace = (library: Library, place: SharedPlace | null): readonly Said[] => {
  if (place === null) return [];
  const folder = dirname(library.path);
  if (!isNews(library, 'warnedOfPlace', `${place.kind} ${place.service} ${folder}`)) return [];
  return [
    place.kind === 'cloud'
      ? say('library-in-cloud', { service: place.service, folder })
      : say('library-on-network', { folder }),
  ];
};

/** The same of copies of the library that lie beside it. */
const warnOfCopies = (library: Library, names: readonly string[]): readonly Said[] => {
  if (names.length === 0 || !isNews(library, 'warnedOfCopies', names.join('\n'))) return [];
  return [say('library-has-copies', { names: names.join(', ') })];
};
