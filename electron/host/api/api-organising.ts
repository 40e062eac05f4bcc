import type { SourceId } from '#shared/ids.ts';
import type { Library } from '../../library/index.ts';
import type { Touched } from '../../library/organising/acts.ts';
import type { Emit, Handlers } from './api-type.ts';

type OrganisingMethod = Extract<
  keyof Handlers,
  | `organising.${string}`
  | `tags.${string}`
  | `collections.${string}`
  | `searches.${string}`
  | `sourceNotes.${string}`
  | `judgements.${string}`
>;

/** With more sources than this an event says "many" instead of naming them. */
const named = 500;

export const organisingHandlers = ({ organising }: Library, emit: Emit): Pick<Handlers, OrganisingMethod> => {
  const { tags, collections, searches, notes, judgements, shelves } = organising;
  const tell = (what: Touched['what'], ids: readonly SourceId[] | null = null): void =>
    emit('organising.changed', { what, ids: ids && ids.length <= named ? [...ids] : null });
  const toldOf = <Answer extends { changed: SourceId[] }>(
    what: Touched['what'],
    answer: Answer,
  ): Omit<Answer, 'changed'> & { changed: number } => {
    tell(what, answer.changed);
    return { ...answer, changed: answer.changed.length };
  };
  return {
    'organising.list': () => shelves.list(),
    'organising.ofSource': ({ id }) => shelves.ofSource(id),
    'organising.undo': ({ undo }) => {
      const { what, ids } = shelves.undo(undo);
      tell(what, ids);
      return {};
    },

    'tags.assign': ({ sources, add, remove }) => toldOf('tags', tags.assign(sources, add, remove)),
    'tags.rename': ({ id, name }) => {
      const renamed = tags.rename(id, name);
      tell('tags');
      return renamed;
    },
    'tags.setColour': ({ id, colour }) => {
      tags.setColour(id, colour);
      tell('tags');
      return {};
    },
    'tags.remove': ({ id }) => {
      const removed = tags.remove(id);
      tell('tags');
      return removed;
    },
    'tags.ofKeywords': ({ sources }) => {
      const made = tags.ofKeywords(sources);
      if (made.undo !== null) tell('tags');
      return made;
    },

    'collections.create': ({ name, parent, sources = [] }) => {
      const id = collections.create(name, parent, sources);
      tell('collections', sources);
      return { id };
    },
    'collections.rename': ({ id, name }) => {
      collections.rename(id, name);
      tell('collections');
      return {};
    },
    'collections.move': ({ id, parent, before }) => {
      const moved = collections.move(id, parent, before);
      if (moved.undo !== null) tell('collections', []);
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
      return { id: saved };
    },
    'searches.move': ({ id, before }) => {
      searches.move(id, before);
      tell('searches', []);
      return {};
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
      const { source, undo } = notes.remove(id);
      tell('notes', [source]);
      return { undo };
    },

    'judgements.of': ({ sources }) => judgements.of(sources),
    'judgements.set': ({ sources, kind, note }) =>
      toldOf('judgements', judgements.set(sources, { kind, note })),
  };
};
