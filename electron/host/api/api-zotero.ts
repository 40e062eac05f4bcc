import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { Library } from '../../library/index.ts';
import type { Works } from '../works.ts';
import { findZoteroFolders } from '../zotero-folders.ts';
import { importZotero, lookAtZotero } from '../zotero-import.ts';
import type { Emit, Handlers } from './api-type.ts';

type ZoteroMethod = Extract<keyof Handlers, `zotero.${string}`>;

export const zoteroHandlers = (
  library: Library,
  emit: Emit,
  working: Works,
): Pick<Handlers, ZoteroMethod> => ({
  'zotero.find': () => ({ paths: findZoteroFolders().map(({ path }) => path) }),
  // In the desktop app the main process answers this.
  'zotero.choose': () => ({ path: null }),
  'zotero.look': async ({ path: given }) => {
    const path = given.trim() || findZoteroFolders()[0]?.path;
    if (path === undefined) throw new IbidError('not-found', say('zotero-not-found'));
    return { path, libraries: await lookAtZotero(path) };
  },
  'zotero.import': ({ path, parts, files, work: id }) =>
    working.run(id, async (work) => {
      const report = await importZotero(library, path, { parts, files }, work);
      if (report.imported + report.updated > 0) emit('sources.changed', { ids: null });
      emit('organising.changed', { what: 'all', ids: null });
      return report;
    }),
});
