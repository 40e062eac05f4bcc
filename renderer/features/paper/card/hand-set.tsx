import { PenLine, TriangleAlert } from 'lucide-react';
import { fieldOf, fieldText } from '#shared/citations/by-hand.ts';
import type { CitationItem, RichText } from '#shared/citations/citation.ts';
import type { SetByHand } from '#shared/review/set-by-hand.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { RichRuns } from '../../../ui/rich-runs.tsx';
import type { HandBasis, HandTarget } from './hand-draft.ts';

const Printed = ({ runs }: { runs: RichText }) => (
  <span className="hand-printed">
    <RichRuns runs={runs} />
  </span>
);

/** What is set by hand in a citation, with what would stand there live, and the way back to it. */
export const HandSet = ({
  set,
  basis,
  nameOf,
  editable,
  onLive,
  onChange,
  onKeep,
}: {
  set: readonly SetByHand[];
  basis: HandBasis;
  /** A short name of a source. */
  nameOf: (item: CitationItem) => string;
  editable: boolean;
  onLive: (target: HandTarget) => void;
  onChange: (target: HandTarget) => void;
  /** It was looked at again, and stays as it is. */
  onKeep: (target: HandTarget) => void;
}) => {
  const { byHand: words, variables } = useMessages();
  const labelOf = (variable: string): string =>
    Object.hasOwn(variables, variable) ? variables[variable as keyof typeof variables] : variable;
  const told = ({ what }: SetByHand) => {
    if (what.kind === 'text')
      return {
        name: words.wholeText,
        now: <Printed runs={basis.byHand?.text ?? []} />,
        live: <Printed runs={basis.live} />,
        was: basis.byHand?.was ?? '',
      };
    const item = basis.items[what.item]!;
    const field = item.fields![what.variable]!;
    const name = labelOf(what.variable);
    const text = (value: string) => value || words.nothing;
    return {
      name: basis.items.length > 1 ? words.fieldOf(name, nameOf(item)) : name,
      now: text(fieldText(field.value)),
      live: text(fieldText(fieldOf(basis.source(item), what.variable))),
      was: text(fieldText(field.was)),
    };
  };
  return (
    <ul className="hand-set" aria-label={words.listLabel}>
      {set.map((one) => {
        const { name, now, live, was } = told(one);
        const key = one.what.kind === 'text' ? 'text' : `${one.what.item} ${one.what.variable}`;
        return (
          <li key={key} className={one.isStale ? 'hand-one is-stale' : 'hand-one'}>
            <p className="hand-name">
              <PenLine aria-hidden size={13} strokeWidth={2} />
              {words.setByHand(name)}
            </p>
            <dl>
              <dt>{words.byHandNow}</dt>
              <dd dir="auto">{now}</dd>
              <dt>{words.liveNow}</dt>
              <dd dir="auto">{live}</dd>
              <dt>{words.why}</dt>
              <dd dir="auto">{one.reason}</dd>
            </dl>
            {one.isStale ? (
              <p className="hand-stale">
                <TriangleAlert aria-hidden size={13} strokeWidth={2} />
                <span>{words.stale(was)}</span>
              </p>
            ) : null}
            {editable ? (
              <div className="card-links">
                <Button look="quiet" aria-label={words.toLiveOf(name)} onPress={() => onLive(one.what)}>
                  {words.toLive}
                </Button>
                <Button look="quiet" aria-label={words.changeOf(name)} onPress={() => onChange(one.what)}>
                  {words.change}
                </Button>
                {one.isStale ? (
                  <Button look="quiet" aria-label={words.keepOf(name)} onPress={() => onKeep(one.what)}>
                    {words.keep}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};
