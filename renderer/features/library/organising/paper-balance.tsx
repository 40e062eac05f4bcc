import { ArrowLeft, ChevronRight, Lightbulb, Scale } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Judgement } from '#shared/contract/organising.ts';
import type { ActId, SourceId } from '#shared/ids.ts';
import { guessJudgement } from '#shared/sources/judged-guess.ts';
import { judgedKinds } from '#shared/sources/organising.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import type { CitedSource } from '../../../citations/cited-in-paper.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { EmptyPane } from '../../../ui/pane.tsx';
import { useActs } from '../history/use-acts.ts';
import { type BalanceRow, balanceOf } from './balance.ts';
import { judgedAs } from './judged-as.ts';
import './balance.css';

/** Sources that are drawn of a list before the rest is asked for. */
const most = 50;

/** A source of the paper with the words that name it. */
export type NamedCited = { source: CitedSource; who: string; title: string };

/** What was judged of these sources; null until it is here. */
const useJudged = (ids: readonly SourceId[]): ReadonlyMap<SourceId, Judgement['kind']> | null => {
  const host = useHost();
  const [judged, setJudged] = useState<ReadonlyMap<SourceId, Judgement['kind']> | null>(null);
  const asked = useMemo(() => JSON.stringify(ids), [ids]);
  const load = useCallback(async (): Promise<void> => {
    const result = await host.call('judgements.of', { sources: JSON.parse(asked) as string[] });
    if (result.ok) setJudged(new Map(result.value.map(({ source, kind }) => [source, kind])));
  }, [host, asked]);
  useEffect(() => {
    void load();
  }, [load]);
  useHostEvent('organising.changed', ({ what }) => {
    if (what === 'judgements' || what === 'all') void load();
  });
  useHostEvent('sources.changed', () => void load());
  return judged;
};

/** What kinds of voices a paper cites, by what its sources are judged to be; those that are not are judged here. */
export const PaperBalance = ({
  named,
  onShow,
  onBack,
}: {
  named: readonly NamedCited[];
  onShow: (id: SourceId) => void;
  onBack: () => void;
}) => {
  const { judging: words, panes } = useMessages();
  const cited = useMemo(() => named.filter(({ source }) => source.places.length > 0), [named]);
  const inLibrary = useMemo(() => cited.filter(({ source }) => source.standing === 'library'), [cited]);
  const judged = useJudged(useMemo(() => inLibrary.map(({ source }) => source.id), [inLibrary]));
  const byId = new Map(cited.map((one) => [one.source.id, one]));
  const rows =
    judged &&
    balanceOf(
      inLibrary.map(({ source }) => ({ id: source.id, citations: source.places.length })),
      (id) => judged.get(id) ?? '',
    );
  return (
    <div className="balance">
      <div className="pane-head">
        <Button look="quiet" icon={ArrowLeft} onPress={onBack}>
          {panes.sources.all}
        </Button>
      </div>
      <section className="balance-body" aria-labelledby="balance-title" aria-busy={rows === null}>
        <h2 id="balance-title" className="form-heading">
          {words.balance}
        </h2>
        {cited.length === 0 ? (
          <EmptyPane icon={Scale}>{words.noSources}</EmptyPane>
        ) : (
          <>
            <p className="field-hint">{words.balanceHint}</p>
            <ul className="balance-rows">
              {rows?.map((row) => (
                <Bar key={row.kind} row={row} byId={byId} onShow={onShow} />
              ))}
            </ul>
            {cited.length > inLibrary.length ? (
              <p className="field-hint">{words.notInLibrary(cited.length - inLibrary.length)}</p>
            ) : null}
            {rows === null ? null : (
              <ToJudge
                sources={(rows.find(({ kind }) => kind === '')?.sources ?? []).flatMap(
                  (id) => byId.get(id) ?? [],
                )}
                onShow={onShow}
              />
            )}
          </>
        )}
      </section>
    </div>
  );
};

const nameOf = ({ who, title }: NamedCited): string => [who, title].filter(Boolean).join(', ');

const Bar = ({
  row,
  byId,
  onShow,
}: {
  row: BalanceRow;
  byId: ReadonlyMap<SourceId, NamedCited>;
  onShow: (id: SourceId) => void;
}) => {
  const { judging: words } = useMessages();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const share = format.percent(row.share);
  return (
    <li className="balance-row">
      <button type="button" className="balance-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight aria-hidden size={14} />
        <strong>{row.kind === '' ? words.none : words.kinds[row.kind]}</strong>
        <span className="balance-share" title={words.share}>
          {share}
        </span>
        <span className="balance-counts">{words.balanceRow(row.sources.length, row.citations)}</span>
      </button>
      <div className="balance-bar" aria-hidden>
        <div className={row.kind === '' ? 'is-open' : ''} style={{ width: `${row.share * 100}%` }} />
      </div>
      {isOpen ? (
        <ul className="plain-list">
          {row.sources.flatMap((id) => {
            const one = byId.get(id);
            return one
              ? [
                  <li key={id}>
                    <Button look="quiet" onPress={() => onShow(id)}>
                      {nameOf(one)}
                    </Button>
                  </li>,
                ]
              : [];
          })}
        </ul>
      ) : null}
    </li>
  );
};

/** The sources that are not judged, each with what it probably is; nothing is stored until it is chosen. */
const ToJudge = ({ sources, onShow }: { sources: readonly NamedCited[]; onShow: (id: SourceId) => void }) => {
  const { judging: words } = useMessages();
  const { act, actQuietly, tell } = useActs();
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
  const judge = async (ids: SourceId[], kind: Judgement['kind']): Promise<void> => {
    await act('judgements.set', { sources: ids, kind }, ({ changed }) => judgedAs(words, changed, kind));
  };
  const takeAll = async (): Promise<void> => {
    const acts: ActId[] = [];
    let changed = 0;
    for (const kind of judgedKinds) {
      const ids = [...guesses].flatMap(([id, guess]) => (guess === kind ? [id] : []));
      const set = ids.length > 0 ? await actQuietly('judgements.set', { sources: ids, kind }) : null;
      changed += set?.changed ?? 0;
      if (set?.act) acts.push(set.act);
    }
    tell(words.judgedAll(changed), acts);
  };
  const shown = isWhole ? sources : sources.slice(0, most);
  return (
    <section className="balance-open" aria-labelledby="balance-open">
      <h3 id="balance-open" className="form-heading">
        {words.toJudge(sources.length)}
      </h3>
      {guesses.size > 0 ? (
        <>
          <p className="field-hint">{words.suggestedHint}</p>
          <Button icon={Lightbulb} onPress={() => void takeAll()}>
            {words.takeAll(guesses.size)}
          </Button>
        </>
      ) : null}
      <ul className="balance-list">
        {shown.map((one) => {
          const { id } = one.source;
          const guess = guesses.get(id);
          return (
            <li key={id}>
              <button type="button" className="balance-name" onClick={() => onShow(id)}>
                {nameOf(one)}
              </button>
              <div className="judgement-kind">
                <Select<Judgement['kind']>
                  label={words.judgeAs(nameOf(one))}
                  hideLabel
                  placeholder={words.none}
                  choices={judgedKinds.map((kind) => ({ id: kind, label: words.kinds[kind] }))}
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
          {words.showMore(sources.length - shown.length)}
        </Button>
      ) : null}
    </section>
  );
};
