import { FolderOpen, PanelLeftOpen } from 'lucide-react';
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import type { Within } from '#shared/contract/organising.ts';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useStable } from '../../../ui/use-stable.ts';
import { useActs } from '../history/use-acts.ts';
import { LibrarySide, type SideState } from './library-side.tsx';
import { isCollection, stillThere, wholeLibrary, withinOf } from './shelf.ts';
import { type Assigning, useAssigning } from './use-assigning.tsx';
import { useCollectionActs } from './use-collection-acts.ts';
import { useShelves } from './use-shelves.ts';
import { WithinChips } from './within-chips.tsx';
import './organising.css';
import './side.css';

/** What the screen of the library shows of collections, tags and saved searches. */
export type Organising = {
  /** What the list of sources is asked for beside words; undefined for all. */
  within: Within | undefined;
  /** The side at the left, where it is open. */
  side: ReactNode;
  /** The button that opens it. */
  opener: ReactNode;
  /** What the list is restricted to. */
  chips: ReactNode;
  /** What an empty list says of where it looked; null for the whole library. */
  empty: ReactNode;
  assigning: Assigning;
  /** Puts a source that was just made here into the collection that is shown. */
  takeIn: (id: SourceId) => void;
  /** Names that a search may ask for. */
  known: { tags: readonly string[]; collections: readonly string[] };
};

const noCollections = [] as const;

export const useOrganising = ({
  query,
  onQuery,
  side,
  isNarrow,
}: {
  query: string;
  onQuery: (query: string) => void;
  side: SideState;
  /** There is no room beside the list. */
  isNarrow: boolean;
}): Organising => {
  const { organising: words } = useMessages();
  const shelves = useShelves();
  const acts = useActs();
  const collections = shelves?.collections ?? noCollections;
  const collectionActs = useCollectionActs(acts, collections);
  const [shelf, setShelf] = useState(wholeLibrary);
  useEffect(() => {
    if (shelves)
      setShelf((old) =>
        stillThere(
          old,
          new Set(shelves.collections.map(({ id }) => id)),
          new Set(shelves.tags.map(({ id }) => id)),
        ),
      );
  }, [shelves]);
  // Over the list it is not remembered: a window starts with its list.
  const [isOverOpen, setOverOpen] = useState(false);
  const openerId = useId();
  const setOpen = isNarrow ? setOverOpen : side.onOpen;
  const isOpen = isNarrow ? isOverOpen : side.isOpen;
  const onOpen = useStable((isOpen: boolean): void => {
    setOpen(isOpen);
    // Where the focus went with the side, the button that opens it has it.
    if (!isOpen)
      setTimeout(() => {
        if (document.activeElement === document.body) document.getElementById(openerId)?.focus();
      });
  });
  const state = useMemo(() => ({ ...side, isOpen, onOpen }), [side, isOpen, onOpen]);
  const within = useMemo(() => withinOf(shelf), [shelf]);
  const shown = collections.find(({ id }) => id === shelf.place) ?? null;
  const assigning = useAssigning(shelves, acts, collectionActs, shown);

  const known = useMemo(
    () => ({
      tags: shelves?.tags.map(({ name }) => name) ?? [],
      collections: shelves?.collections.map(({ name }) => name) ?? [],
    }),
    [shelves],
  );
  const isSearching = query.trim() !== '';
  const saved = shelves?.searches.find((search) => search.query === query.trim())?.id;
  const searched = useStable(() => query.trim());
  const now = useMemo(
    () => ({ isEmpty: !isSearching, saved, words: searched }),
    [isSearching, saved, searched],
  );
  const hint = isSearching
    ? words.nothingFound
    : shelf.tags.length > 0
      ? words.noneWithTags
      : isCollection(shelf.place)
        ? words.noneInCollection
        : words.noneUnfiled;
  return {
    within,
    side:
      state.isOpen && shelves ? (
        <LibrarySide
          shelves={shelves}
          shelf={shelf}
          onShelf={setShelf}
          acts={acts}
          collectionActs={collectionActs}
          now={now}
          onQuery={onQuery}
          side={state}
          isOver={isNarrow}
        />
      ) : null,
    opener: state.isOpen ? null : (
      <IconButton id={openerId} icon={PanelLeftOpen} label={words.show} onPress={() => state.onOpen(true)} />
    ),
    chips: <WithinChips shelf={shelf} shelves={shelves} onShelf={setShelf} />,
    empty:
      within === undefined ? null : (
        <EmptyState
          icon={FolderOpen}
          title={words.noneHere}
          actions={
            <Button onPress={() => setShelf(wholeLibrary)}>
              {isSearching ? words.searchAll : words.showAll}
            </Button>
          }
        >
          <p>{hint}</p>
        </EmptyState>
      ),
    assigning,
    takeIn: (id) => {
      if (shown) void collectionActs.put(shown, [id]);
    },
    known,
  };
};
