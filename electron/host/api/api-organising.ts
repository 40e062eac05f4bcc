import type { EventData } from '#shared/contract/events.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Library } from '../../library/index.ts';
import type { Emit, Handlers } from './api-type.ts';
import { fewOrAll } from './few-or-all.ts';

type OrganisingMethod = Extract<
  keyof Handlers,
  | `organising.${string}`
  | `tags.${string}`
  | `collections.${string}`
  | `searches.${string}`
  | `sourceNotes.${string}`
  | `judgements.${string}`
>;

type Touched = Exclude<EventData<'organising.changed'>['what'], 'all'>;

export const organisingHandlers = ({ organising }: Library, emit: Emit): Pick<Handlers, OrganisingMethod> => {
  const { tags, collections, searches, notes, judgements, shelves } = organising;
  const tell = (what: Touched, ids: readonly SourceId[] | null = null): void =>
    emit('organising.changed', { what, ids: ids && fewOrAll(ids) });
  const toldOf = <Answer extends { changed: SourceId[] }>(
    what: Touched,
    answer: Answer,
  ): Omit<Answer, 'changed'> & { changed: number } => {
    tell(what, answer.changed);
    return { ...answer, changed: answer.changed.length };
  };
  return {
    'organising.list': () => shelves.list(),
    'organising.ofSource': ({ id }) => shelves.ofSource(id),

    'tags.assign': ({ sources, add, remove }) => toldOf('tags', tags.assign(sources, add, remove)),
    'tags.rename': ({ id, name }) => {
      const renamed = tags.rename(id, name);
      tell('tags');
      return renamed;
    },
    'tags.setColour': ({ id, colour }) => {
      const set = tags.setColour(id, colour);
      tell('tags');
      return set;
    },
    'tags.remove': ({ id }) => {
      const removed = tags.remove(id);
      tell('tags');
      return removed;
    },
    'tags.ofKeywords': ({ sources }) => {
      const made = tags.ofKeywords(sources);
      if (made.act !== null) tell('tags');
      return made;
    },

    'collections.create': ({ name, parent, sources = [] }) => {
      const made = collections.create(name, parent, sources);
      tell('collections', sources);
      return made;
    },
    'collections.rename': ({ id, name }) => {
      const renamed = collections.rename(id, name);
      tell('collections');
      return renamed;
    },
    'collections.move': ({ id, parent, before }) => {
      const moved = collections.move(id, parent, before);
      if (moved.act !== null) tell('collections', []);
      return moved;
    },
    'collections.remove': ({ id }) => {
      const removed = collections.remove(id);
      tell('collections');
      return removed;
    },
    'collections.assign': ({ sources, add, remove }) =>
      toldOf('collections', collections.assign(sources, add, remove)),

    'searches.save': ({ id, name, query }) => {
      const saved = searches.save(id ?? null, name, query);
      tell('searches', []);
      return saved;
    },
    'searches.move': ({ id, before }) => {
      const moved = searches.move(id, before);
      tell('searches', []);
      return moved;
    },
    'searches.remove': ({ id }) => {
      const removed = searches.remove(id);
      tell('searches', []);
      return removed;
    },

    'sourceNotes.save': ({ id, source, text }) => {
      const note = notes.save(id ?? null, source, text);
      tell('notes', [source]);
      return note;
    },
    'sourceNotes.remove': ({ id }) => {
      const { source, act } = notes.remove(id);
      tell('notes', [source]);
      return { act };
    },

    'judgements.of': ({ sources }) => judgements.of(sources),
    'judgements.settle': ({ id, take }) => {
      const { source, act } = judgements.settle(id, take);
      tell('judgements', [source]);
      return { act };
    },
    'judgements.set': ({ sources, kind, note }) =>
      toldOf('judgements', judgements.set(sources, { kind, note })),
  };
};
