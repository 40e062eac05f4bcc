import { Lightbulb } from 'lucide-react';
import { type Ref, useMemo, useState } from 'react';
import type { SourceId } from '#shared/ids.ts';
import { guessJudgement } from '#shared/sources/judged-guess.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { KindSelect } from '../organising/kind-select.tsx';
import { useJudging } from '../organising/use-judging.ts';
import type { NamedCited } from './paper-balance.tsx';

/** Sources that are drawn before the rest is asked for. */
const most = 50;

/** The sources that are not judged, each with what it probably is; nothing is stored until it is chosen. */
export const ToJudge = ({
  ref,
  sources,
  nameOf,
  onShow,
}: {
  ref: Ref<HTMLElement>;
  sources: readonly NamedCited[];
  nameOf: (id: SourceId) => string;
  onShow: (id: SourceId) => void;
}) => {
  const { judging: words, balance } = useMessages();
  const { judge, takeAll } = useJudging();
  const [isWhole, setWhole] = useState(false);
  const guesses = useMemo(
    () =>
      new Map(
        sources.flatMap(({ source }) => {
          const guess = source.item ? guessJudgement(source.item) : null;
          return guess === null ? [] : [[source.id, guess] as const];
        }),
      ),
    [sources],
  );
  if (sources.length === 0) return <p className="field-hint">{words.allJudged}</p>;
  const shown = isWhole ? sources : sources.slice(0, most);
  return (
    <section className="balance-open" aria-labelledby="balance-open" ref={ref}>
      <h3 id="balance-open" className="form-heading">
        {words.toJudge(sources.length)}
      </h3>
      {guesses.size > 0 ? (
        <>
          <p className="field-hint">{words.suggestedHint}</p>
          <Button icon={Lightbulb} onPress={() => void takeAll(guesses)}>
            {words.takeAll(guesses.size)}
          </Button>
        </>
      ) : null}
      <ul className="balance-list">
        {shown.map(({ source: { id } }) => {
          const guess = guesses.get(id);
          return (
            <li key={id}>
              <button type="button" className="balance-name" onClick={() => onShow(id)}>
                {nameOf(id)}
              </button>
              <div className="judgement-kind">
                <KindSelect
                  label={words.judgeAs(nameOf(id))}
                  hideLabel
                  value={null}
                  onChange={(kind) => void judge([id], kind)}
                />
                {guess === undefined ? null : (
                  <Button look="quiet" icon={Lightbulb} onPress={() => void judge([id], guess)}>
                    {words.suggested(words.kinds[guess])}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {shown.length < sources.length ? (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {balance.showMore(sources.length - shown.length)}
        </Button>
      ) : null}
    </section>
  );
};
