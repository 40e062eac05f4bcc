import { BookOpen, StickyNote } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { SourceRow } from '#shared/contract/source-lists.ts';
import type { SourceId } from '#shared/ids.ts';
import { parseQuery, soughtTexts } from '#shared/search/query.ts';
import { type ColumnId, widerColumn } from '../../../api/list-look.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { MenuAction } from '../../../ui/menu.tsx';
import { useSourceColumns } from '../source-columns.tsx';
import type { ListLook } from './columns-button.tsx';
import { type ShowPart, useGoToPassage } from './passage.tsx';
import { usePassages } from './use-passages.ts';

/** The columns of the list with what is looked for marked in them, also where only a passage has it. */
export const useListColumns = (
  /** What was asked for the rows that are shown: with it, not before, they are marked. */
  asked: string,
  look: ListLook,
  rowAt: (index: number) => SourceRow | undefined,
  /** Fetches the rows that come into sight. */
  show: (first: number, last: number) => void,
  /** The same function as long as the window is the same. */
  showPart: ShowPart,
) => {
  const { sourceSearch: words } = useMessages();
  const sought = useMemo(() => soughtTexts(parseQuery(asked)).map(({ ways }) => ways), [asked]);
  const { see, passageOf } = usePassages(asked, sought.length > 0);
  const columns = useSourceColumns(look.columns, sought, passageOf, showPart);
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
  const goToPassage = useGoToPassage(showPart);
  /** What the menu of a source has of its passage: to go to where it stands. */
  const readingOf = (ids: readonly SourceId[]): MenuAction[] => {
    const [id] = ids;
    const passage = id && ids.length === 1 ? passageOf(id) : null;
    const onAction = id && passage && goToPassage(id, passage);
    if (!onAction) return [];
    return [
      passage.attached
        ? { id: 'read', label: words.readThere, icon: BookOpen, onAction }
        : { id: 'read', label: words.showThere, icon: StickyNote, onAction },
    ];
  };
  return { columns, onRange, onWidth, readingOf };
};
