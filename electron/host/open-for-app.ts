import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SharedPlace } from '#shared/contract/shared-place.ts';
import { type Said, say } from '#shared/reports/said.ts';
import { type Library, openLibrary } from '../library/index.ts';
import { type AppApi, createApi } from './api/api.ts';
import { describeError, type Log } from './log.ts';
import { addPaper } from './paper-imports.ts';
import { readSample } from './sample.ts';
import { sharedPlaceOfLibrary } from './shared-place.ts';

/** The services over an open library, for the app around them. */
export type OpenedForApp = {
  api: AppApi;
  notices: readonly Said[];
  close(): Promise<void>;
};

/**
 * Opens the library for the app. A library that was not there starts with the sample.
 * @throws IbidError as `openLibrary`
 */
export const openForApp = async (
  path: string,
  options: { host: 'electron' | 'browser'; version: string; log: Log },
): Promise<OpenedForApp> => {
  const isNew = !existsSync(path);
  const library = openLibrary(path);
  // A damaged library that was put aside leaves an empty one, but its reader is not new.
  if (isNew && !library.readOnly && library.notices.length === 0)
    try {
      addPaper(library, await readSample());
    } catch (error) {
      options.log(`sample: ${describeError(error)}`);
    }
  const sharedPlace = sharedPlaceOfLibrary(path);
  const warnings = warnOnce(library, sharedPlace);
  const api = createApi(library, { ...options, sharedPlace, notices: warnings, readsTexts: true });
  return {
    api,
    notices: [...library.notices, ...warnings],
    close: async () => {
      await api.stop();
      library.close();
    },
  };
};

/** The setting that says for which place a person was warned. */
const warnedSetting = 'warnedOfPlace';

/** What a person must know of the place a library lies in; once for each place, then it stands in the settings only. */
const warnOnce = (library: Library, place: SharedPlace | null): readonly Said[] => {
  if (place === null) return [];
  const folder = dirname(library.path);
  const about = `${place.kind} ${place.service} ${folder}`;
  if (library.settings.get()[warnedSetting] === about) return [];
  if (!library.readOnly) library.settings.set({ [warnedSetting]: about });
  return [
    place.kind === 'cloud'
      ? say('library-in-cloud', { service: place.service, folder })
      : say('library-on-network', { folder }),
  ];
};
