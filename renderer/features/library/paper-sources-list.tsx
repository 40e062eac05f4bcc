// biome-ignore-all lint/a11y/useSemanticElements: rows that stand at computed places can't be a <table>.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.
import { BookOpenText, CornerLeftUp, Scale, TextQuote, TriangleAlert } from 'lucide-react';
import { memo, useMemo, useRef, useState } from 'react';
import { asSourceId, type CitationId, type SourceId } from '#shared/ids.ts';
import type { CitedSource } from '../../citations/cited-in-paper.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { EmptyPane, Pane } from '../../ui/pane.tsx';
import { PaneList, type PaneListHandle, PaneRowButton } from '../../ui/pane-list.tsx';
import { putSources } from '../../ui/source-drag.ts';
import { listSources, type SourceKind, type SourceOrder, sourceKinds, sourceOrders } from './list-sources.ts';

import { useNamedSources } from './use-named-sources.ts';

const rowHeight = 66;

type Props = {
  sources: readonly CitedSource[];
  /** Shows a source, with its citations. */
  onShow: (id: SourceId) => void;
  onGo: (id: CitationId) => void;
  /** Shows what the sources are like as a whole. */
  onWeigh: () => void;
  /** Lists the quotations of the library. */
  onQuotations: () => void;
};

/** The sources of the open paper, with how often and where first each is cited. */
export const PaperSourcesList = ({ sources, onShow, onGo, onWeigh, onQuotations }: Props) => {
  const { panes, balance, quotations } = useMessages();
  const words = panes.sources;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<PaneListHandle>(null);
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<SourceKind>('all');
  const [order, setOrder] = useState<SourceOrder>('first');
  const named = useNamedSources(sources);
  const shown = useMemo(() => listSources(named, { query, kind, order }), [named, query, kind, order]);
  const keys = useMemo(() => shown.map(({ source }) => source.id), [shown]);
  if (sources.length === 0) return <EmptyPane icon={BookOpenText}>{words.none}</EmptyPane>;
  return (
    <Pane
      search={{
        field,
        label: words.find,
        query,
        onQuery: setQuery,
        onDown: () => list.current?.focus(query !== ''),
      }}
      filters={
        <div className="pane-filters">
          <Select
            label={words.kind}
            hideLabel
            choices={sourceKinds.map((id) => ({ id, label: words.kinds[id] }))}
            value={kind}
            onChange={setKind}
          />
          <Select
            label={words.order}
            hideLabel
            choices={sourceOrders.map((id) => ({ id, label: words.orders[id] }))}
            value={order}
            onChange={setOrder}
          />
        </div>
      }
      count={
        shown.length < sources.length
          ? words.countOf(shown.length, sources.length)
          : words.count(sources.length)
      }
      more={
        <div className="balance-opener">
          <Button look="quiet" icon={Scale} onPress={onWeigh}>
            {balance.title}
          </Button>
          <Button look="quiet" icon={TextQuote} onPress={onQuotations}>
            {quotations.title}
          </Button>
        </div>
      }
      none={
        shown.length === 0
          ? {
              text: words.noneFound,
              showAll: {
                label: words.showAll,
                onPress: () => {
                  setQuery('');
                  setKind('all');
                },
              },
            }
          : null
      }
    >
      <PaneList
        ref={list}
        label={words.label}
        help={words.help}
        keys={keys}
        rowHeight={rowHeight}
        current={null}
        field={field}
        onAction={(id) => onShow(asSourceId(id))}
        onSecond={(id) => {
          const place = shown.find(({ source }) => source.id === id)?.source.places[0];
          if (place) onGo(place.id);
        }}
        cells={(index) => {
          const { source, who, title } = shown[index]!;
          return (
            <SourceCells
              id={source.id}
              who={who}
              title={title}
              standing={source.standing}
              listed={source.listed}
              count={source.places.length}
              first={source.places[0]?.note ?? 0}
            />
          );
        }}
      />
    </Pane>
  );
};

const SourceCells = memo(function SourceCells({
  id,
  who,
  title,
  standing,
  listed,
  count,
  first,
}: {
  id: SourceId;
  who: string;
  title: string;
  standing: CitedSource['standing'];
  listed: boolean;
  count: number;
  /** Note of the first citation; 0 is the text itself. */
  first: number;
}) {
  const { panes } = useMessages();
  const words = panes.sources;
  return (
    <>
      <div
        role="gridcell"
        className="pane-row-body source-row-body"
        draggable
        onDragStart={(event) => putSources(event.dataTransfer, [{ id, name: who || title }])}
      >
        <span className="pane-row-text">
          {who ? <strong>{who}</strong> : null} {title}
        </span>
        <span className="pane-row-facts">
          {standing === 'library' ? null : (
            <span className={standing === 'missing' ? 'pane-fault' : 'pane-badge'}>
              {standing === 'missing' ? <TriangleAlert aria-hidden size={12} strokeWidth={2} /> : null}
              {words.standings[standing]}
            </span>
          )}
          {count === 0 ? (
            <span className="pane-badge">{listed ? words.onlyListed : words.unused}</span>
          ) : (
            <span className="pane-row-rest">{`${words.citations(count)} · ${words.first(first)}`}</span>
          )}
        </span>
      </div>
      <div role="gridcell">
        {count > 0 ? (
          <PaneRowButton label={words.toFirst(who || title)}>
            <CornerLeftUp aria-hidden size={14} strokeWidth={1.75} />
          </PaneRowButton>
        ) : null}
      </div>
    </>
  );
});
