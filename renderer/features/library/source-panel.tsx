import { memo } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { PaperId, SourceId } from '#shared/ids.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import type { SourceTab } from '../../api/source-tabs.ts';
import { useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { AttachedFiles } from './attached/attached-files.tsx';
import { useAttachedFiles } from './attached/use-attached-files.ts';
import { SourceForm } from './form/source-form.tsx';
import { SourceHistory } from './history/source-history.tsx';
import { LookUp } from './look-up/look-up.tsx';
import { CitedIn } from './organising/cited-in.tsx';
import { SourceJudgement } from './organising/source-judgement.tsx';
import { SourceNotes } from './organising/source-notes.tsx';
import { SourceOrder } from './organising/source-order.tsx';
import { useOrganised } from './organising/use-organised.ts';
import { SourceHead } from './panel/source-head.tsx';
import { SourceTabs } from './panel/source-tabs.tsx';
import { usePrintedCite } from './panel/use-printed-cite.ts';
import { QuotationsSection } from './quotations/quotations-section.tsx';
import { useQuotations } from './quotations/use-quotations.ts';
import type { CiteIn } from './use-list-picking.tsx';
import { useSourceEdit } from './use-source-edit.ts';
import './panel/panel.css';
import './source-card.css';

/** How the panel of a source stands in a window. */
export type PanelLook = {
  width: number;
  onWidth: (width: number) => void;
  tab: SourceTab;
  onTab: (tab: SourceTab) => void;
  /** The citation style of the house. */
  style: string;
};

/** A source of the library: what it is and how it is printed, and one of its parts. */
export const SourcePanel = memo(
  ({
    id,
    alone,
    look,
    onBack,
    onRemove,
    onRecent,
    onOpenPaper,
    onGoToNote,
    citeIn,
  }: {
    id: SourceId;
    /** The list with the heading of the screen is not beside it. */
    alone: boolean;
    look: PanelLook;
    onBack: () => void;
    onRemove: (id: SourceId, item: CslItem) => void;
    /** Shows what was done in the library. */
    onRecent: () => void;
    onOpenPaper: (id: PaperId) => void;
    /** Opens a paper at a note (0 is its text) that cites the source. */
    onGoToNote: (paper: PaperId, note: number) => void;
    citeIn: CiteIn | null;
  }) => {
    const { library, errors, sourceCards, attachments } = useMessages();
    const fail = useFailure();
    const { source, item, gone, state, change, changed, undo, flush } = useSourceEdit(id, fail);
    const organised = useOrganised(id);
    const attached = useAttachedFiles(id);
    const quotations = useQuotations(id);
    const printed = usePrintedCite(item, look.style);
    const drop = useFileDrop((files) => {
      look.onTab('files');
      attached.attach(files);
    });

    if (gone) return <p className="panel-note">{errors['not-found']}</p>;
    if (!source || !item) return <div className="panel-waiting" aria-busy="true" />;
    return (
      <div className="source-panel" {...drop.handlers}>
        {alone ? <h1 className="visually-hidden">{library.title}</h1> : null}
        <SourceHead
          item={item}
          printed={printed}
          state={state}
          alone={alone}
          cite={
            citeIn && {
              label: sourceCards.citeIn(citeIn.title, 1),
              onPress: async () => {
                await flush();
                citeIn.cite([id]);
              },
            }
          }
          onComplete={() => look.onTab('details')}
          onUndo={
            changed
              ? () => {
                  undo();
                  notify({ kind: 'done', text: library.undone });
                }
              : undefined
          }
          onRemove={async () => {
            await flush();
            onRemove(id, item);
          }}
          onBack={onBack}
        />
        <SourceTabs
          tab={look.tab}
          onTab={look.onTab}
          counts={{
            files: attached.files?.length,
            passages: (quotations.list?.length ?? 0) + (organised?.notes.length ?? 0),
            order: organised ? organised.tags.length + organised.collections.length : undefined,
            cited: source.citedIn.length,
          }}
          panels={{
            details: (
              <>
                <LookUp item={item} onChange={change} />
                <SourceForm item={item} onChange={change} />
                <p className="source-key">
                  <span className="field-label">{library.id}</span> <code>{id}</code>
                  <span className="field-hint">{library.idHint}</span>
                </p>
              </>
            ),
            files: <AttachedFiles attached={attached} />,
            passages: (
              <>
                <QuotationsSection
                  sourceId={id}
                  sourceLang={item.language ?? ''}
                  quotations={quotations}
                  onQuote={citeIn?.quote}
                />
                {organised ? <SourceNotes id={id} notes={organised.notes} /> : null}
              </>
            ),
            order: organised ? (
              <>
                <SourceOrder id={id} organised={organised} />
                <SourceJudgement
                  id={id}
                  item={item}
                  judgement={organised.judgement}
                  others={organised.otherJudgements}
                />
              </>
            ) : null,
            cited: <CitedIn id={id} onOpen={onOpenPaper} onGo={onGoToNote} />,
            history: <SourceHistory id={id} kind={kindOf(item)} flush={flush} onRecent={onRecent} />,
          }}
        />
        {drop.isOver ? <div className="file-drop-hint">{attachments.dropHint}</div> : null}
      </div>
    );
  },
);
