import { BookOpen } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { SourceRow } from '#shared/contract/source-lists.ts';
import type { SourceId } from '#shared/ids.ts';
import { parseQuery, soughtTexts } from '#shared/search/query.ts';
import { type ColumnId, widerColumn } from '../../../api/list-look.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { MenuAction } from '../../../ui/menu.tsx';
import { useSourceColumns } from '../source-columns.tsx';
import type { ListLook } from './columns-button.tsx';
import { useReadPassage } from './passage.tsx';
import { usePassages } from './use-passages.ts';

/** The columns of the list with what is looked for marked in them, also where only a passage has it. */
export const useListColumns = (
  /** What was asked for the rows that are shown: with it, not before, they are marked. */
  asked: string,
  look: ListLook,
  rowAt: (index: number) => SourceRow | undefined,
  /** Fetches the rows that come into sight. */
  show: (first: number, last: number) => void,
) => {
  const { sourceSearch: words } = useMessages();
  const sought = useMemo(() => soughtTexts(parseQuery(asked)).map(({ ways }) => ways), [asked]);
  const { see, passageOf } = usePassages(asked, sought.length > 0);
  const columns = useSourceColumns(look.columns, sought, passageOf);
  const sight = useRef<{ first: number; last: number }>({ first: 0, last: -1 });
  const tell = useCallback((): void => {
    const ids: SourceId[] = [];
    for (let i = sight.current.first; i <= sight.current.last; i++) {
      const row = rowAt(i);
      if (row) ids.push(row.id);
    }
    see(ids);
  }, [rowAt, see]);
  useEffect(tell, [tell]);
  const onRange = useCallback(
    (first: number, last: number): void => {
      sight.current = { first, last };
      show(first, last);
      tell();
    },
    [show, tell],
  );
  const onWidth = (id: string, width: number | null): void =>
    look.onChange({ columns: widerColumn(look.columns, id as ColumnId, width) });
  const readPassage = useReadPassage();
  /** What the menu of a source has of its passage: the file in which it stands, opened there. */
  const readingOf = (ids: readonly SourceId[]): MenuAction[] => {
    const [id] = ids;
    const passage = id && ids.length === 1 ? passageOf(id) : null;
    const onAction = passage && readPassage(passage);
    return onAction ? [{ id: 'read', label: words.readThere, icon: BookOpen, onAction }] : [];
  };
  return { columns, onRange, onWidth, readingOf };
};
