import { ArrowLeft, Copy, Scale } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { CitationId, PaperId, SourceId } from '#shared/ids.ts';
import { balanceFindings } from '#shared/review/balance/findings.ts';
import { placesOf, type WeighedPaper } from '#shared/review/balance/paper.ts';
import { type Facet, facets, sharesBy } from '#shared/review/balance/shares.ts';
import type { CitedSource } from '../../../citations/cited-in-paper.ts';
import { useFormat, useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { copyText } from '../../../ui/copy-text.ts';
import { Select } from '../../../ui/field.tsx';
import { EmptyPane } from '../../../ui/pane.tsx';
import { useJudged } from '../organising/use-judged.ts';
import { useNamedSources } from '../use-named-sources.ts';
import { balanceText } from './balance-text.ts';
import { balanceTeller, type PaperSection } from './balance-words.ts';
import { FindingsList } from './findings-list.tsx';
import { ShareRows } from './share-rows.tsx';
import { ToJudge } from './to-judge.tsx';
import { useBalanceMemory } from './use-balance-memory.ts';
import './balance.css';

/** A source of the paper with the words that name it. */
export type NamedCited = { source: CitedSource; who: string; title: string };

/** What the balance needs to know of its paper, and where it leads. */
export type BalancePlace = {
  paper: PaperId;
  title: string;
  /** The headings of the first level. */
  sections: readonly PaperSection[];
  onSection: (key: string) => void;
};

export type Weight = 'citations' | 'sources';

/** What the sources of a paper are like as a whole: what stands out, and shares by six things, each with its places. */
export const PaperBalance = ({
  sources,
  place: { paper, title, sections, onSection },
  onShow,
  onGo,
  onBack,
}: {
  sources: readonly CitedSource[];
  place: BalancePlace;
  onShow: (id: SourceId) => void;
  onGo: (id: CitationId) => void;
  onBack: () => void;
}) => {
  const { balance: words, judging, panes } = useMessages();
  const format = useFormat();
  const language = useLanguage();
  const [facet, setFacet] = useState<Facet>('kind');
  const [weight, setWeight] = useState<Weight>('citations');
  const shares = useRef<HTMLDivElement>(null);
  const toJudge = useRef<HTMLElement>(null);
  const memory = useBalanceMemory(paper);
  const named = useNamedSources(sources);
  const cited = useMemo(() => named.filter(({ source }) => source.places.length > 0), [named]);
  const inLibrary = useMemo(() => cited.filter(({ source }) => source.standing === 'library'), [cited]);
  const judged = useJudged(useMemo(() => inLibrary.map(({ source }) => source.id), [inLibrary]));
  const weighed = useMemo(
    (): WeighedPaper | null =>
      judged && {
        sources: cited.map(({ source: { id, item, places } }) => ({
          id,
          item,
          places,
          kind: judged.get(id)?.kind ?? '',
        })),
        sections: sections.map(({ text }) => text),
        names: memory.names,
      },
    [judged, cited, sections, memory.names],
  );
  const findings = useMemo(() => (weighed ? balanceFindings(weighed) : []), [weighed]);
  const rows = useMemo(() => (weighed ? sharesBy(weighed, facet) : []), [weighed, facet]);
  const nameOf = useMemo(() => {
    const names = new Map(cited.map((one) => [one.source.id, nameOfCited(one)]));
    return (id: SourceId): string => names.get(id) ?? id;
  }, [cited]);
  const places = useMemo(() => placesOf(weighed?.sources ?? []), [weighed]);
  const teller = balanceTeller(words, format, language, { sections, places, nameOf });
  const summary = words.summary(
    places.length,
    places.every(({ note }) => note > 0),
    cited.reduce((sum, { source }) => sum + source.places.length, 0),
    cited.length,
  );
  const open = inLibrary.filter(({ source }) => judged && (judged.get(source.id)?.kind ?? '') === '');
  return (
    <div className="balance">
      <div className="pane-head">
        <Button look="quiet" icon={ArrowLeft} onPress={onBack}>
          {panes.sources.all}
        </Button>
      </div>
      <section className="balance-body" aria-labelledby="balance-title" aria-busy={weighed === null}>
        <h2 id="balance-title" className="form-heading">
          {words.title}
        </h2>
        {cited.length === 0 ? <EmptyPane icon={Scale}>{words.none}</EmptyPane> : null}
        {cited.length > 0 && weighed ? (
          <>
            <p className="field-hint">
              {summary} {words.hint}
            </p>
            <FindingsList
              findings={findings}
              dismissed={memory.dismissed}
              sentence={teller.sentence}
              onDismiss={(key) => void memory.dismiss(key)}
              onShowDismissed={() => void memory.showDismissed()}
              onGo={onGo}
              onSection={(number) => {
                const key = sections[number - 1]?.key;
                if (key !== undefined) onSection(key);
              }}
              onFacet={(next) => {
                setFacet(next);
                shares.current?.scrollIntoView({ block: 'start' });
              }}
              onJudge={() => toJudge.current?.scrollIntoView({ block: 'start' })}
            />
            <div className="balance-shares" ref={shares}>
              <div className="pane-filters">
                <Select
                  label={words.by}
                  choices={facets.map((id) => ({ id, label: words.facets[id] }))}
                  value={facet}
                  onChange={setFacet}
                />
                <Select<Weight>
                  label={words.of}
                  choices={(['citations', 'sources'] as const).map((id) => ({
                    id,
                    label: words.weights[id],
                  }))}
                  value={weight}
                  onChange={setWeight}
                />
              </div>
              <p className="field-hint">{words.facetHints[facet]}</p>
              <ShareRows
                key={facet}
                facet={facet}
                weight={weight}
                shares={rows}
                nameOfShare={(share) => teller.share(facet, share)}
                nameOf={nameOf}
                judged={judged ?? new Map()}
                names={memory.names}
                onCountAs={(key, as) => void memory.countAs(key, as)}
                onShow={onShow}
                onGo={onGo}
              />
            </div>
            {cited.length > inLibrary.length ? (
              <p className="field-hint">{judging.notInLibrary(cited.length - inLibrary.length)}</p>
            ) : null}
            <ToJudge ref={toJudge} sources={open} nameOf={nameOf} onShow={onShow} />
            <Button
              icon={Copy}
              onPress={() =>
                void copyText(
                  balanceText({ words, format, title, summary, weighed, findings, teller, nameOf }),
                  words,
                )
              }
            >
              {words.copy}
            </Button>
          </>
        ) : null}
      </section>
    </div>
  );
};

const nameOfCited = ({ who, title }: NamedCited): string => [who, title].filter(Boolean).join(', ');
