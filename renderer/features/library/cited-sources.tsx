import { BookOpenText } from 'lucide-react';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';
import { SourceDetails } from './source-details.tsx';

/** The sources of the citation that was touched last, to be read beside the page. */
export const CitedSources = ({
  ids,
  onEdit,
}: {
  ids: readonly SourceId[];
  onEdit: (id: SourceId) => void;
}) => {
  const { app } = useMessages();
  if (ids.length === 0)
    return (
      <p className="panel-note">
        <BookOpenText aria-hidden size={20} strokeWidth={1.5} />
        {app.sourceEmpty}
      </p>
    );
  return [...new Set(ids)].map((id) => <SourceDetails key={id} id={id} onEdit={onEdit} />);
};
