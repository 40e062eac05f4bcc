import { Archive, BookOpenText, FileText, Search, Trash2, Upload } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Input, Radio, RadioGroup, SearchField, type SortDescriptor } from 'react-aria-components';
import type { PaperFormat, PaperRow, Passage } from '#shared/contract/methods.ts';
import type { SeriesId } from '#shared/document/series.ts';
import type { PaperId } from '#shared/ids.ts';
import { useHost } from '../../api/host-context.tsx';
import { localeOf } from '../../i18n/format.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { NewPaperMenu } from './new-paper-menu.tsx';
import { PapersTable } from './papers-table.tsx';
import type { Place } from './selection-bar.tsx';
import { sortPapers } from './sort-papers.ts';
import { TextResults } from './text-results.tsx';
import { useBin } from './use-bin.ts';
import { usePaperActions } from './use-paper-actions.ts';
import './papers.css';

export type PapersScreenProps = {
  /** Null until the library has answered. */
  papers: readonly PaperRow[] | null;
  /** The series of the last new paper. */
  lastSeries: SeriesId;
  /** The citation style that new papers start with. */
  newStyle: string;
  onSeries: (series: SeriesId) => void;
  /** Whether the menu of a new paper is open. */
  asksSeries: boolean;
  onAskSeries: (asks: boolean) => void;
  onOpen: (id: PaperId) => void;
  onOpenWindow: (id: PaperId) => void;
  /** Opens a paper at a passage that a search found. */
  onGo: (id: PaperId, passage: Passage) => void;
  onRemoved: (id: PaperId) => void;
  /** Saves what is on the page of a paper; false if that failed. */
  onFlush: (id: PaperId) => Promise<boolean>;
  onImport: (files: File[]) => void;
  onExport: (papers: readonly PaperRow[], format: PaperFormat) => void;
};

const endings = ['.md', '.markdown', '.ibid', '.json', '.bib', '.ris', '.csl'];

const views = ['papers', 'archive', 'bin', 'texts'] as const;
type View = (typeof views)[number];

/** The last thing that happened comes first. */
const firstSort: Record<Place, SortDescriptor> = {
  papers: { column: 'modified', direction: 'descending' },
  archive: { column: 'archived', direction: 'descending' },
  bin: { column: 'deleted', direction: 'descending' },
};

/** All papers of the library: filter, search, open, make, bring in, take out, put away, delete. */
export const PapersScreen = (props: PapersScreenProps) => {
  const { papers, lastSeries, onSeries, onOpen, onGo, onRemoved, onFlush, onImport, onExport } = props;
  const host = useHost();
  const { papers: words, shelf } = useMessages();
  const language = useLanguage();
  const fail = useFailure();
  const [view, setView] = useState<View>('papers');
  const [filter, setFilter] = useState('');
  const [sorts, setSorts] = useState(firstSort);
  const bin = useBin(view === 'bin');
  const actions = usePaperActions({ onOpen, onRemoved, onFlush });

  const place: Place = view === 'texts' ? 'papers' : view;
  const sort = sorts[place];
  const there = useMemo(
    () =>
      place === 'bin'
        ? (bin?.rows ?? null)
        : (papers?.filter(({ archived }) => (archived !== null) === (place === 'archive')) ?? null),
    [papers, bin, place],
  );
  const shown = useMemo(
    () => sortPapers(there ?? [], filter, sort, localeOf[language]),
    [there, filter, sort, language],
  );

  const create = async (series: SeriesId): Promise<void> => {
    const result = await host.call('papers.create', {
      title: '',
      lang: localeOf[language],
      series,
      style: props.newStyle,
    });
    onSeries(series);
    if (result.ok) onOpen(result.value.id);
    else fail(result.error);
  };
  const openSample = async (): Promise<void> => {
    const result = await host.call('papers.addSample', {});
    if (result.ok) onOpen(result.value.id);
    else fail(result.error);
  };
  const making = (
    <>
      <FileButton icon={Upload} endings={endings} onFiles={onImport}>
        {words.import}
      </FileButton>
      <NewPaperMenu
        last={lastSeries}
        isOpen={props.asksSeries}
        onOpenChange={props.onAskSeries}
        onCreate={(series) => void create(series)}
      />
    </>
  );
  const searchLabel = view === 'texts' ? shelf.searchTexts : words.filter;
  const emptyStates = {
    papers:
      papers?.length === 0 ? (
        <EmptyState
          icon={FileText}
          title={words.noneTitle}
          actions={
            <>
              <Button icon={BookOpenText} onPress={() => void openSample()}>
                {words.openSample}
              </Button>
              {making}
            </>
          }
        >
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <EmptyState icon={FileText} title={shelf.noneLeftTitle}>
          <p>{shelf.noneLeftText}</p>
        </EmptyState>
      ),
    archive: (
      <EmptyState icon={Archive} title={shelf.archiveEmptyTitle}>
        <p>{shelf.archiveEmptyText}</p>
      </EmptyState>
    ),
    bin: (
      <EmptyState icon={Trash2} title={shelf.binEmptyTitle}>
        <p>{shelf.binEmptyText}</p>
      </EmptyState>
    ),
  };

  return (
    <FileDrop label={words.importHint} onFiles={onImport}>
      <section className="papers" aria-labelledby="papers-title">
        <header className="screen-head">
          <h1 id="papers-title">{words.title}</h1>
          <RadioGroup
            className="papers-views"
            orientation="horizontal"
            aria-label={shelf.views}
            value={view}
            onChange={(next) => setView(next as View)}
          >
            <div className="segments">
              {views.map((one) => (
                <Radio key={one} value={one} className="segment">
                  {shelf.view[one]}
                </Radio>
              ))}
            </div>
          </RadioGroup>
          <div className="screen-tools">
            <SearchField className="search" aria-label={searchLabel} value={filter} onChange={setFilter}>
              <Search aria-hidden size={16} />
              <Input
                className="input"
                placeholder={searchLabel}
                onKeyDown={(event) => {
                  const first = shown[0];
                  if (event.key === 'Enter' && first && (view === 'papers' || view === 'archive'))
                    onOpen(first.id);
                  if (event.key !== 'ArrowDown') return;
                  event.preventDefault();
                  event.currentTarget
                    .closest('.papers')
                    ?.querySelector<HTMLElement>('[role=row][data-key], [role=option]')
                    ?.focus();
                }}
              />
            </SearchField>
            {view === 'bin' && bin && bin.rows.length > 0 ? (
              <Button icon={Trash2} onPress={() => void actions.purge(bin.rows)}>
                {shelf.emptyBin}
              </Button>
            ) : null}
            {papers?.length === 0 && view === 'papers' ? null : making}
          </div>
        </header>
        {view === 'bin' && bin && bin.purged.length > 0 ? (
          <p className="papers-purged">
            {shelf.justPurged(bin.purged.length)}
            <Button look="quiet" onPress={() => void actions.unpurge(bin.purged)}>
              {shelf.putBack}
            </Button>
          </p>
        ) : null}
        {view === 'texts' ? (
          <TextResults query={filter} onGo={onGo} />
        ) : there === null ? (
          <div className="panel-waiting" aria-busy="true" />
        ) : there.length === 0 ? (
          emptyStates[place]
        ) : shown.length === 0 ? (
          <EmptyState
            icon={Search}
            title={words.noMatch(filter)}
            actions={
              view === 'bin' ? null : (
                <Button icon={Search} onPress={() => setView('texts')}>
                  {shelf.searchInstead}
                </Button>
              )
            }
          >
            <p>{words.noMatchHint}</p>
          </EmptyState>
        ) : (
          <PapersTable
            key={place}
            place={place}
            papers={shown}
            sort={sort}
            onSort={(next) => setSorts({ ...sorts, [place]: next })}
            actions={actions}
            onOpen={onOpen}
            onOpenWindow={props.onOpenWindow}
            onExport={onExport}
          />
        )}
      </section>
    </FileDrop>
  );
};
