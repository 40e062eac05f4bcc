import type { SavedSearch } from '#shared/contract/organising.ts';
import { organisingLimits } from '#shared/sources/organising.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Acts } from '../history/use-acts.ts';

/** What can be done with saved searches; all of it can be taken back. */
export const useSearchActs = ({ act, tell }: Acts, searches: readonly SavedSearch[]) => {
  const { organising: words } = useMessages();
  const moveBefore = (search: SavedSearch, before: SavedSearch | null): void => {
    const others = searches.filter((one) => one !== search);
    const at = before === null ? others.length : others.indexOf(before);
    void act('searches.move', { id: search.id, before: before?.id ?? null }, () => ({
      text: words.movedAmong(search.name, at + 1, searches.length),
      topic: 'place',
    }));
  };
  const save = (name: string, query: string): void =>
    void act('searches.save', { name, query }, () => words.searchSaved(name.trim()));
  return {
    save,
    change: (search: SavedSearch, part: { name?: string; query?: string }, told: string): void => {
      const { id, name, query } = { ...search, ...part };
      void act('searches.save', { id, name, query }, () => told);
    },
    copy: ({ name, query }: SavedSearch): void =>
      save(words.copyOf(name.slice(0, organisingLimits.name - 20)), query),
    remove: ({ id, name }: SavedSearch): void =>
      void act('searches.remove', { id }, () => words.searchRemoved(name)),
    moveBefore,
    step: (search: SavedSearch, by: -1 | 1): void => {
      const at = searches.indexOf(search);
      if (searches[at + by]) moveBefore(search, searches[by < 0 ? at - 1 : at + 2] ?? null);
      else tell({ text: words.noFurther(search.name), topic: 'place' }, null);
    },
  };
};
