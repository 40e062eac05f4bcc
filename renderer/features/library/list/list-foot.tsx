import { Files, History, TextQuote } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import { ActionRow } from '../../../ui/action-row.tsx';
import { useDuplicateGroups } from '../duplicates/use-duplicate-groups.ts';

/** Where the foot of the list leads to. */
export type ListWays = {
  /** Looks at the sources that may be the same. */
  onDuplicates: () => void;
  /** Shows what was done in the library. */
  onRecent: () => void;
  /** Looks at the quotations of all sources. */
  onQuotations: () => void;
};

/** What stands below the list: how many sources there are, and where one goes from here or what the chosen ones are for. */
export const ListFoot = ({
  count,
  aside,
  ways,
  picked,
}: {
  /** Said aloud when it changes. */
  count: string;
  /** What is not said aloud, because it changes with every line that is scrolled. */
  aside: string;
  ways: ListWays;
  /** In place of the ways, where several sources are chosen. */
  picked: ReactNode;
}) => (
  <div className="list-foot">
    <p className="list-count" role="status">
      {count}
    </p>
    {aside === '' ? null : <p className="list-aside">{aside}</p>}
    {picked ?? <Ways {...ways} />}
  </div>
);

const PlainWays = ({ onDuplicates, onRecent, onQuotations }: ListWays) => {
  const { duplicates, sourceHistory, quotations, sourceSearch: words } = useMessages();
  const groups = useDuplicateGroups();
  return (
    <ActionRow
      label={words.ways}
      moreLabel={words.moreWays}
      actions={[
        ...(groups > 0
          ? [{ id: 'duplicates', label: duplicates.button(groups), icon: Files, onAction: onDuplicates }]
          : []),
        { id: 'recent', label: sourceHistory.recent, icon: History, onAction: onRecent },
        { id: 'quotations', label: quotations.title, icon: TextQuote, onAction: onQuotations },
      ]}
    />
  );
};
const Ways = memo(PlainWays);
