import { BookmarkPlus, GripVertical, Search } from 'lucide-react';
import { useId, useState } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { SavedSearch } from '#shared/contract/organising.ts';
import { organisingLimits, tidyName } from '#shared/sources/organising.ts';
import { keyText } from '../../../editor/keys.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import type { MenuAction } from '../../../ui/menu.tsx';
import type { Acts } from '../history/use-acts.ts';
import { LongLines } from './long-lines.tsx';
import { LineName } from './side-line.tsx';
import { type Asking, type Folding, SideList } from './side-list.tsx';
import { useSearchActs } from './use-search-acts.ts';

/** What is searched now; the same as long as the lines of saved searches stay the same. */
export type SearchNow = {
  isEmpty: boolean;
  /** The saved search that is just this. */
  saved: SavedSearch['id'] | undefined;
  words: () => string;
};

/** Searches by names; a press searches again. */
export const SearchList = ({
  searches,
  acts,
  now: { isEmpty, saved, words: asked },
  onQuery,
  folding,
}: {
  searches: readonly SavedSearch[];
  acts: Acts;
  now: SearchNow;
  onQuery: (query: string) => void;
  folding: Folding;
}) => {
  const { organising: words } = useMessages();
  const [asking, setAsking] = useState<Asking | null>(null);
  const helpId = useId();
  const byKey = (key: unknown) => searches.find(({ id }) => id === key);
  const { save, change, copy, remove, moveBefore, step } = useSearchActs(acts, searches);

  const rename = (search: SavedSearch, line: Element): void =>
    setAsking({
      anchor: line,
      name: search.name,
      label: words.searchName,
      onName: (name) => {
        if (tidyName(name) !== search.name) change(search, { name }, words.searchRenamed(name.trim()));
      },
    });
  const editQuery = (search: SavedSearch, line: Element): void =>
    setAsking({
      anchor: line,
      name: search.query,
      label: words.searchQuery,
      button: words.changeSearchDone,
      most: organisingLimits.query,
      onName: (query) => {
        if (query.trim() === search.query) return;
        change(search, { query: query.trim() }, words.searchChanged(search.name));
        if (search.id === saved) onQuery(query.trim());
      },
    });
  const menuOf = (key: string, line: HTMLElement): { label: string; actions: MenuAction[] } | null => {
    const search = byKey(key);
    if (!search) return null;
    const at = searches.indexOf(search);
    return {
      label: words.actionsFor(search.name),
      actions: [
        // The menu gives the focus back to its line before the field takes it.
        {
          id: 'rename',
          label: words.rename,
          keys: 'F2',
          onAction: () => setTimeout(() => rename(search, line)),
        },
        {
          id: 'change',
          label: words.changeSearch,
          onAction: () => setTimeout(() => editQuery(search, line)),
        },
        {
          id: 'replace',
          label: words.replaceSearch,
          isDisabled: isEmpty || saved === search.id,
          onAction: () => change(search, { query: asked() }, words.searchReplaced(search.name)),
        },
        { id: 'copy', label: words.copySearch, onAction: () => copy(search) },
        {
          id: 'up',
          label: words.moves.up,
          keys: keyText('Alt-ArrowUp'),
          begins: true,
          isDisabled: at === 0,
          onAction: () => step(search, -1),
        },
        {
          id: 'down',
          label: words.moves.down,
          keys: keyText('Alt-ArrowDown'),
          isDisabled: at === searches.length - 1,
          onAction: () => step(search, 1),
        },
        {
          id: 'remove',
          label: words.remove,
          keys: keyText('Delete'),
          danger: true,
          begins: true,
          onAction: () => remove(search),
        },
      ],
    };
  };
  const { dragAndDropHooks } = useDragAndDrop<SavedSearch>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': byKey(key)?.query ?? '' })),
    onReorder: ({ keys, target: { key, dropPosition } }) => {
      const moved = byKey([...keys][0]);
      const target = byKey(key);
      if (moved && target)
        moveBefore(
          moved,
          dropPosition === 'before' ? target : (searches[searches.indexOf(target) + 1] ?? null),
        );
    },
  });
  return (
    <SideList
      title={words.searches}
      folding={folding}
      help={{ id: helpId, text: words.searchesHelp }}
      tool={
        <IconButton
          icon={BookmarkPlus}
          label={words.saveSearch}
          isDisabled={isEmpty}
          onPress={({ target }) =>
            setAsking({
              anchor: target,
              name: asked().slice(0, organisingLimits.name),
              label: words.searchName,
              button: words.saveSearch,
              onName: (name) => save(name, asked()),
            })
          }
        />
      }
      menuOf={menuOf}
      onKey={(event, key, line) => {
        const search = byKey(key);
        if (!search || event.ctrlKey || event.metaKey || event.shiftKey) return false;
        if (event.altKey && event.key === 'ArrowUp') step(search, -1);
        else if (event.altKey && event.key === 'ArrowDown') step(search, 1);
        else if (event.altKey) return false;
        else if (event.key === 'F2') rename(search, line);
        else if (event.key === 'Delete') remove(search);
        else return false;
        return true;
      }}
      asking={asking}
      onAsked={() => setAsking(null)}
      most={organisingLimits.name}
    >
      {searches.length === 0 ? (
        <p className="side-hint">{words.searchesEmpty}</p>
      ) : (
        <LongLines count={searches.length}>
          <GridList
            aria-label={words.searches}
            aria-describedby={helpId}
            className="side-list"
            items={searches}
            dependencies={[saved]}
            onAction={(key) => {
              const search = byKey(key);
              if (search) onQuery(search.query);
            }}
            dragAndDropHooks={dragAndDropHooks}
          >
            {({ id, name, query }) => (
              <GridListItem
                id={id}
                textValue={name}
                className={id === saved ? 'side-line is-now' : 'side-line'}
              >
                <Button slot="drag" className="side-grip">
                  <GripVertical aria-hidden size={12} />
                </Button>
                <Search aria-hidden size={14} strokeWidth={1.75} />
                <LineName name={name} hint={name === query ? name : `${name}: ${query}`} />
              </GridListItem>
            )}
          </GridList>
        </LongLines>
      )}
    </SideList>
  );
};
