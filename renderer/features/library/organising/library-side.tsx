import { Clock, FolderX, LibraryBig, PanelLeftClose, X } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Shelves } from '#shared/contract/organising.ts';
import type { SidePart } from '../../../api/side-parts.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { SplitHandle } from '../../../ui/split-handle.tsx';
import type { Acts } from '../history/use-acts.ts';
import { CollectionTree } from './collection-tree.tsx';
import { SearchList, type SearchNow } from './search-list.tsx';
import { isCollection, type Shelf } from './shelf.ts';
import type { Folding } from './side-list.tsx';
import { TagList } from './tag-list.tsx';
import type { CollectionActs } from './use-collection-acts.ts';

/** How the side of the library stands in the window. */
export type SideState = {
  isOpen: boolean;
  width: number;
  /** The parts whose lines are not shown, and the collections whose inner ones are not. */
  folded: readonly SidePart[];
  closed: readonly string[];
  onOpen: (isOpen: boolean) => void;
  onWidth: (width: number) => void;
  onFolded: (folded: SidePart[]) => void;
  onClosed: (closed: string[]) => void;
};

const icons = { all: LibraryBig, recent: Clock, unfiled: FolderX } as const;
const places = ['all', 'recent', 'unfiled'] as const;

/** The parts of the library at its left: collections, tags and saved searches. */
export const LibrarySide = memo(
  ({
    shelves,
    shelf,
    onShelf,
    acts,
    collectionActs,
    now,
    onQuery,
    side,
    isOver,
  }: {
    shelves: Shelves;
    shelf: Shelf;
    onShelf: (shelf: Shelf) => void;
    acts: Acts;
    collectionActs: CollectionActs;
    now: SearchNow;
    onQuery: (query: string) => void;
    side: SideState;
    /** It stands over the list, where there is no room beside it. */
    isOver: boolean;
  }) => {
    const { organising: words, app } = useMessages();
    const format = useFormat();
    const own = useRef<HTMLElement>(null);
    const close = useRef(side.onOpen);
    close.current = side.onOpen;
    useEffect(() => {
      if (!isOver) return;
      const element = own.current;
      // The lines come with the drawing after this one.
      const timer = setTimeout(() => element?.querySelector<HTMLElement>('[data-key]')?.focus(), 50);
      const leave = (event: PointerEvent): void => {
        const { target } = event;
        if (target instanceof Element && !element?.contains(target) && !target.closest('.popover, .toasts'))
          close.current(false);
      };
      document.addEventListener('pointerdown', leave);
      return () => {
        clearTimeout(timer);
        document.removeEventListener('pointerdown', leave);
      };
    }, [isOver]);
    const choose = (next: Shelf): void => {
      onShelf(next);
      if (isOver) side.onOpen(false);
    };
    const foldingOf = (part: SidePart): Folding => ({
      isFolded: side.folded.includes(part),
      onFold: (isFolded) => {
        const others = side.folded.filter((one) => one !== part);
        side.onFolded(isFolded ? [...others, part] : others);
      },
    });
    const counts = { all: shelves.all, recent: null, unfiled: shelves.unfiled };
    return (
      <section
        ref={own}
        id="library-side"
        className={isOver ? 'library-side library-side-over' : 'library-side'}
        aria-label={words.side}
        style={isOver ? {} : { width: side.width }}
        // Before the lists, which keep the key to themselves; a field that is filled empties itself first, and what
        // opened over the side closes first.
        onKeyDownCapture={({ key, target }) => {
          if (key !== 'Escape' || !isOver || !(target instanceof Node) || !own.current?.contains(target))
            return;
          if (!(target instanceof HTMLInputElement && target.value !== '')) side.onOpen(false);
        }}
      >
        <div className="side-scroll">
          <div className="side-top">
            <IconButton
              icon={isOver ? X : PanelLeftClose}
              label={isOver ? app.close : words.hide}
              onPress={() => side.onOpen(false)}
            />
          </div>
          <ListBox
            aria-label={words.places}
            className="side-list side-places"
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={isCollection(shelf.place) ? [] : [shelf.place]}
            disallowEmptySelection
            onSelectionChange={(keys) => {
              const place = keys === 'all' ? undefined : places.find((one) => keys.has(one));
              // All is all: the tags that narrowed another place go, too.
              if (place) choose(place === 'all' ? { place, tags: [] } : { ...shelf, place });
            }}
            onAction={(key) => {
              if (key === 'all') choose({ place: 'all', tags: [] });
            }}
          >
            {places.map((place) => {
              const Icon = icons[place];
              return (
                <ListBoxItem key={place} id={place} textValue={words[place]} className="side-line">
                  <Icon aria-hidden size={15} strokeWidth={1.75} />
                  <span className="side-name" {...(place === 'recent' ? { title: words.recentHint } : {})}>
                    {words[place]}
                  </span>
                  {counts[place] === null ? null : (
                    <span className="side-count" title={words.countOf(counts[place])}>
                      {format.number(counts[place])}
                    </span>
                  )}
                </ListBoxItem>
              );
            })}
          </ListBox>
          <CollectionTree
            acts={collectionActs}
            chosen={isCollection(shelf.place) ? shelf.place : null}
            onChoose={(place) => choose({ ...shelf, place })}
            closed={side.closed}
            onClosed={side.onClosed}
            folding={foldingOf('collections')}
          />
          <TagList
            tags={shelves.tags}
            acts={acts}
            chosen={shelf.tags}
            onChoose={(tags) => onShelf({ ...shelf, tags })}
            folding={foldingOf('tags')}
          />
          <SearchList
            searches={shelves.searches}
            acts={acts}
            now={now}
            folding={foldingOf('searches')}
            onQuery={(next) => {
              onQuery(next);
              choose({ place: 'all', tags: [] });
            }}
          />
        </div>
        {isOver ? null : (
          <SplitHandle
            label={words.resize}
            controls="library-side"
            size={side.width}
            min={160}
            max={420}
            side="before"
            onResize={side.onWidth}
          />
        )}
      </section>
    );
  },
);
