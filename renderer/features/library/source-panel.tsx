import { ArrowLeft, Quote, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { PaperId, SourceId } from '#shared/ids.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { AttachedFiles } from './attached/attached-files.tsx';
import { useAttachedFiles } from './attached/use-attached-files.ts';
import { SourceForm } from './form/source-form.tsx';
import { SourceHistory } from './history/source-history.tsx';
import { itemTitle } from './item-title.ts';
import { LookUp } from './look-up/look-up.tsx';
import { CitedIn } from './organising/cited-in.tsx';
import { SourceJudgement } from './organising/source-judgement.tsx';
import { SourceNotes } from './organising/source-notes.tsx';
import { SourceOrder } from './organising/source-order.tsx';
import { useOrganised } from './organising/use-organised.ts';
import { PanelJumps, PanelPart } from './panel-parts.tsx';
import { QuotationsSection } from './quotations/quotations-section.tsx';
import type { CiteIn } from './use-list-picking.tsx';
import './source-card.css';
import { useSourceEdit } from './use-source-edit.ts';

/** A source of the library with its form, where it is cited, and the way to delete it. */
export const SourcePanel = ({
  id,
  alone,
  onBack,
  onRemove,
  onOpenPaper,
  onGoToNote,
  citeIn,
}: {
  id: SourceId;
  /** The list with the heading of the screen is not beside it. */
  alone: boolean;
  onBack: () => void;
  onRemove: (id: SourceId, item: CslItem) => void;
  onOpenPaper: (id: PaperId) => void;
  /** Opens a paper at a note (0 is its text) that cites the source. */
  onGoToNote: (paper: PaperId, note: number) => void;
  citeIn: CiteIn | null;
}) => {
  const { library, errors, app, sourceCards, attachments } = useMessages();
  const fail = useFailure();
  const { source, item, gone, state, change, changed, undo, flush } = useSourceEdit(id, fail);
  const organised = useOrganised(id);
  const [asked, setAsked] = useState(0);
  const attached = useAttachedFiles(id);
  const drop = useFileDrop(attached.attach);

  if (gone) return <p className="panel-note">{errors['not-found']}</p>;
  if (!source || !item) return <div className="panel-waiting" aria-busy="true" />;
  return (
    <div className="source-panel" {...drop.handlers}>
      {alone ? <h1 className="visually-hidden">{library.title}</h1> : null}
      <header className="panel-head">
        <IconButton icon={ArrowLeft} label={library.back} onPress={onBack} />
        <h2 className="panel-title">{itemTitle(item, app.untitled)}</h2>
        <span className={`save-state save-state-${state}`} role="status">
          {state === 'saving' ? library.saving : state === 'failed' ? library.notSaved : library.saved}
        </span>
      </header>
      <PanelJumps onGo={(part) => part === 'history' && setAsked((times) => times + 1)} />
      <div className="panel-body">
        {citeIn ? (
          <p className="source-cite">
            <Button
              icon={Quote}
              onPress={async () => {
                await flush();
                citeIn.cite([id]);
              }}
            >
              {sourceCards.citeIn(citeIn.title, 1)}
            </Button>
          </p>
        ) : null}
        {organised ? <SourceOrder id={id} organised={organised} /> : null}
        <PanelPart part="files">
          <AttachedFiles attached={attached} />
        </PanelPart>
        <PanelPart part="notes">
          {organised ? <SourceNotes id={id} notes={organised.notes} /> : null}
        </PanelPart>
        <PanelPart part="quotations">
          <QuotationsSection
            key={id}
            sourceId={id}
            sourceLang={item.language ?? ''}
            onQuote={citeIn?.quote}
          />
        </PanelPart>
        <PanelPart part="fields">
          <LookUp item={item} onChange={change} />
          <SourceForm item={item} onChange={change} />
        </PanelPart>
        <PanelPart part="judgement">
          {organised ? <SourceJudgement id={id} item={item} judgement={organised.judgement} /> : null}
        </PanelPart>
        <PanelPart part="cited">
          <CitedIn id={id} onOpen={onOpenPaper} onGo={onGoToNote} />
        </PanelPart>
        <PanelPart part="history">
          <SourceHistory id={id} kind={kindOf(item)} flush={flush} asked={asked} />
        </PanelPart>
        <p className="source-key">
          <span className="field-label">{library.id}</span> <code>{id}</code>
          <span className="field-hint">{library.idHint}</span>
        </p>
      </div>
      <footer className="panel-foot">
        <Button
          icon={Undo2}
          look="quiet"
          isDisabled={!changed}
          onPress={() => {
            undo();
            notify({ kind: 'done', text: library.undone });
          }}
        >
          {library.undoChanges}
        </Button>
        <Button
          icon={Trash2}
          look="danger"
          onPress={async () => {
            await flush();
            onRemove(id, item);
          }}
        >
          {library.remove}
        </Button>
      </footer>
      {drop.isOver ? <div className="file-drop-hint">{attachments.dropHint}</div> : null}
    </div>
  );
};
