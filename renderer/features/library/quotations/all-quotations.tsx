import { TextQuote } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundQuotation, Quotation } from '#shared/contract/quotations.ts';
import type { QuotationId, SourceId } from '#shared/ids.ts';
import { useFileReader } from '../../../api/file-reader.tsx';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PaneSearch } from '../../../ui/pane-search.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { openingOf } from './opening-of.ts';
import { QuotationCard } from './quotation-card.tsx';
import { QuotationForm } from './quotation-form.tsx';
import { useQuotationActs } from './use-quotation-acts.ts';
import './quotations.css';

/** So many at first, and so many more at a time. */
const batch = 60;
/** What the host gives at most. */
const most = 1000;

const useFound = (
  query: string,
  limit: number,
): { list: readonly FoundQuotation[]; query: string } | null => {
  const host = useHost();
  const fail = useFailure();
  const [answer, setAnswer] = useState<{ list: readonly FoundQuotation[]; query: string } | null>(null);
  const asked = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    const own = ++asked.current;
    const result = await host.call('quotations.find', { query, limit });
    if (own !== asked.current) return;
    if (result.ok) setAnswer({ list: result.value.found, query });
    else fail(result.error);
  }, [host, fail, query, limit]);
  useEffect(() => void load(), [load]);
  useHostEvent('sources.changed', () => void load());
  return answer;
};

/** The quotations of all sources, found while one types; the last changed first. */
export const AllQuotations = ({
  onQuote,
  onSource,
}: {
  /** Puts a quotation into the open paper; absent where there is none. */
  onQuote?: ((quotation: Quotation) => void) | undefined;
  /** Shows the source of one. */
  onSource: (id: SourceId) => void;
}) => {
  const { quotations: words } = useMessages();
  const read = useFileReader();
  const { remove, copy } = useQuotationActs();
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(batch);
  const [editing, setEditing] = useState<QuotationId | null>(null);
  const answer = useFound(query, limit);
  const field = useRef<HTMLInputElement>(null);
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.focus(), []);

  /** The focus is never lost with a line: it goes to that line's menu, or to that of another. */
  const focusMenu = (index: number): void => {
    setTimeout(() => {
      const menus = own.current?.querySelectorAll<HTMLElement>('.quotation-menu button') ?? [];
      (menus[Math.min(index, menus.length - 1)] ?? field.current)?.focus();
    });
  };
  const list = answer?.list ?? [];
  const isNone = answer?.list.length === 0;
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
      <p className="visually-hidden" role="status">
        {answer ? words.list(list.length) : ''}
      </p>
      {isNone ? (
        <EmptyState icon={TextQuote} title={answer.query.trim() === '' ? words.noneYet : words.noneFound}>
          <p>{answer.query.trim() === '' ? words.noneYetHint : words.noneFoundHint}</p>
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
              onQuote={onQuote ? () => onQuote(quotation) : undefined}
              onOpen={openingOf(quotation, read)}
              onEdit={() => setEditing(quotation.id)}
              onCopy={() => void copy(quotation)}
              onRemove={async () => {
                await remove(quotation);
                focusMenu(index);
              }}
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
