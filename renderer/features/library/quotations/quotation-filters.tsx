import { useCallback, useEffect, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import { type QuotationOrder, quotationOrders } from '#shared/contract/quotations.ts';
import type { PaperId, SourceId, TagId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Select } from '../../../ui/field.tsx';

/** Which quotations a list shows, beside the words that are looked for, and in which order. */
export type QuotationFilter = {
  order: QuotationOrder;
  use: 'any' | 'used' | 'unused';
  source: SourceId | 'any';
  tag: TagId | 'any';
};

export const noFilter: QuotationFilter = { order: 'changed', use: 'any', source: 'any', tag: 'any' };

/** Whether a filter leaves something out. */
export const leavesOut = ({ use, source, tag }: QuotationFilter): boolean =>
  use !== 'any' || source !== 'any' || tag !== 'any';

const none: Output<'quotations.choices'> = { sources: [], tags: [] };

/** The choices over a list of quotations. Those that there is nothing to choose from are left out. */
export const QuotationFilters = ({
  filter,
  paper,
  onFilter,
}: {
  filter: QuotationFilter;
  /** The paper in which they may be used; null where none is open. */
  paper: { id: PaperId; title: string } | null;
  onFilter: (filter: QuotationFilter) => void;
}) => {
  const host = useHost();
  const { quotations: words, app } = useMessages();
  const [choices, setChoices] = useState(none);
  const load = useCallback(async (): Promise<void> => {
    const result = await host.call('quotations.choices', {});
    if (result.ok) setChoices(result.value);
  }, [host]);
  useEffect(() => void load(), [load]);
  useHostEvent('sources.changed', () => void load());
  useHostEvent('organising.changed', () => void load());
  const title = paper ? paper.title || app.untitled : '';
  return (
    <div className="pane-filters quotation-filters">
      <Select
        label={words.order}
        hideLabel
        choices={quotationOrders.map((id) => ({ id, label: words.orders[id] }))}
        value={filter.order}
        onChange={(order) => onFilter({ ...filter, order })}
      />
      {paper ? (
        <Select<QuotationFilter['use']>
          label={words.use}
          hideLabel
          choices={[
            { id: 'any', label: words.anyUse },
            { id: 'used', label: words.usedIn(title) },
            { id: 'unused', label: words.unusedIn(title) },
          ]}
          value={filter.use}
          onChange={(use) => onFilter({ ...filter, use })}
        />
      ) : null}
      {choices.sources.length > 1 ? (
        <Select<QuotationFilter['source']>
          label={words.source}
          hideLabel
          choices={[
            { id: 'any', label: words.anySource },
            ...choices.sources.map(({ id, authors, title, year }) => ({
              id,
              label: [authors, title || app.untitled, year].filter(Boolean).join(', '),
            })),
          ]}
          value={filter.source}
          onChange={(source) => onFilter({ ...filter, source })}
        />
      ) : null}
      {choices.tags.length > 0 ? (
        <Select<QuotationFilter['tag']>
          label={words.tag}
          hideLabel
          choices={[
            { id: 'any', label: words.anyTag },
            ...choices.tags.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={filter.tag}
          onChange={(tag) => onFilter({ ...filter, tag })}
        />
      ) : null}
    </div>
  );
};
