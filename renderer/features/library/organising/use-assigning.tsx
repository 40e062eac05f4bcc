import { FolderPlus, Scale, StickyNote, Tag as TagIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Collection, Shelves } from '#shared/contract/organising.ts';
import type { CollectionId, SourceId } from '#shared/ids.ts';
import { judgedKinds } from '#shared/sources/organising.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import type { MenuAction } from '../../../ui/menu.tsx';
import type { Acts } from '../history/use-acts.ts';
import { type Assigned, AssignPopover } from './assign-popover.tsx';
import { NotePopover } from './note-popover.tsx';
import { pathName } from './shelf.ts';
import type { CollectionActs } from './use-collection-acts.ts';
import { useJudging } from './use-judging.ts';

export type Assigning = {
  /** Lists tags or collections for these sources at a place of the screen. */
  ask: (
    kind: 'tag' | 'collection',
    sources: readonly SourceId[],
    place: Place,
    without?: readonly string[],
  ) => void;
  /** What the menu of sources in a list has of it. */
  actions: (sources: readonly SourceId[], place: () => Place) => MenuAction[];
  layer: ReactNode;
};

/** Gives tags and collections to sources. */
export const useAssigning = (
  shelves: Shelves | null,
  { act, tagsOfKeywords }: Acts,
  { put, takeOut, create }: Pick<CollectionActs, 'put' | 'takeOut' | 'create'>,
  /** The collection that the list shows. */
  shown: Collection | null,
): Assigning => {
  const { organising: words, judging } = useMessages();
  const { judge } = useJudging();
  const [asked, setAsked] = useState<{
    kind: 'tag' | 'collection';
    sources: readonly SourceId[];
    place: Place;
    without: readonly string[];
  } | null>(null);
  const [noted, setNoted] = useState<{ sources: readonly SourceId[]; place: Place } | null>(null);

  const assignTag = async (sources: readonly SourceId[], assigned: Assigned): Promise<void> => {
    const name =
      'name' in assigned ? assigned.name : shelves?.tags.find(({ id }) => id === assigned.id)?.name;
    if (name === undefined) return;
    await act('tags.assign', { sources: [...sources], add: [name], remove: [] }, ({ changed }) =>
      changed > 0 ? words.tagged(changed, name) : words.taggedAlready(name),
    );
  };
  const assignCollection = async (sources: readonly SourceId[], assigned: Assigned): Promise<void> => {
    if ('name' in assigned) {
      await create(assigned.name, null, sources);
      return;
    }
    const id = assigned.id as CollectionId;
    await put({ id, name: pathName(shelves?.collections ?? [], id) }, sources);
  };

  const ask: Assigning['ask'] = (kind, sources, place, without = []) =>
    setAsked({ kind, sources, place, without });
  return {
    ask,
    actions: (sources, place) => [
      // The menu gives the focus back before a field takes it.
      {
        id: 'tag',
        label: words.addTag,
        icon: TagIcon,
        begins: true,
        onAction: () => setTimeout(() => ask('tag', sources, place())),
      },
      {
        id: 'collect',
        label: words.addToCollection,
        icon: FolderPlus,
        onAction: () => setTimeout(() => ask('collection', sources, place())),
      },
      {
        id: 'judge',
        label: judging.judgeMenu,
        icon: Scale,
        onAction: () => undefined,
        more: ([...judgedKinds, ''] as const).map((kind) => ({
          id: kind || 'none',
          label: kind === '' ? judging.none : judging.kinds[kind],
          begins: kind === '',
          onAction: () => void judge(sources, kind),
        })),
      },
      {
        id: 'noteReliability',
        label: judging.noteForAll(sources.length),
        icon: StickyNote,
        onAction: () => setTimeout(() => setNoted({ sources, place: place() })),
      },
      {
        id: 'keywords',
        label: words.tagsOfKeywords(sources.length),
        onAction: () => void tagsOfKeywords(sources),
      },
      ...(shown
        ? [
            {
              id: 'takeOut',
              label: words.takeOut(shown.name),
              onAction: () => void takeOut(shown, sources),
            },
          ]
        : []),
    ],
    layer: noted ? (
      <NotePopover sources={noted.sources} place={noted.place} onClose={() => setNoted(null)} />
    ) : asked && shelves ? (
      <AssignPopover
        kind={asked.kind}
        shelves={shelves}
        without={asked.without}
        place={asked.place}
        onPick={(assigned) =>
          void (asked.kind === 'tag'
            ? assignTag(asked.sources, assigned)
            : assignCollection(asked.sources, assigned))
        }
        onClose={() => setAsked(null)}
      />
    ) : null,
  };
};
