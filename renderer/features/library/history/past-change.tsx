import { ArrowRight } from 'lucide-react';
import type { PastChange as Change } from '#shared/contract/source-history.ts';
import type { SourceKind } from '#shared/sources/kinds.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { wordsOf } from '../form/field-words.ts';
import { useValueText } from '../form/value-text.ts';

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
  const format = useFormat();
  const text = useValueText();
  const act = change.undid === null ? words.acts[change.act] : words.undid(words.acts[change.undid]);
  const when = format.dateTime(change.at);
  const fields = [...new Set([...Object.keys(change.before), ...Object.keys(change.after)])];
  const asides = [
    change.sources > 1 ? words.others(change.sources - 1) : '',
    change.papers > 0 ? words.papers(change.papers) : '',
    change.isUndone ? words.isUndone : '',
  ].filter(Boolean);
  return (
    <li className={change.isUndone ? 'past-change past-change-undone' : 'past-change'}>
      <p className="past-change-head">
        <span className="past-change-act">{act}</span>
        <time dateTime={change.at}>{when}</time>
      </p>
      {asides.length > 0 ? <p className="field-hint">{asides.join(' · ')}</p> : null}
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
          {change.belongings.map((one) => (
            <div key={one.kind}>
              <dt>{words.belongings[one.kind]}</dt>
              <dd>
                {(['added', 'removed', 'changed'] as const)
                  .filter((what) => one[what].length > 0)
                  .map((what) => `${words[what]}: ${format.list(one[what].map((name) => name || '–'))}`)
                  .join('; ')}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {change.isUndone ? null : (
        <p className="past-change-ways">
          <Button look="quiet" aria-label={words.undoOf(act, when)} onPress={onUndo}>
            {words.undo}
          </Button>
          {isLast || change.what !== 'changed' ? null : (
            <Button look="quiet" aria-label={words.restoreOf(act, when)} onPress={onRestore}>
              {words.restore}
            </Button>
          )}
        </p>
      )}
    </li>
  );
};
