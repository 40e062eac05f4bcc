import type { PaperId } from '#shared/ids.ts';
import type { Library } from '../../library/index.ts';
import type { Emit, Handlers } from './api-type.ts';

type ShelfMethod =
  | 'papers.list'
  | 'papers.bin'
  | 'papers.search'
  | 'papers.remove'
  | 'papers.restore'
  | 'papers.purge'
  | 'papers.unpurge'
  | 'papers.archive'
  | 'papers.setStatus'
  | 'papers.rename'
  | 'papers.duplicate';

/** What the list of papers asks for: it moves papers about and never looks into one. */
export const paperShelfHandlers = (library: Library, emit: Emit): Pick<Handlers, ShelfMethod> => {
  const { papers } = library;
  const changed = (ids: PaperId[], change: () => void): Record<string, never> => {
    change();
    emit('papers.changed', { ids });
    return {};
  };
  return {
    'papers.list': () => ({ rows: papers.list() }),
    'papers.bin': () => ({ rows: papers.bin(), purged: papers.purged() }),
    'papers.search': (input) => papers.search(input),
    'papers.remove': ({ ids }) => changed(ids, () => papers.remove(ids)),
    'papers.restore': ({ ids }) => changed(ids, () => papers.restore(ids)),
    'papers.purge': ({ ids }) => changed(ids, () => papers.purge(ids)),
    'papers.unpurge': ({ ids }) => changed(ids, () => papers.unpurge(ids)),
    'papers.archive': ({ ids, archived }) => changed(ids, () => papers.archive(ids, archived)),
    'papers.setStatus': ({ ids, status }) => changed(ids, () => papers.setStatus(ids, status)),
    'papers.rename': ({ id, title }) => {
      emit('papers.changed', { ids: [id], revision: papers.rename(id, title) });
      return {};
    },
    'papers.duplicate': ({ ids, suffix }) => {
      const made = papers.duplicate(ids, suffix);
      emit('papers.changed', { ids: made });
      return { ids: made };
    },
  };
};
