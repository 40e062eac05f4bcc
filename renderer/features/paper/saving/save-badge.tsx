import { Check, CloudAlert, Lock, PenLine } from 'lucide-react';
import { wordsOf } from '#shared/reports/said.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import type { SaveState } from './autosave.ts';

/** Whether the writing is on disk, in words; if not, why, and a button to try again. */
export const SaveBadge = ({
  state,
  onSave,
  onKeepAsCopy,
  onLoadTheirs,
}: {
  state: SaveState;
  onSave: () => void;
  /** The ways out where the same place was changed here and elsewhere. */
  onKeepAsCopy: () => void;
  onLoadTheirs: () => void;
}) => {
  const { paper, errors, reports } = useMessages();
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
            <strong>{paper.notSaved}.</strong>{' '}
            {state.failure.said ? wordsOf(reports, state.failure.said) : errors[state.failure.code]}{' '}
            {state.willRetry ? paper.retrying : ''}
          </p>
          {state.failure.code === 'conflict' ? (
            <>
              <Button look="primary" onPress={onKeepAsCopy}>
                {paper.keepAsCopy}
              </Button>
              <Button onPress={onLoadTheirs}>{paper.loadTheirs}</Button>
            </>
          ) : (
            <Button onPress={onSave}>{paper.saveNow}</Button>
          )}
        </div>
      );
  }
};
