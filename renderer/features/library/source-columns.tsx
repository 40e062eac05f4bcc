import type { SourceRow } from '#shared/contract/methods.ts';
import { isIncomplete } from '#shared/sources/incomplete.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { Column } from '../../ui/row-window.tsx';

/** The columns of the list of sources. */
export const useSourceColumns = (): Column<SourceRow>[] => {
  const { library, app, types } = useMessages();
  return [
    {
      id: 'authors',
      label: library.columnAuthors,
      width: 'minmax(6rem, 2fr)',
      sortable: true,
      cell: (row) => row.authors,
    },
    {
      id: 'title',
      label: library.columnTitle,
      width: 'minmax(8rem, 5fr)',
      sortable: true,
      cell: (row) => (
        <>
          {isIncomplete(row) ? (
            <span className="source-incomplete" title={library.incompleteHint}>
              {library.incomplete}
            </span>
          ) : null}
          {row.title || app.untitled}
        </>
      ),
    },
    {
      id: 'year',
      label: library.columnYear,
      width: '5rem',
      sortable: true,
      numeric: true,
      cell: (row) => row.year,
    },
    {
      id: 'in',
      label: library.columnIn,
      width: 'minmax(6rem, 2fr)',
      secondary: true,
      cell: (row) => row.container,
    },
    {
      id: 'type',
      label: library.columnType,
      width: 'minmax(9rem, 1.4fr)',
      secondary: true,
      cell: (row) => types[row.kind as keyof typeof types] ?? row.kind,
    },
    {
      id: 'cited',
      label: library.columnCited,
      width: '5rem',
      numeric: true,
      secondary: true,
      cell: (row) =>
        row.citedIn > 0 ? <span title={library.citedTimes(row.citedIn)}>{row.citedIn}</span> : '',
    },
  ];
};
