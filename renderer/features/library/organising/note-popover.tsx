import { useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Anchor, type Place } from '../../../ui/anchor.tsx';
import { NoteForAll, withoutNote } from './note-for-all.tsx';
import { useJudged } from './use-judged.ts';

/** The field for a note on the reliability of sources, at a place of the screen. */
export const NotePopover = ({
  sources,
  place,
  onClose,
}: {
  sources: readonly SourceId[];
  place: Place;
  onClose: () => void;
}) => {
  const { judging: words } = useMessages();
  const judged = useJudged(sources);
  const anchor = useRef<HTMLSpanElement>(null);
  const bare = judged && withoutNote(sources, judged);
  return (
    <>
      <Anchor ref={anchor} place={place} />
      <Popover
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        offset={4}
        className="popover note-card"
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Dialog className="popover-dialog" aria-label={words.reliability}>
          {bare === null ? null : bare.length === 0 ? (
            <p className="field-hint">{words.allNoted(sources.length)}</p>
          ) : (
            <NoteForAll bare={bare} of={sources.length} onDone={onClose} />
          )}
        </Dialog>
      </Popover>
    </>
  );
};
