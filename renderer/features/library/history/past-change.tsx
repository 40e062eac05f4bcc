import { ArrowRight } from 'lucide-react';
import type { PastChange as Change } from '#shared/contract/acts.ts';
import type { SourceKind } from '#shared/sources/kinds.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { wordsOf } from '../form/field-words.ts';
import { useValueText } from '../form/value-text.ts';
import { ActHead, useActName } from './act-head.tsx';
import { ChangedBelongings } from './changed-belongings.tsx';

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
  const { sourceHistory: words, variables, fieldWords } = useMessages();
  const text = useValueText();
  const { name, when } = useActName()(change);
  const fields = [...new Set([...Object.keys(change.before), ...Object.keys(change.after)])];
  return (
    <li className={change.isUndone ? 'past-change past-change-undone' : 'past-change'}>
      <ActHead act={change} sources={change.sources > 1 ? words.others(change.sources - 1) : ''} />
      {fields.length + change.belongings.length > 0 ? (
        <dl className="past-change-fields">
          {fields.map((variable) => (
            <div key={variable}>
              <dt>{wordsOf(variable, kind, { variables, fieldWords }).label}</dt>
              <dd>
                <span className="visually-hidden">{words.was} </span>
                <del>{text(variable, change.before[variable]) || words.nothing}</del>
                <ArrowRight aria-hidden size={12} />
                <span className="visually-hidden">{words.is} </span>
                <ins>{text(variable, change.after[variable]) || words.nothing}</ins>
              </dd>
            </div>
          ))}
          <ChangedBelongings belongings={change.belongings} />
        </dl>
      ) : null}
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
