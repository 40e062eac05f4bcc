import type { RecentAct } from '#shared/contract/acts.ts';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { ActHead, useActName } from './act-head.tsx';
import { ChangedFields } from './changed-fields.tsx';

/** An act in the list of all: what it was, what it changed at which sources, and the way back. */
export const RecentChange = ({
  act,
  onShow,
  onUndo,
}: {
  act: RecentAct;
  /** Goes to a source that is in the library. */
  onShow: (id: SourceId) => void;
  onUndo: () => void;
}) => {
  const { sourceHistory: words, app } = useMessages();
  const { name, when } = useActName()(act);
  const { some, isUndone } = act;
  const first = some[0] === undefined ? '' : some[0].title || app.untitled;
  const labelOf = act.undid === null ? words.undoOf : words.redoOf;
  const subject = [act.undid === null ? name : words.acts[act.undid], first].filter(Boolean).join(', ');
  return (
    <li className={isUndone ? 'past-change past-change-undone' : 'past-change'}>
      <ActHead act={act} sources={act.sources > 1 ? words.sources(act.sources) : ''} />
      <ul className="past-change-sources">
        {some.map((source) => {
          const title = source.title || app.untitled;
          return (
            <li key={source.id}>
              {source.isThere ? (
                <Button look="quiet" shrinks onPress={() => onShow(source.id)}>
                  {title}
                </Button>
              ) : (
                title
              )}
              <ChangedFields change={source} kind={null} />
            </li>
          );
        })}
        {act.sources > some.length && some.length > 0 ? (
          <li className="field-hint">{words.others(act.sources - some.length)}</li>
        ) : null}
      </ul>
      {isUndone ? null : (
        <p className="past-change-ways">
          <Button look="quiet" aria-label={labelOf(subject, when)} onPress={onUndo}>
            {act.undid === null ? words.undo : words.redo}
          </Button>
        </p>
      )}
    </li>
  );
};
