import { BookmarkPlus, Search } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { SavedSearch } from '#shared/contract/organising.ts';
import { organisingLimits, tidyName } from '#shared/sources/organising.ts';
import { keyText } from '../../../editor/keys.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import type { MenuAction } from '../../../ui/menu.tsx';
import type { Acts } from '../history/use-acts.ts';
import { type Asking, SideList } from './side-list.tsx';

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
  acts: { act },
  now: { isEmpty, saved, words: asked },
  onQuery,
}: {
  searches: readonly SavedSearch[];
  acts: Acts;
  now: SearchNow;
  onQuery: (query: string) => void;
}) => {
  const { organising: words } = useMessages();
  const [asking, setAsking] = useState<Asking | null>(null);
  const byKey = (key: unknown) => searches.find(({ id }) => id === key);

  const rename = ({ id, name, query }: SavedSearch, line: Element): void =>
    setAsking({
      anchor: line,
      name,
      label: words.searchName,
      button: words.renameDone,
      onName: async (next) => {
        if (tidyName(next) === name) return;
        await act('searches.save', { id, name: next, query }, () => words.searchRenamed(next.trim()));
      },
    });
  const remove = ({ id, name }: SavedSearch): void =>
    void act('searches.remove', { id }, () => words.searchRemoved(name));
  const move = (search: SavedSearch, by: -1 | 1): void => {
    const at = searches.indexOf(search);
    if (searches[at + by] === undefined) return;
    const before = searches[by < 0 ? at - 1 : at + 2]?.id ?? null;
    void act('searches.move', { id: search.id, before }, () => ({
      text: words.movedAmong(search.name, at + by + 1, searches.length),
      topic: 'place',
    }));
  };
  const menuOf = (key: string, line: HTMLElement): { label: string; actions: MenuAction[] } | null => {
    const search = byKey(key);
    if (!search) return null;
    const { id, name } = search;
    const at = searches.indexOf(search);
    return {
      label: words.actionsFor(name),
      actions: [
        // The menu gives the focus back to its line before the field takes it.
        {
          id: 'rename',
          label: words.rename,
          keys: 'F2',
          onAction: () => setTimeout(() => rename(search, line)),
        },
        {
          id: 'replace',
          label: words.replaceSearch,
          isDisabled: isEmpty || saved === search.id,
          onAction: () =>
            void act('searches.save', { id, name, query: asked() }, () => words.searchReplaced(name)),
        },
        {
          id: 'up',
          label: words.moves.up,
          keys: keyText('Alt-ArrowUp'),
          begins: true,
          isDisabled: at === 0,
          onAction: () => move(search, -1),
        },
        {
          id: 'down',
          label: words.moves.down,
          keys: keyText('Alt-ArrowDown'),
          isDisabled: at === searches.length - 1,
          onAction: () => move(search, 1),
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
  return (
    <SideList
      title={words.searches}
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
              onName: async (name) => {
                await act('searches.save', { name, query: asked() }, () => words.searchSaved(name));
              },
            })
          }
        />
      }
      menuOf={menuOf}
      onKey={(event, key, line) => {
        const search = byKey(key);
        if (!search || event.ctrlKey || event.metaKey || event.shiftKey) return false;
        if (event.altKey && event.key === 'ArrowUp') move(search, -1);
        else if (event.altKey && event.key === 'ArrowDown') move(search, 1);
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
        <ListBox
          aria-label={words.searches}
          className="side-list"
          items={searches}
          dependencies={[saved]}
          onAction={(key) => {
            const search = byKey(key);
            if (search) onQuery(search.query);
          }}
        >
          {({ id, name, query }) => (
            <ListBoxItem id={id} textValue={name} className={id === saved ? 'side-line is-now' : 'side-line'}>
              <Search aria-hidden size={14} strokeWidth={1.75} />
              <span className="side-name" title={query}>
                {name}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </SideList>
  );
};
