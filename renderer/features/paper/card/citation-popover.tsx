import { useState } from 'react';
import { metaOf } from '#shared/document/schema.ts';
import { asSourceId, type CitationId, type SourceId } from '#shared/ids.ts';
import type { Host } from '../../../api/host.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { Button } from '../../../ui/button.tsx';
import { AnchoredPopover } from '../anchored-popover.tsx';
import { explainPositions } from '../explain-positions.ts';
import type { PaperSession } from '../paper-session.ts';
import { ItemFields } from '../picker/item-fields.tsx';
import { phraseLanguage, phrasesFor } from '../picker/phrases.ts';
import { useMemory } from '../picker/use-memory.ts';
import type { SourceForms } from '../source-forms.ts';
import './by-hand.css';
import { CitedSource } from './cited-source.tsx';
import type { HandTarget } from './hand-draft.ts';
import { HandForm, likelyTarget } from './hand-form.tsx';
import { HandSet } from './hand-set.tsx';
import { useCitedItems, useSessionNews } from './use-cited-items.ts';
import { handOf } from './use-hand.ts';
import './card.css';

/**
 * What stands behind a citation, why it is printed as it is, and what can be done with it: its places and
 * words, its sources, the others of its kind.
 */
export const CitationPopover = ({
  id,
  place,
  host,
  session,
  forms,
  editable,
  startsByHand,
  onEdit,
  onReplace,
  onRemove,
  onGoTo,
  onOpenSource,
  onOpenRules,
  onClose,
}: {
  id: CitationId;
  place: Place;
  host: Host;
  session: PaperSession;
  forms: SourceForms | undefined;
  editable: boolean;
  /** Whether it opens with the form in which something is set by hand. */
  startsByHand: boolean;
  onEdit: () => void;
  /** Another source in place of this one, everywhere in the paper. */
  onReplace: (id: SourceId) => void;
  onRemove: () => void;
  onGoTo: (id: CitationId) => void;
  onOpenSource: ((id: SourceId) => void) | undefined;
  onOpenRules: (() => void) | undefined;
  onClose: () => void;
}) => {
  const { paper, byHand, panes } = useMessages();
  const words = paper.citation;
  const { sources } = session;
  useSessionNews(session);
  const { items, change, remove } = useCitedItems(session, id);
  const [edited, setEdited] = useState<SourceId | null>(null);
  const hand = handOf(session, id, panes.names);
  // What is being set by hand; null while the card is shown.
  const [setting, setSetting] = useState<HandTarget | null>(() =>
    startsByHand && hand ? likelyTarget(hand.basis) : null,
  );
  const { memory } = useMemory(host);
  const language = phraseLanguage(metaOf(session.editor.view.state.doc).lang ?? 'en-GB');
  const phrases = phrasesFor(language, memory?.phrases[language] ?? []);
  const explained = explainPositions(sources.placed, id, session.printedBy().rules);
  const isAlone = explained.length === 1;
  return (
    <AnchoredPopover place={place} label={words.title} className="citation-card" onClose={onClose}>
      {edited !== null && forms ? (
        forms.edit({ id: edited, onDone: () => setEdited(null) })
      ) : hand && setting && editable ? (
        <HandForm
          session={session}
          basis={hand.basis}
          forms={forms}
          target={setting}
          nameOf={hand.nameOf}
          onSet={(draft) => {
            hand.take(draft);
            setSetting(null);
          }}
          // Called by itself, it goes by itself.
          onCancel={startsByHand ? onClose : () => setSetting(null)}
        />
      ) : (
        <>
          <div className="card-sources">
            {hand && hand.set.length > 0 ? (
              <HandSet
                set={hand.set}
                basis={hand.basis}
                nameOf={hand.nameOf}
                editable={editable}
                onLive={hand.toLive}
                onChange={setSetting}
                onKeep={hand.keep}
              />
            ) : null}
            {explained.map((entry, i) => {
              const sourceId = asSourceId(entry.item.sourceId);
              // What is typed here, where it is the same source that the page has there.
              const item = items[i]?.sourceId === sourceId ? items[i] : undefined;
              return (
                <CitedSource
                  // biome-ignore lint/suspicious/noArrayIndexKey: one source may stand in a citation twice
                  key={`${sourceId}-${i}`}
                  explained={entry}
                  printedBy={session.printedBy()}
                  sources={sources}
                  isAlone={isAlone}
                  fields={
                    editable && item ? (
                      <ItemFields
                        item={item}
                        phrases={phrases}
                        onChange={(next) => change(i, next)}
                        onEnter={onClose}
                        onComma={onEdit}
                      />
                    ) : null
                  }
                  onEdit={editable && forms ? () => setEdited(sourceId) : undefined}
                  onReplace={editable ? () => onReplace(sourceId) : undefined}
                  onRemove={editable && !isAlone ? () => remove(i) : undefined}
                  onGoTo={onGoTo}
                  onRead={onClose}
                  onOpenSource={onOpenSource}
                  onOpenRules={
                    onOpenRules &&
                    (() => {
                      onClose();
                      onOpenRules();
                    })
                  }
                />
              );
            })}
          </div>
          {editable ? (
            <footer className="card-foot">
              <Button look="primary" onPress={onEdit} autoFocus>
                {explained.some(({ item }) => !sources.get(asSourceId(item.sourceId)))
                  ? words.chooseOther
                  : words.edit}
              </Button>
              {hand ? (
                <Button onPress={() => setSetting(likelyTarget(hand.basis))}>{byHand.open}</Button>
              ) : null}
              <Button onPress={onRemove}>{words.remove}</Button>
            </footer>
          ) : null}
        </>
      )}
    </AnchoredPopover>
  );
};
