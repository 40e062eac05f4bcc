import { ArrowLeft, ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { CitationId, SourceId } from '#shared/ids.ts';
import type { CitedSource } from '../../citations/cited-in-paper.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { CitingNotes, type CitingPlace } from './citing-notes.tsx';
import { PaperSourcesList } from './paper-sources-list.tsx';
import { AllQuotations } from './quotations/all-quotations.tsx';
import { SourceDetails } from './source-details.tsx';

/** The sources of the citation that was touched last, to be read beside the page; else all sources of the paper. */
export const CitedSources = ({
  ids,
  sources,
  citing,
  onShow,
  onAll,
  onGo,
  onNotes,
  onEdit,
  onCite,
  onQuote,
}: {
  ids: readonly SourceId[];
  /** All sources of the paper. */
  sources: readonly CitedSource[];
  /** Where the open paper cites a source. */
  citing: (id: SourceId) => readonly CitingPlace[];
  onShow: (id: SourceId) => void;
  onAll: () => void;
  onGo: (id: CitationId) => void;
  /** Lists the notes that cite a source. */
  onNotes: (id: SourceId) => void;
  onEdit: (id: SourceId) => void;
  /** Cites it at the caret; absent where the paper can't be changed. */
  onCite: ((id: SourceId) => void) | undefined;
  /** Puts a quotation where the caret is; absent likewise. */
  onQuote: ((quotation: Quotation) => void) | undefined;
}) => {
  const { panes } = useMessages();
  const words = panes.sources;
  const [isQuoting, setQuoting] = useState(false);
  if (ids.length === 0 && isQuoting)
    return (
      <>
        <div className="pane-head">
          <Button look="quiet" icon={ArrowLeft} onPress={() => setQuoting(false)}>
            {words.all}
          </Button>
        </div>
        <div className="pane-quotations">
          <AllQuotations onQuote={onQuote} onSource={onShow} />
        </div>
      </>
    );
  if (ids.length === 0)
    return (
      <PaperSourcesList sources={sources} onShow={onShow} onGo={onGo} onQuotations={() => setQuoting(true)} />
    );
  return (
    <>
      <div className="pane-head">
        <Button look="quiet" icon={ArrowLeft} onPress={onAll}>
          {words.all}
        </Button>
      </div>
      {[...new Set(ids)].map((id) => {
        const places = citing(id);
        return (
          <div key={id} className="cited-source">
            <SourceDetails id={id} onEdit={onEdit} onCite={onCite} onQuote={onQuote} />
            <CitingNotes places={places} onGo={onGo} />
            {places.some(({ note }) => note > 0) ? (
              <div className="citing">
                <Button icon={ListFilter} onPress={() => onNotes(id)}>
                  {words.showNotes}
                </Button>
              </div>
            ) : null}
          </div>
        );
      })}
    </>
  );
};
