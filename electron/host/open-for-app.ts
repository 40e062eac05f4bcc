import { existsSync } from 'node:fs';
import type { Said } from '#shared/reports/said.ts';
import { openLibrary } from '../library/index.ts';
import { type AppApi, createApi } from './api.ts';
import { describeError, type Log } from './log.ts';
import { addPaper } from './paper-imports.ts';
import { readSample } from './sample.ts';

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
  const api = createApi(library, { ...options, readsTexts: true });
  return {
    api,
    notices: library.notices,
    close: async () => {
      await api.stop();
      library.close();
    },
  };
};
