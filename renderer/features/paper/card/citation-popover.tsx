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
import { CitedSource } from './cited-source.tsx';
import { useCitedItems, useSessionNews } from './use-cited-items.ts';
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
  onEdit,
  onReplace,
  onRemove,
  onGoTo,
  onOpenSource,
  onClose,
}: {
  id: CitationId;
  place: Place;
  host: Host;
  session: PaperSession;
  forms: SourceForms | undefined;
  editable: boolean;
  onEdit: () => void;
  /** Another source in place of this one, everywhere in the paper. */
  onReplace: (id: SourceId) => void;
  onRemove: () => void;
  onGoTo: (id: CitationId) => void;
  onOpenSource: ((id: SourceId) => void) | undefined;
  onClose: () => void;
}) => {
  const { paper } = useMessages();
  const words = paper.citation;
  const { sources } = session;
  useSessionNews(session);
  const { items, change, remove } = useCitedItems(session, id);
  const [edited, setEdited] = useState<SourceId | null>(null);
  const { memory } = useMemory(host);
  const language = phraseLanguage(metaOf(session.editor.view.state.doc).lang ?? 'en-GB');
  const phrases = phrasesFor(language, memory?.phrases[language] ?? []);
  const explained = explainPositions(sources.placed, id);
  const isAlone = explained.length === 1;
  return (
    <AnchoredPopover place={place} label={words.title} className="citation-card" onClose={onClose}>
      {edited !== null && forms ? (
        forms.edit({ id: edited, onDone: () => setEdited(null) })
      ) : (
        <>
          <div className="card-sources">
            {explained.map((entry, i) => {
              const sourceId = asSourceId(entry.item.sourceId);
              // What is typed here, where it is the same source that the page has there.
              const item = items[i]?.sourceId === sourceId ? items[i] : undefined;
              return (
                <CitedSource
                  // biome-ignore lint/suspicious/noArrayIndexKey: one source may stand in a citation twice
                  key={`${sourceId}-${i}`}
                  explained={entry}
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
                  onOpenSource={onOpenSource}
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
              <Button onPress={onRemove}>{words.remove}</Button>
            </footer>
          ) : null}
        </>
      )}
    </AnchoredPopover>
  );
};
