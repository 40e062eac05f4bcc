import { ArrowLeft, X } from 'lucide-react';
import { memo } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { CitationId, PaperId, SourceId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { GoToPlace } from './quotations/quotation-uses.tsx';
import { type PanelLook, SourcePanel } from './source-panel.tsx';
import type { CiteIn } from './use-list-picking.tsx';

/** The chosen source of the list, beside it or in its place. */
export const ChosenSource = memo(function ChosenSource({
  id,
  alone,
  look,
  onBack,
  onRemove,
  onRecent,
  onOpenPaper,
  onGoToCitation,
  onGoToPlace,
  citeIn,
}: {
  id: SourceId;
  /** The list with the heading of the screen is not beside it. */
  alone: boolean;
  look: PanelLook;
  onBack: () => void;
  onRemove: (id: SourceId, item: CslItem) => void;
  onRecent: () => void;
  onOpenPaper: (id: PaperId) => void;
  onGoToCitation: (paper: PaperId, citation: CitationId) => void;
  onGoToPlace: GoToPlace;
  citeIn: CiteIn | null;
}) {
  const { library, errors, sourceCards, sourcePanel: words } = useMessages();
  return (
    <>
      {alone ? <h1 className="visually-hidden">{library.title}</h1> : null}
      <SourcePanel
        place="library"
        id={id}
        style={look.style}
        tab={look.tab}
        onTab={look.onTab}
        goneText={errors['not-found']}
        back={
          alone
            ? { label: library.back, icon: ArrowLeft, onPress: onBack }
            : { label: words.close, icon: X, onPress: onBack }
        }
        onRemove={onRemove}
        onRecent={onRecent}
        onOpenPaper={onOpenPaper}
        onGoToCitation={onGoToCitation}
        onGoToPlace={onGoToPlace}
        cite={
          citeIn && { label: sourceCards.citeIn(citeIn.title, 1), onPress: (cited) => citeIn.cite([cited]) }
        }
        onQuote={citeIn?.quote}
      />
    </>
  );
});
