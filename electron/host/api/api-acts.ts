import type { Library } from '../../library/index.ts';
import type { Bulk } from '../bulk.ts';
import type { Emit, Handlers } from './api-type.ts';
import { fewOrAll } from './few-or-all.ts';

type ActMethod = Extract<keyof Handlers, `acts.${string}`>;

export const actHandlers = ({ acts }: Library, emit: Emit, bulk: Bulk): Pick<Handlers, ActMethod> => ({
  'acts.ofSource': ({ id }) => ({ changes: acts.ofSource(id) }),
  'acts.recent': ({ limit, before }) => ({ acts: acts.recent(limit, before) }),
  'acts.undo': async ({ act, force = false, work }) => {
    await bulk.end(act);
    const { result, isWhole } = await bulk.run(
      work,
      acts.undoing(act, force),
      ({ sources, changed, ordered }) => {
        emit('sources.changed', { ids: fewOrAll(sources) });
        if (ordered) emit('organising.changed', { what: 'all', ids: fewOrAll(sources) });
        if (changed.length > 0) emit('papers.changed', { ids: changed });
      },
    );
    const { sources: _, changed: _c, ordered: _o, ...undone } = result;
    return { ...undone, isWhole };
  },
  'acts.restore': ({ id, act }) => {
    const restored = acts.restore(id, act);
    emit('sources.changed', { ids: [id] });
    return restored;
  },
});
