import type { Library } from '../../library/index.ts';
import type { Emit, Handlers } from './api-type.ts';

type SourceHistoryMethod = Extract<keyof Handlers, `sourceHistory.${string}`>;

export const sourceHistoryHandlers = (
  { sourceHistory }: Library,
  emit: Emit,
): Pick<Handlers, SourceHistoryMethod> => ({
  'sourceHistory.list': ({ id }) => ({ changes: sourceHistory.list(id) }),
  'sourceHistory.recent': ({ limit }) => ({ acts: sourceHistory.recent(limit) }),
  'sourceHistory.undo': ({ act, force = false }) => {
    const { sources, changed, ...undone } = sourceHistory.undo(act, force);
    emit('sources.changed', { ids: sources });
    if (changed.length > 0) emit('papers.changed', { ids: changed });
    return undone;
  },
  'sourceHistory.restore': ({ id, act }) => {
    const restored = sourceHistory.restore(id, act);
    emit('sources.changed', { ids: [id] });
    return restored;
  },
});
