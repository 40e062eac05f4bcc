import { Check, CloudAlert, Lock, PenLine } from 'lucide-react';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import type { SaveState } from './autosave.ts';

/** Whether the writing is on disk, in words; if not, why, and a button to try again. */
export const SaveBadge = ({ state, onSave }: { state: SaveState; onSave: () => void }) => {
  const { paper, errors } = useMessages();
  switch (state.kind) {
    case 'saved':
      return (
        <span className="save-badge is-saved">
          <Check aria-hidden size={14} /> {paper.saved}
        </span>
      );
    case 'unsaved':
    case 'saving':
      return (
        <span className="save-badge">
          <PenLine aria-hidden size={14} /> {state.kind === 'saving' ? paper.saving : paper.unsaved}
        </span>
      );
    case 'read-only':
      return (
        <span className="save-badge is-warning">
          <Lock aria-hidden size={14} /> {paper.readOnly}
        </span>
      );
    case 'failed':
      return (
        <div className="save-failure" role="alert">
          <CloudAlert aria-hidden size={16} />
          <p>
            <strong>{paper.notSaved}.</strong> {errors[state.failure.code]}{' '}
            {state.willRetry ? paper.retrying : ''}
          </p>
          <Button onPress={onSave}>{paper.saveNow}</Button>
        </div>
      );
  }
};
