import { BookOpenText } from 'lucide-react';
import type { CitationId, SourceId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';
import { CitingNotes, type CitingPlace } from './citing-notes.tsx';
import { SourceDetails } from './source-details.tsx';

/** The sources of the citation that was touched last, to be read beside the page. */
export const CitedSources = ({
  ids,
  citing,
  onGo,
  onEdit,
}: {
  ids: readonly SourceId[];
  /** Where the open paper cites a source. */
  citing: (id: SourceId) => readonly CitingPlace[];
  onGo: (id: CitationId) => void;
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
  return [...new Set(ids)].map((id) => (
    <div key={id} className="cited-source">
      <SourceDetails id={id} onEdit={onEdit} />
      <CitingNotes places={citing(id)} onGo={onGo} />
    </div>
  ));
};
