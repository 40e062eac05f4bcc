import { ChevronDown, MoreHorizontal } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import {
  Cell,
  Checkbox,
  Column,
  Button as PressButton,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components';
import type { PaperFormat, PaperRow } from '#shared/contract/methods.ts';
import type { PaperId } from '#shared/ids.ts';
import { useFormat, useLanguage, useMessages } from '../../i18n/language.tsx';
import { IconButton } from '../../ui/button.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { NamePopover } from '../../ui/name-popover.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { binMenu, paperMenu, statusMenu } from './row-menu.ts';
import { type Place, SelectionBar } from './selection-bar.tsx';
import type { PaperActions } from './use-paper-actions.ts';
import { useRowSelection } from './use-row-selection.ts';

type Props = {
  place: Place;
  /** In the order in which they are shown. */
  papers: readonly PaperRow[];
  sort: SortDescriptor;
  onSort: (sort: SortDescriptor) => void;
  actions: PaperActions;
  onOpen: (id: PaperId) => void;
  onOpenWindow: (id: PaperId) => void;
  onExport: (papers: readonly PaperRow[], format: PaperFormat) => void;
};

const SelectBox = ({ label }: { label: string }) => (
  <Checkbox slot="selection" className="checkbox" aria-label={label}>
    <span className="checkbox-box" aria-hidden />
  </Checkbox>
);

/**
 * Papers as lines of a table: Enter opens (in the bin: restores), F2 renames, Delete takes away. The space bar
 * selects; what is done with a selected paper is done with all that are selected.
 */
export const PapersTable = (props: Props) => {
  const { place, papers, sort, onSort, actions, onOpen, onOpenWindow, onExport } = props;
  const messages = useMessages();
  const { papers: words, shelf, app } = messages;
  const format = useFormat();
  const language = useLanguage();
  const narrow = useMedia('(max-width: 899px)');
  const table = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<{ paper: PaperRow; anchor: Element } | null>(null);
  const selection = useRowSelection(papers);
  const inBin = place === 'bin';

  const titleOf = (paper: PaperRow): string => paper.title || app.untitled;
  const rowOf = (id: string): HTMLElement | null =>
    table.current?.querySelector<HTMLElement>(`[role=row][data-key="${id}"]`) ?? null;
  const rename = (paper: PaperRow): void => {
    const row = rowOf(paper.id);
    if (row) setRenaming({ paper, anchor: row.querySelector('.td-title') ?? row });
  };
  const act = (paper: PaperRow): void => {
    if (inBin) void actions.restore([paper]);
    else onOpen(paper.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('[role=row][data-key]');
    const at = papers.findIndex(({ id }) => id === row?.dataset.key);
    const paper = papers[at];
    // Keys in a menu that was opened from the table come here, too.
    if (!paper || !table.current?.contains(row)) return;
    if (event.key === 'F2' && !inBin) rename(paper);
    // While something is selected, the table takes Enter for the space bar.
    else if (event.key === 'Enter' && event.target === row) act(paper);
    else if (event.key === 'Delete') {
      const going = selection.keys.has(paper.id) ? selection.selected : [paper];
      const stays = (other: PaperRow): boolean => !going.includes(other);
      const next = papers.slice(at + 1).find(stays) ?? papers.slice(0, at).findLast(stays);
      if (next) rowOf(next.id)?.focus();
      void (inBin ? actions.purge(going) : actions.remove(going));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const timeOf = (paper: PaperRow): string =>
    (place === 'bin' ? paper.deleted : place === 'archive' ? paper.archived : null) ?? paper.modified;
  const timeColumn = {
    papers: { id: 'modified', label: words.columnChanged },
    archive: { id: 'archived', label: shelf.columnArchived },
    bin: { id: 'deleted', label: shelf.columnDeleted },
  }[place];

  return (
    <div ref={table} className="table-scroll" onKeyDownCapture={onKeyDown} {...selection.handlers}>
      <Table
        className="table papers-table"
        aria-label={words.list}
        aria-describedby="papers-keys"
        sortDescriptor={sort}
        onSortChange={onSort}
        selectionMode="multiple"
        selectedKeys={selection.keys}
        onSelectionChange={selection.onSelectionChange}
        onRowAction={(key) => {
          const paper = papers.find(({ id }) => id === key);
          if (paper) act(paper);
        }}
      >
        <TableHeader>
          <Column id="select" className="th th-select">
            <SelectBox label={shelf.selectAll} />
          </Column>
          <Column id="title" isRowHeader allowsSorting className="th">
            {words.columnTitle}
          </Column>
          {narrow ? null : (
            <>
              <Column id="series" allowsSorting className="th">
                {words.columnSeries}
              </Column>
              <Column id="status" allowsSorting className="th">
                {shelf.columnStatus}
              </Column>
            </>
          )}
          <Column id="words" allowsSorting className="th th-number">
            {words.columnWords}
          </Column>
          <Column id="notes" allowsSorting className="th th-number">
            {words.columnNotes}
          </Column>
          <Column id={timeColumn.id} allowsSorting className="th th-time">
            {timeColumn.label}
          </Column>
          <Column id="actions" className="th th-actions">
            <span className="visually-hidden">{words.columnActions}</span>
          </Column>
        </TableHeader>
        <TableBody items={papers} dependencies={[narrow, language, place, actions]}>
          {(paper) => (
            <Row id={paper.id} className="tr" textValue={titleOf(paper)}>
              <Cell className="td td-select">
                <SelectBox label={shelf.select(titleOf(paper))} />
              </Cell>
              <Cell className="td td-title">
                {titleOf(paper)}
                {paper.authors || narrow ? (
                  <span className="td-authors">
                    {[paper.authors, ...(narrow ? [paper.series, shelf.status[paper.status]] : [])]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                ) : null}
              </Cell>
              {narrow ? null : (
                <>
                  <Cell className="td td-muted">{paper.series}</Cell>
                  <Cell className="td td-muted">
                    {inBin ? (
                      shelf.status[paper.status]
                    ) : (
                      <ActionMenu
                        label={shelf.setStatus}
                        actions={statusMenu(paper, messages, actions.setStatus)}
                      >
                        <PressButton
                          className={`paper-status paper-status-${paper.status}`}
                          aria-label={shelf.statusOf(titleOf(paper), shelf.status[paper.status])}
                        >
                          {shelf.status[paper.status]}
                          <ChevronDown aria-hidden size={13} />
                        </PressButton>
                      </ActionMenu>
                    )}
                  </Cell>
                </>
              )}
              <Cell className="td td-number">{format.number(paper.words)}</Cell>
              <Cell className="td td-number">{format.number(paper.notes)}</Cell>
              <Cell className="td td-muted td-time">
                <time dateTime={timeOf(paper)} title={format.dateTime(timeOf(paper))}>
                  {format.since(timeOf(paper))}
                </time>
              </Cell>
              <Cell className="td td-actions">
                <ActionMenu
                  label={words.actionsFor(titleOf(paper))}
                  actions={
                    inBin
                      ? binMenu(paper, messages, actions)
                      : paperMenu(paper, messages, {
                          actions,
                          onOpen: () => onOpen(paper.id),
                          onOpenWindow: () => onOpenWindow(paper.id),
                          // The menu gives the focus back to its button before the field takes it.
                          onRename: () => setTimeout(() => rename(paper)),
                          onExport: (to) => onExport([paper], to),
                        })
                  }
                >
                  <IconButton icon={MoreHorizontal} label={words.actionsFor(titleOf(paper))} />
                </ActionMenu>
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
      {selection.selected.length > 0 ? (
        <SelectionBar
          place={place}
          papers={selection.selected}
          actions={actions}
          onExport={(format) => onExport(selection.selected, format)}
          onClear={selection.clear}
        />
      ) : null}
      <p id="papers-keys" className="papers-keys">
        {inBin ? shelf.binKeys : shelf.keys}
      </p>
      {renaming ? (
        <NamePopover
          anchor={renaming.anchor}
          name={renaming.paper.title}
          label={shelf.newTitle}
          button={shelf.setTitle}
          most={2000}
          isOptional
          onName={(title) => void actions.rename(renaming.paper, title)}
          onClose={() => {
            setRenaming(null);
            rowOf(renaming.paper.id)?.focus();
          }}
        />
      ) : null}
    </div>
  );
};
