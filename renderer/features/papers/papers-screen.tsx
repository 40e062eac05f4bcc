import { Download, FilePlus2, FileText, MoreHorizontal, Search, Trash2, Upload } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Cell,
  Column,
  Input,
  Row,
  SearchField,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components';
import type { PaperFormat, PaperRow } from '#shared/contract/methods.ts';
import { asPaperId, type PaperId } from '#shared/ids.ts';
import { useHost } from '../../api/host-context.tsx';
import { localeOf } from '../../i18n/format.ts';
import { useFormat, useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { useMedia } from '../../ui/use-media.ts';
import { sortPapers } from './sort-papers.ts';

export type PapersScreenProps = {
  /** Null until the library has answered. */
  papers: readonly PaperRow[] | null;
  onOpen: (id: PaperId) => void;
  onRemoved: (id: PaperId) => void;
  onImport: (files: File[]) => void;
  onExport: (paper: PaperRow, format: PaperFormat) => void;
};

const endings = ['.md', '.markdown', '.ibid', '.json', '.bib', '.ris'];

/** All papers of the library: filter, open, make, bring in, take out, delete. */
export const PapersScreen = ({ papers, onOpen, onRemoved, onImport, onExport }: PapersScreenProps) => {
  const host = useHost();
  const { papers: words, app } = useMessages();
  const format = useFormat();
  const language = useLanguage();
  const fail = useFailure();
  const narrow = useMedia('(max-width: 899px)');
  const [filter, setFilter] = useState('');
  const [sort, setSort] = useState<SortDescriptor>({ column: 'modified', direction: 'descending' });

  const shown = useMemo(
    () => sortPapers(papers ?? [], filter, sort, localeOf[language]),
    [papers, filter, sort, language],
  );

  const create = async (): Promise<void> => {
    const result = await host.call('papers.create', { title: '', lang: localeOf[language] });
    if (result.ok) onOpen(result.value.id);
    else fail(result.error);
  };
  const remove = async (paper: PaperRow): Promise<void> => {
    onRemoved(paper.id);
    const result = await host.call('papers.remove', { ids: [paper.id] });
    if (!result.ok) return fail(result.error);
    const title = paper.title || app.untitled;
    notify({
      kind: 'done',
      text: words.removed(title),
      action: {
        label: app.undo,
        onAction: async () => {
          const back = await host.call('papers.restore', { ids: [paper.id] });
          if (back.ok) notify({ kind: 'done', text: words.restored(title) });
          else fail(back.error);
        },
      },
    });
  };

  const actions = (
    <>
      <FileButton icon={Upload} endings={endings} onFiles={onImport}>
        {words.import}
      </FileButton>
      <Button look="primary" icon={FilePlus2} onPress={() => void create()}>
        {words.newPaper}
      </Button>
    </>
  );

  return (
    <FileDrop label={words.importHint} onFiles={onImport}>
      <section className="papers" aria-labelledby="papers-title">
        <header className="screen-head">
          <h1 id="papers-title">{words.title}</h1>
          {papers?.length === 0 ? null : (
            <div className="screen-tools">
              <SearchField className="search" aria-label={words.filter} value={filter} onChange={setFilter}>
                <Search aria-hidden size={16} />
                <Input
                  className="input"
                  placeholder={words.filter}
                  onKeyDown={(event) => {
                    const first = shown[0];
                    if (event.key === 'Enter' && first) onOpen(first.id);
                    if (event.key !== 'ArrowDown') return;
                    event.preventDefault();
                    event.currentTarget
                      .closest('.papers')
                      ?.querySelector<HTMLElement>('[role=row][data-key]')
                      ?.focus();
                  }}
                />
              </SearchField>
              {actions}
            </div>
          )}
        </header>
        {papers === null ? (
          <div className="panel-waiting" aria-busy="true" />
        ) : papers.length === 0 ? (
          <EmptyState icon={FileText} title={words.noneTitle} actions={actions}>
            <p>{words.noneText}</p>
          </EmptyState>
        ) : shown.length === 0 ? (
          <EmptyState icon={Search} title={words.noMatch(filter)}>
            <p>{words.noMatchHint}</p>
          </EmptyState>
        ) : (
          <div className="table-scroll">
            <Table
              className="table"
              aria-label={words.list}
              sortDescriptor={sort}
              onSortChange={setSort}
              onRowAction={(key) => onOpen(asPaperId(String(key)))}
            >
              <TableHeader>
                <Column id="title" isRowHeader allowsSorting className="th">
                  {words.columnTitle}
                </Column>
                {narrow ? null : (
                  <Column id="series" allowsSorting className="th">
                    {words.columnSeries}
                  </Column>
                )}
                <Column id="words" allowsSorting className="th th-number">
                  {words.columnWords}
                </Column>
                <Column id="notes" allowsSorting className="th th-number">
                  {words.columnNotes}
                </Column>
                <Column id="modified" allowsSorting className="th">
                  {words.columnChanged}
                </Column>
                <Column id="actions" className="th th-actions">
                  <span className="visually-hidden">{words.columnActions}</span>
                </Column>
              </TableHeader>
              <TableBody items={shown} dependencies={[narrow, language]}>
                {(paper) => (
                  <Row id={paper.id} className="tr" textValue={paper.title || app.untitled}>
                    <Cell className="td td-title">{paper.title || app.untitled}</Cell>
                    {narrow ? null : <Cell className="td td-muted">{paper.series}</Cell>}
                    <Cell className="td td-number">{format.number(paper.words)}</Cell>
                    <Cell className="td td-number">{format.number(paper.notes)}</Cell>
                    <Cell className="td td-muted">
                      <time dateTime={paper.modified} title={format.dateTime(paper.modified)}>
                        {format.since(paper.modified)}
                      </time>
                    </Cell>
                    <Cell className="td td-actions">
                      <ActionMenu
                        label={words.actionsFor(paper.title || app.untitled)}
                        actions={[
                          { id: 'open', label: words.open, icon: FileText, onAction: () => onOpen(paper.id) },
                          {
                            id: 'docx',
                            label: words.exportDocx,
                            icon: Download,
                            onAction: () => onExport(paper, 'docx'),
                          },
                          {
                            id: 'md',
                            label: words.exportMarkdown,
                            icon: Download,
                            onAction: () => onExport(paper, 'markdown'),
                          },
                          {
                            id: 'ibid',
                            label: words.exportPackage,
                            icon: Download,
                            onAction: () => onExport(paper, 'ibid'),
                          },
                          {
                            id: 'remove',
                            label: words.remove,
                            icon: Trash2,
                            danger: true,
                            onAction: () => void remove(paper),
                          },
                        ]}
                      >
                        <IconButton
                          icon={MoreHorizontal}
                          label={words.actionsFor(paper.title || app.untitled)}
                        />
                      </ActionMenu>
                    </Cell>
                  </Row>
                )}
              </TableBody>
            </Table>
          </div>
        )}
      </section>
    </FileDrop>
  );
};
