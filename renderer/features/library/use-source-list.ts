import { useCallback, useEffect, useRef, useState } from 'react';
import type { Within } from '#shared/contract/organising.ts';
import type { SourceSort } from '#shared/contract/source-lists.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Alphabet } from '#shared/sources/alphabets.ts';
import type { Sorting } from '../../ui/row-window.tsx';
import { type SourceQuery, useSourcePages } from './use-source-pages.ts';

/** What the columns are sorted by; a column that is not here is called as its order. */
const sorts: Record<string, SourceSort> = { type: 'kind' };
const sortOf = (column: string): SourceSort => sorts[column] ?? (column as SourceSort);

/** The list of sources of the library: in which order it is, and at which row it stands. */
export const useSourceList = ({
  query,
  within,
  alphabet,
  chosen,
  onChoose,
}: {
  query: string;
  within: Within | undefined;
  alphabet: Alphabet;
  /** The source whose panel is shown. */
  chosen: SourceId | null;
  /** The same function as long as the window is the same. */
  onChoose: (id: SourceId) => void;
}) => {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [active, setActive] = useState(-1);
  const isByRelevance = (words: string): boolean =>
    sorting === null && (words !== '' || within?.recent === true);
  const questionOf = (text: string): SourceQuery => ({
    query: text.trim(),
    within,
    sort: isByRelevance(text.trim()) ? 'relevance' : sortOf(sorting?.column ?? 'authors'),
    descending: sorting?.descending ?? false,
    alphabet,
  });
  const pages = useSourcePages(questionOf(query));
  const { rowAt, indexOf, shownKey } = pages;

  // A row that was gone to before it was here is chosen when it comes.
  const wanted = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query shows other rows.
  useEffect(() => {
    wanted.current = null;
    setActive(-1);
  }, [shownKey]);
  useEffect(() => {
    const row = wanted.current === null ? undefined : rowAt(wanted.current);
    if (row) {
      wanted.current = null;
      onChoose(row.id);
      return;
    }
    // The active row follows the chosen source when the list changes under it.
    const at = chosen && wanted.current === null ? indexOf(chosen) : -1;
    if (at >= 0) setActive(at);
  }, [rowAt, indexOf, chosen, onChoose]);
  const choose = useCallback(
    (index: number): void => {
      setActive(index);
      const row = rowAt(index);
      wanted.current = row ? null : index;
      if (row) onChoose(row.id);
    },
    [rowAt, onChoose],
  );

  return {
    ...pages,
    /** Asks for other words, which `put` makes those of this list as soon as their answer is here. */
    search: (text: string, put: () => void): void => pages.putAnswered(questionOf(text), put),
    active,
    choose,
    /** What the head of the list shows; null where those that fit best come first. */
    sorting: isByRelevance(query.trim()) ? null : (sorting ?? { column: 'authors', descending: false }),
    setSorting,
  };
};

export type SourceListState = ReturnType<typeof useSourceList>;
