import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { CitationId, PaperId, SourceId } from '#shared/ids.ts';
import type { sourceTabsBesidePaper } from '../../api/source-tabs.ts';
import type { CitedSource } from '../../citations/cited-in-paper.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { CitingNotes, type CitingPlace } from './citing-notes.tsx';
import { PaperSourcesList } from './paper-sources-list.tsx';
import { AllQuotations, type QuotationsPlace } from './quotations/all-quotations.tsx';
import type { GoToPlace } from './quotations/quotation-uses.tsx';
import { SourceChoice } from './source-choice.tsx';
import { SourcePanel } from './source-panel.tsx';

/** The sources of the citation that was touched last, to be read beside the page; else all sources of the paper. */
export const CitedSources = ({
  ids,
  sources,
  citing,
  onShow,
  back,
  onGo,
  onWeigh,
  onNotes,
  style,
  locale,
  onCite,
  onQuote,
  onLibrary,
  onRecent,
  onOpenPaper,
  onGoToCitation,
  onGoToPlace,
  paper,
}: {
  ids: readonly SourceId[];
  /** All sources of the paper. */
  sources: readonly CitedSource[];
  /** Where the open paper cites a source. */
  citing: (id: SourceId) => readonly CitingPlace[];
  onShow: (id: SourceId) => void;
  /** What goes back from a source. */
  back: { label: string; onPress: () => void };
  onGo: (id: CitationId) => void;
  /** Shows what the sources are like as a whole. */
  onWeigh: () => void;
  /** Lists the notes that cite a source. */
  onNotes: (id: SourceId) => void;
  /** The citation style of the paper. */
  style: string;
  /** The language of the paper; that of the window where it is not known. */
  locale: string | undefined;
  /** Cites it at the caret; absent where the paper can't be changed. */
  onCite: ((id: SourceId) => void) | undefined;
  /** Puts a quotation where the caret is; absent likewise. */
  onQuote: ((quotation: Quotation) => void) | undefined;
  /** Shows a source in the library. */
  onLibrary: (id: SourceId) => void;
  /** Shows what was done in the library. */
  onRecent: () => void;
  onOpenPaper: (id: PaperId) => void;
  /** Opens a paper at a citation of a source. */
  onGoToCitation: (paper: PaperId, source: SourceId, citation: CitationId) => void;
  onGoToPlace: GoToPlace;
  /** The paper on the page. */
  paper: QuotationsPlace['paper'];
}) => {
  const { app, panes, sourceCards } = useMessages();
  const words = panes.sources;
  const [isQuoting, setQuoting] = useState(false);
  const [tab, setTab] = useState<(typeof sourceTabsBesidePaper)[number]>('here');
  const [chosen, setChosen] = useState<SourceId | null>(null);
  if (ids.length === 0 && isQuoting)
    return (
      <>
        <div className="pane-head">
          <Button look="quiet" icon={ArrowLeft} onPress={() => setQuoting(false)}>
            {words.all}
          </Button>
        </div>
        <div className="pane-quotations">
          <AllQuotations
            paper={paper}
            printedBy={{ style, locale }}
            onGo={onGoToPlace}
            onQuote={onQuote}
            onSource={onShow}
          />
        </div>
      </>
    );
  if (ids.length === 0)
    return (
      <PaperSourcesList
        sources={sources}
        onWeigh={onWeigh}
        onShow={onShow}
        onGo={onGo}
        onQuotations={() => setQuoting(true)}
      />
    );
  const known = [...new Set(ids)];
  const id = chosen !== null && known.includes(chosen) ? chosen : known[0]!;
  const places = citing(id);
  return (
    <div className="cited-source">
      {known.length > 1 ? (
        <SourceChoice
          sources={known.map((one) => ({ id: one, item: sources.find((source) => source.id === one)?.item }))}
          chosen={id}
          onChoose={setChosen}
        />
      ) : null}
      <SourcePanel
        key={id}
        place="paper"
        id={id}
        style={style}
        locale={locale}
        tab={tab}
        onTab={setTab}
        goneText={app.sourceGone}
        back={{ ...back, icon: ArrowLeft }}
        here={<CitingNotes places={places} onGo={onGo} onList={() => onNotes(id)} />}
        cite={onCite ? { label: sourceCards.citeHere, onPress: onCite } : null}
        onQuote={onQuote}
        onLibrary={onLibrary}
        onRecent={onRecent}
        onOpenPaper={onOpenPaper}
        onGoToCitation={(paper, citation) => onGoToCitation(paper, id, citation)}
        onGoToPlace={onGoToPlace}
      />
    </div>
  );
};
