import { TextQuote } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundQuotation, Quotation } from '#shared/contract/quotations.ts';
import type { PaperId, SourceId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PaneSearch } from '../../../ui/pane-search.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { QuotationCard } from './quotation-card.tsx';
import { leavesOut, noFilter, type QuotationFilter, QuotationFilters } from './quotation-filters.tsx';
import { QuotationForm } from './quotation-form.tsx';
import type { GoToPlace } from './quotation-uses.tsx';
import { type PrintedBy, useQuotationActs } from './use-quotation-acts.ts';
import { useQuotationCards } from './use-quotation-cards.ts';
import './quotations.css';

/** So many at first, and so many more at a time. */
const batch = 60;
/** What the host gives at most. */
const most = 1000;

type Asked = { query: string; filter: QuotationFilter; paper: PaperId | undefined; limit: number };
type Answer = Pick<Asked, 'query' | 'filter'> & { list: readonly FoundQuotation[] };

const useFound = ({ query, filter, paper, limit }: Asked): Answer | null => {
  const host = useHost();
  const fail = useFailure();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    const own = ++asked.current;
    const { order, use, source, tag } = filter;
    const result = await host.call('quotations.find', {
      query,
      limit,
      order,
      ...(source === 'any' ? {} : { among: [source] }),
      ...(tag === 'any' ? {} : { tag }),
      ...(use === 'any' || !paper ? {} : { paper: { id: paper, used: use === 'used' } }),
    });
    if (own !== asked.current) return;
    if (result.ok) setAnswer({ list: result.value.found, query, filter });
    else fail(result.error);
  }, [host, fail, query, filter, paper, limit]);
  useEffect(() => void load(), [load]);
  useHostEvent('sources.changed', () => void load());
  useHostEvent('papers.changed', () => {
    if (filter.use !== 'any') void load();
  });
  return answer;
};

/** What a list of quotations needs of the window. */
export type QuotationsPlace = {
  /** The paper that is open, in which they may be used; null where none is. */
  paper: { id: PaperId; title: string } | null;
  printedBy: PrintedBy;
  /** Goes to where a paper has one. */
  onGo: GoToPlace;
  /** Puts a quotation into the open paper; absent where there is none. */
  onQuote?: ((quotation: Quotation) => void) | undefined;
  /** Shows the source of one. */
  onSource: (id: SourceId) => void;
};

/** The quotations of all sources, found while one types. */
export const AllQuotations = ({ paper, printedBy, onGo, onQuote, onSource }: QuotationsPlace) => {
  const { quotations: words } = useMessages();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(noFilter);
  const [limit, setLimit] = useState(batch);
  const answer = useFound({ query, filter, paper: paper?.id, limit });
  const field = useRef<HTMLInputElement>(null);
  const own = useRef<HTMLDivElement>(null);
  const acts = useQuotationActs(printedBy);
  const { editing, setEditing, focusMenu, actionsOf } = useQuotationCards(own, acts, onQuote);
  useEffect(() => field.current?.focus(), []);

  const list = answer?.list ?? [];
  const isNone = answer?.list.length === 0;
  const isNarrowed = answer !== null && (answer.query.trim() !== '' || leavesOut(answer.filter));
  return (
    <div ref={own} className="all-quotations">
      <PaneSearch
        ref={field}
        label={words.find}
        value={query}
        onChange={(typed) => {
          setQuery(typed);
          setLimit(batch);
        }}
        onDown={() => focusMenu(0)}
      />
      <QuotationFilters
        filter={filter}
        paper={paper}
        onFilter={(next) => {
          setFilter(next);
          setLimit(batch);
        }}
      />
      <p className="visually-hidden" role="status">
        {answer ? words.list(list.length) : ''}
      </p>
      {isNone ? (
        <EmptyState icon={TextQuote} title={isNarrowed ? words.noneFound : words.noneYet}>
          <p>{isNarrowed ? words.noneFoundHint : words.noneYetHint}</p>
        </EmptyState>
      ) : null}
      <ul className="quotation-list" aria-label={words.list(list.length)}>
        {list.map(({ quotation, authors, title, year }, index) =>
          editing === quotation.id ? (
            <li key={quotation.id}>
              <QuotationForm
                sourceId={quotation.sourceId}
                sourceLang=""
                quotation={quotation}
                onDone={() => {
                  setEditing(null);
                  focusMenu(index);
                }}
              />
            </li>
          ) : (
            <QuotationCard
              key={quotation.id}
              quotation={quotation}
              lang={quotation.lang}
              source={{
                words: [authors, title, year].filter(Boolean).join(', '),
                onPress: () => onSource(quotation.sourceId),
              }}
              onGo={onGo}
              {...actionsOf(quotation, index)}
            />
          ),
        )}
      </ul>
      {list.length === limit && limit < most ? (
        <div className="quotations-all">
          <Button look="quiet" onPress={() => setLimit(Math.min(most, limit + batch))}>
            {words.showMore}
          </Button>
        </div>
      ) : null}
      {list.length === most ? <p className="field-hint">{words.onlyFirst(most)}</p> : null}
    </div>
  );
};
