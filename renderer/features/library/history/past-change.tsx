import type { PastChange as Change } from '#shared/contract/acts.ts';
import type { SourceKind } from '#shared/sources/kinds.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { ActHead, useActName } from './act-head.tsx';
import { ChangedFields } from './changed-fields.tsx';

/** One act of the history of a source: when it was, what it changed, and the ways back. */
export const PastChange = ({
  change,
  kind,
  isLast,
  onUndo,
  onRestore,
}: {
  change: Change;
  kind: SourceKind | null;
  /** Nothing was changed after it. */
  isLast: boolean;
  onUndo: () => void;
  onRestore: () => void;
}) => {
  const { sourceHistory: words } = useMessages();
  const { name, when } = useActName()(change);
  return (
    <li className={change.isUndone ? 'past-change past-change-undone' : 'past-change'}>
      <ActHead act={change} sources={change.sources > 1 ? words.others(change.sources - 1) : ''} />
      <ChangedFields change={change} kind={kind} />
      {change.isUndone ? null : (
        <p className="past-change-ways">
          <Button look="quiet" aria-label={words.undoOf(name, when)} onPress={onUndo}>
            {words.undo}
          </Button>
          {isLast || change.what !== 'changed' ? null : (
            <Button look="quiet" aria-label={words.restoreOf(name, when)} onPress={onRestore}>
              {words.restore}
            </Button>
          )}
        </p>
      )}
    </li>
  );
};
