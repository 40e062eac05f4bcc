import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { QuotationId, SourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { QuotationCard } from './quotation-card.tsx';
import { QuotationForm } from './quotation-form.tsx';
import type { GoToPlace } from './quotation-uses.tsx';
import { useQuotationCards } from './use-quotation-cards.ts';
import type { QuotationsState } from './use-quotations.ts';
import './quotations.css';

/** So many are in sight before one asks for all: below them there is more of the source. */
const atFirst = 5;

/** The quotations of a source: each is read, edited and removed here, dragged into a paper, and more are added. */
export const QuotationsSection = ({
  sourceId,
  sourceLang,
  quotations,
  onQuote,
  onGo,
}: {
  sourceId: SourceId;
  /** The language tag of the source; '' where it has none. */
  sourceLang: string;
  quotations: QuotationsState;
  /** Puts a quotation into the open paper; absent where there is none. */
  onQuote?: ((quotation: Quotation) => void) | undefined;
  /** Goes to where a paper has one. */
  onGo: GoToPlace | undefined;
}) => {
  const { quotations: words } = useMessages();
  const { list } = quotations;
  const section = useRef<HTMLDivElement>(null);
  const { editing, setEditing, focusMenu, actionsOf } = useQuotationCards(section, quotations, onQuote);
  // A new one shows up in the list while it is written: it stays in its form until that is closed.
  const [written, setWritten] = useState<readonly QuotationId[]>([]);
  const [isWhole, setWhole] = useState(false);

  const startNew = (): void => {
    setWritten((list ?? []).map(({ id }) => id));
    setEditing('new');
  };
  const kept = (list ?? []).filter(({ id }) => editing !== 'new' || written.includes(id));
  const shown = isWhole || kept.length <= atFirst + 1 ? kept : kept.slice(0, atFirst);
  return (
    <div ref={section} className="quotations">
      <header className="attached-head">
        <h3 className="form-heading">{words.title}</h3>
        <Button look="quiet" icon={Plus} isDisabled={editing === 'new'} onPress={startNew}>
          {words.add}
        </Button>
      </header>
      {editing === 'new' ? (
        <QuotationForm
          sourceId={sourceId}
          sourceLang={sourceLang}
          quotation={null}
          onDone={() => {
            setEditing(null);
            // On to the next one; its line's menu would lay its name over the button.
            setTimeout(() => section.current?.querySelector('button')?.focus());
          }}
        />
      ) : null}
      {list?.length === 0 && editing === null ? <p className="field-hint">{words.none}</p> : null}
      {shown.length > 0 ? (
        <ul className="quotation-list" aria-label={words.list(kept.length)}>
          {shown.map((quotation, index) =>
            editing === quotation.id ? (
              <li key={quotation.id}>
                <QuotationForm
                  sourceId={sourceId}
                  sourceLang={sourceLang}
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
                lang={quotation.lang || sourceLang}
                onGo={onGo}
                {...actionsOf(quotation, index)}
              />
            ),
          )}
        </ul>
      ) : null}
      {shown.length < kept.length ? (
        <div className="quotations-all">
          <Button look="quiet" onPress={() => setWhole(true)}>
            {words.all(kept.length)}
          </Button>
        </div>
      ) : null}
    </div>
  );
};
