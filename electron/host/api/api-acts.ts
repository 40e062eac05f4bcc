import type { Library } from '../../library/index.ts';
import type { Emit, Handlers } from './api-type.ts';
import { fewOrAll } from './few-or-all.ts';

type ActMethod = Extract<keyof Handlers, `acts.${string}`>;

export const actHandlers = ({ acts }: Library, emit: Emit): Pick<Handlers, ActMethod> => ({
  'acts.ofSource': ({ id }) => ({ changes: acts.ofSource(id) }),
  'acts.recent': ({ limit, before }) => ({ acts: acts.recent(limit, before) }),
  'acts.undo': ({ act, force = false }) => {
    const { sources, changed, ordered, ...undone } = acts.undo(act, force);
    emit('sources.changed', { ids: fewOrAll(sources) });
    if (ordered) emit('organising.changed', { what: 'all', ids: fewOrAll(sources) });
    if (changed.length > 0) emit('papers.changed', { ids: changed });
    return undone;
  },
  'acts.restore': ({ id, act }) => {
    const restored = acts.restore(id, act);
    emit('sources.changed', { ids: [id] });
    return restored;
  },
});
