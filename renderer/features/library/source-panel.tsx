import type { ReactNode } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { CitationId, PaperId, SourceId } from '#shared/ids.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import { type PanelTab, type SourceTab, sourceTabs, sourceTabsBesidePaper } from '../../api/source-tabs.ts';
import { useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { AttachedFiles } from './attached/attached-files.tsx';
import { useAttachedFiles } from './attached/use-attached-files.ts';
import { DifferingCopies } from './copies/differing-copies.tsx';
import { useDifferingCopies } from './copies/use-differing-copies.ts';
import { SourceForm } from './form/source-form.tsx';
import { SourceHistory } from './history/source-history.tsx';
import { LookUp } from './look-up/look-up.tsx';
import { CitedIn } from './organising/cited-in.tsx';
import { SourceJudgement } from './organising/source-judgement.tsx';
import { SourceNotes } from './organising/source-notes.tsx';
import { SourceOrder } from './organising/source-order.tsx';
import { useOrganised } from './organising/use-organised.ts';
import { GoneSource } from './panel/gone-source.tsx';
import { type HeadActions, SourceHead } from './panel/source-head.tsx';
import { SourceTabs } from './panel/source-tabs.tsx';
import { usePrintedCite } from './panel/use-printed-cite.ts';
import type { GoToPlace } from './quotations/quotation-uses.tsx';
import { QuotationsSection } from './quotations/quotations-section.tsx';
import { useQuotations } from './quotations/use-quotations.ts';
import type { CiteIn } from './use-list-picking.tsx';
import { useSourceEdit } from './use-source-edit.ts';
import './organising/organising.css';
import './panel/panel.css';
import './source-card.css';

/** How the panel of a source stands in the library. */
export type PanelLook = {
  width: number;
  onWidth: (width: number) => void;
  tab: SourceTab;
  onTab: (tab: SourceTab) => void;
  /** The citation style of the house. */
  style: string;
};

type Props = {
  id: SourceId;
  /** The citation style it is printed by. */
  style: string;
  /** The language it is printed in; that of the window where absent. */
  locale?: string | undefined;
  /** What is said where the library does not have it. */
  goneText: string;
  back: HeadActions['back'];
  onRemove?: ((id: SourceId, item: CslItem) => void) | undefined;
  onLibrary?: ((id: SourceId) => void) | undefined;
  /** Shows what was done in the library. */
  onRecent: () => void;
  onOpenPaper: (id: PaperId) => void;
  /** Opens a paper at a citation of the source. */
  onGoToCitation: (paper: PaperId, citation: CitationId) => void;
  onGoToPlace: GoToPlace;
  cite: { label: string; onPress: (id: SourceId) => void } | null;
  onQuote: CiteIn['quote'] | undefined;
} & (
  | { place: 'library'; tab: SourceTab; onTab: (tab: SourceTab) => void }
  | {
      place: 'paper';
      tab: (typeof sourceTabsBesidePaper)[number];
      onTab: (tab: (typeof sourceTabsBesidePaper)[number]) => void;
      /** Where the paper cites it. */
      here: ReactNode;
    }
);

/** A source, in the library or beside a paper: what it is and how it is printed, and one of its parts. */
export const SourcePanel = (props: Props) => {
  const { id, cite, onRemove, onLibrary } = props;
  const { library, attachments } = useMessages();
  const fail = useFailure();
  const { source, item, gone, state, change, changed, undo, flush } = useSourceEdit(id, fail);
  const organised = useOrganised(id);
  const attached = useAttachedFiles(id);
  const quotations = useQuotations(id, { style: props.style, locale: props.locale });
  const copies = useDifferingCopies(id);
  const printed = usePrintedCite(item, props.style, props.locale);
  const drop = useFileDrop((files) => {
    if (props.place === 'paper') props.onTab('here');
    else props.onTab('files');
    attached.attach(files);
  });

  if (gone)
    return (
      <GoneSource back={props.back} text={props.goneText}>
        {props.place === 'paper' ? props.here : null}
      </GoneSource>
    );
  if (!source || !item) return <div className="panel-waiting" aria-busy="true" />;

  const files = <AttachedFiles attached={attached} />;
  const passages = (
    <QuotationsSection
      sourceId={id}
      sourceLang={item.language ?? ''}
      quotations={quotations}
      onQuote={props.onQuote}
      onGo={props.onGoToPlace}
    />
  );
  const notes = organised ? <SourceNotes id={id} notes={organised.notes} /> : null;
  const shared = {
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
    cited: (
      <>
        <DifferingCopies item={item} copies={copies} onTake={change} onOpen={props.onOpenPaper} />
        <CitedIn id={id} onOpen={props.onOpenPaper} onGo={props.onGoToCitation} />
      </>
    ),
    history: <SourceHistory id={id} kind={kindOf(item)} flush={flush} onRecent={props.onRecent} />,
  };
  const counts: Partial<Record<PanelTab, number | undefined>> = {
    files: attached.files?.length,
    passages: (quotations.list?.length ?? 0) + (organised?.notes.length ?? 0),
    order: organised ? organised.tags.length + organised.collections.length : undefined,
    cited: source.citedIn.length,
  };
  return (
    <div className="source-panel" {...drop.handlers}>
      <SourceHead
        id={id}
        item={item}
        printed={printed}
        state={state}
        back={props.back}
        cite={
          cite && {
            label: cite.label,
            onPress: async () => {
              await flush();
              cite.onPress(id);
            },
          }
        }
        differsIn={copies.map(({ title }) => title)}
        onComplete={() => props.onTab('details')}
        onCompare={() => props.onTab('cited')}
        onUndo={
          changed
            ? () => {
                undo();
                notify({ kind: 'done', text: library.undone });
              }
            : undefined
        }
        onLibrary={onLibrary && (() => onLibrary(id))}
        onRemove={
          onRemove &&
          (async () => {
            await flush();
            onRemove(id, item);
          })
        }
      />
      {props.place === 'paper' ? (
        <SourceTabs
          tabs={sourceTabsBesidePaper}
          tab={props.tab}
          onTab={props.onTab}
          counts={counts}
          panels={{
            ...shared,
            here: (
              <div className="source-here">
                {props.here}
                {passages}
                {files}
                {notes}
              </div>
            ),
          }}
        />
      ) : (
        <SourceTabs
          tabs={sourceTabs}
          tab={props.tab}
          onTab={props.onTab}
          counts={counts}
          panels={{
            ...shared,
            files,
            passages: (
              <>
                {passages}
                {notes}
              </>
            ),
          }}
        />
      )}
      {drop.isOver ? <div className="file-drop-hint">{attachments.dropHint}</div> : null}
    </div>
  );
};
