import { Paperclip } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { SourcePassage, SourceRow } from '#shared/contract/source-lists.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Ways } from '#shared/search/query-words.ts';
import { isIncomplete } from '#shared/sources/incomplete.ts';
import type { ColumnId, ShownColumn } from '../../api/list-look.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import type { Column } from '../../ui/row-window.tsx';
import { MarkedText } from './list/marked-text.tsx';
import { Passage, type ShowPart } from './list/passage.tsx';
import { TagDot } from './organising/tag-dot.tsx';

type Looks = Omit<Column<SourceRow>, 'id' | 'label' | 'cell'>;

/** What a column is by itself: how wide, and whether it stays where the list is narrow. */
const looks: Readonly<Record<ColumnId, Looks>> = {
  authors: { width: 'minmax(6rem, 2fr)', sortable: true },
  title: { width: 'minmax(8rem, 5fr)', sortable: true },
  year: { width: '5rem', sortable: true, numeric: true },
  in: { width: 'minmax(6rem, 2fr)', sortable: true, secondary: true },
  type: { width: 'minmax(9rem, 1.4fr)', sortable: true, secondary: true },
  cited: { width: '5rem', sortable: true, numeric: true, secondary: true },
  added: { width: '8.5rem', least: 136, sortable: true, numeric: true, secondary: true },
  modified: { width: '8.5rem', least: 136, sortable: true, numeric: true, secondary: true },
  tags: { width: 'minmax(6rem, 1.6fr)', secondary: true },
  files: { width: '4rem', numeric: true, secondary: true },
  language: { width: 'minmax(5rem, 1fr)', sortable: true, secondary: true },
  doi: { width: 'minmax(6rem, 1.6fr)', secondary: true },
  key: { width: 'minmax(6rem, 1.4fr)', sortable: true, secondary: true },
};

/** What the columns are called. */
export const useColumnNames = (): Readonly<Record<ColumnId, string>> => {
  const { library, sourceSearch: words } = useMessages();
  return {
    authors: library.columnAuthors,
    title: library.columnTitle,
    year: library.columnYear,
    in: library.columnIn,
    type: library.columnType,
    cited: library.columnCited,
    ...words.columns,
  };
};

/** The columns of the list of sources, with what is looked for marked. */
export const useSourceColumns = (
  shown: readonly ShownColumn[],
  sought: readonly Ways[],
  passageOf: (id: SourceId) => SourcePassage | null,
  showPart: ShowPart,
): Column<SourceRow>[] => {
  const { library, app, types, copies, sourceSearch: words } = useMessages();
  const names = useColumnNames();
  const format = useFormat();
  const messages = useMessages();
  // Rows are drawn anew when their columns change, so these stay the same as long as what they show.
  // biome-ignore lint/correctness/useExhaustiveDependencies: all words are those of the messages
  return useMemo(() => {
    const marked = (text: string): ReactNode => <MarkedText text={text} sought={sought} />;
    const day = (time: string): ReactNode => <time dateTime={time}>{format.date(time)}</time>;
    const cells: Readonly<Record<ColumnId, (row: SourceRow) => ReactNode>> = {
      authors: (row) => marked(row.authors),
      title: (row) => {
        const passage = passageOf(row.id);
        return (
          <span className="cell-lines">
            <span className="cell-line">
              {isIncomplete(row) ? (
                <span className="source-incomplete" title={library.incompleteHint}>
                  {library.incomplete}
                </span>
              ) : null}
              {row.differsIn ? (
                <span className="source-incomplete" title={copies.differsIn(row.differsIn)}>
                  {copies.differs}
                </span>
              ) : null}
              {row.title === '' ? app.untitled : marked(row.title)}
            </span>
            {row.similar ? (
              <span className="cell-line cell-passage">{words.similar(row.similar)}</span>
            ) : passage ? (
              <Passage id={row.id} passage={passage} showPart={showPart} />
            ) : null}
          </span>
        );
      },
      year: (row) => marked(row.year),
      in: (row) => marked(row.container),
      type: (row) => types[row.kind as keyof typeof types] ?? row.kind,
      cited: (row) =>
        row.citedIn > 0 ? <span title={library.citedTimes(row.citedIn)}>{row.citedIn}</span> : '',
      added: (row) => day(row.created),
      modified: (row) => day(row.modified),
      tags: (row) => (
        <span className="cell-tags">
          {row.tags.map((tag) => (
            <span key={tag.name} className="cell-tag">
              <TagDot colour={tag.colour as never} />
              {tag.name}
            </span>
          ))}
        </span>
      ),
      files: (row) =>
        row.files > 0 ? (
          <span title={words.files(row.files)}>
            <Paperclip aria-hidden size={12} /> {row.files}
          </span>
        ) : (
          ''
        ),
      language: (row) => (row.language === '' ? '' : format.language(row.language)),
      doi: (row) => row.doi,
      key: (row) => marked(row.id),
    };
    return shown.map(({ id, width }) => ({
      ...looks[id],
      id,
      label: names[id],
      cell: cells[id],
      ...(width === undefined ? {} : { width: `${width}px` }),
      least: width ?? looks[id].least ?? (looks[id].numeric ? 80 : 96),
    }));
  }, [shown, sought, passageOf, showPart, messages, format]);
};
