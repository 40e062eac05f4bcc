import { ArrowDown, ArrowLeft, ArrowUp, Undo2 } from 'lucide-react';
import type { Node } from 'prosemirror-model';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { VersionRow } from '#shared/contract/history.ts';
import { takenBack } from '#shared/document/compare/take-back.ts';
import type { VersionId } from '#shared/ids.ts';
import { useHost } from '../../../api/host-context.tsx';
import { printingSource } from '../../../citations/printing-source.ts';
import { keyText } from '../../../editor/keys.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { useVersions } from '../use-versions.ts';
import { kindOf } from '../version-words.ts';
import { inOrder } from './choose-version.ts';
import { type ComparePage, startComparePage } from './compare-page.ts';
import { changeKinds, countKinds } from './stops.ts';
import type { ComparedPair, Comparison, LoadedComparison } from './use-comparison.ts';
import './comparing.css';

/** Stands for the paper as it is now among the choices. */
const present = 'present';
const keyOf = (version: VersionId | null): string => version ?? present;

const useChoices = (rows: readonly VersionRow[]): { id: string; label: string }[] => {
  const { comparing, history } = useMessages();
  const format = useFormat();
  return [
    { id: present, label: comparing.present },
    ...rows.map((row) => ({
      id: row.id,
      label: `${format.dateTime(row.created)} · ${kindOf(row, history)}`,
    })),
  ];
};

/** Which two versions are compared; chosen the wrong way round they change places. */
const PairFields = ({ pair, onPair }: { pair: ComparedPair; onPair: (pair: ComparedPair) => void }) => {
  const { comparing } = useMessages();
  const rows = useVersions(pair.paper) ?? [];
  const choices = useChoices(rows);
  const versionOf = (key: string): VersionId | null => rows.find(({ id }) => id === key)?.id ?? null;
  return (
    <div className="compare-pair">
      <Select
        label={comparing.from}
        choices={choices}
        value={keyOf(pair.old)}
        onChange={(key) => onPair({ ...pair, ...inOrder(rows, versionOf(key), pair.now) })}
      />
      <Select
        label={comparing.to}
        choices={choices}
        value={keyOf(pair.now)}
        onChange={(key) => onPair({ ...pair, ...inOrder(rows, pair.old, versionOf(key)) })}
      />
    </div>
  );
};

const Kinds = ({ comparison, loaded }: { comparison: Comparison; loaded: LoadedComparison }) => {
  const { comparing } = useMessages();
  const counts = countKinds(loaded.changes);
  return (
    <ToggleButtonGroup
      className="compare-kinds"
      aria-label={comparing.show}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[comparison.kind ?? 'all']}
      onSelectionChange={([key]) => comparison.choose(changeKinds.find((kind) => kind === key) ?? null)}
    >
      <ToggleButton id="all" className="compare-kind">
        {comparing.all}
      </ToggleButton>
      {changeKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <ToggleButton key={kind} id={kind} className={`compare-kind compare-${kind}`}>
            {comparing.counts[kind](counts[kind])}
          </ToggleButton>
        ))}
    </ToggleButtonGroup>
  );
};

/** What a comparison may do with the paper that it is about. */
export type ComparedPaper = {
  readonly isEditable: boolean;
  holds: (doc: Node) => boolean;
  /** Puts a document onto the page as one step to undo, with sources to print it by; false if it is there. */
  restore: (doc: Node, sources: readonly CslItem[]) => boolean;
};

/** The page with what changed from one version to another, to read; in place of the paper's page. */
export const CompareView = ({
  comparison,
  pair,
  paper,
}: {
  comparison: Comparison;
  pair: ComparedPair;
  /** The paper itself, where changes can be taken back; null while it is being opened. */
  paper: ComparedPaper | null;
}) => {
  const { comparing, history, paper: paperWords, errors } = useMessages();
  const { loaded, failure, stops, current } = comparison;
  const host = useHost();
  const fail = useFailure();
  const region = useRef<HTMLElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  const page = useRef<ComparePage | null>(null);

  // The keys go to the comparison while it is shown, and back to where they were.
  useLayoutEffect(() => {
    const before = document.activeElement;
    region.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const step = useEffectEvent((by: number): void => {
    if (stops.length === 0) return;
    comparison.go(Math.max(0, Math.min(stops.length - 1, current + by)));
  });
  const close = useEffectEvent(comparison.close);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (event.key === 'Escape') close();
      else if (by !== 0 && event.altKey && !event.ctrlKey && !event.metaKey) step(by);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const takeBack = async (paperHere: ComparedPaper): Promise<void> => {
    const stop = stops[current];
    if (!loaded || !stop || pair.old === null) return;
    const { sides, changes } = loaded;
    const doc = takenBack(stop.changes, changes, sides.old.doc, sides.now.doc);
    if (!doc) return notify({ kind: 'info', text: comparing.cantTakeBack });
    const lent = await host.call('history.lend', { paper: pair.paper, version: pair.old });
    if (!lent.ok) return fail(lent.error);
    if (paperHere.holds(sides.now.doc)) {
      paperHere.restore(doc, lent.value.snapshot);
      notify({ kind: 'done', text: comparing.takenBack, detail: comparing.takenBackDetail });
    } else notify({ kind: 'info', text: comparing.changedMeanwhile });
    comparison.again();
  };

  const shown = {
    changes: stops.flatMap(({ changes }) => changes),
    current: stops[current]?.changes ?? [],
  };
  const latest = useRef({ shown, labels: { page: '', ...paperWords.onPage }, words: comparing.onPage });
  latest.current = {
    shown,
    labels: { page: comparing.pageLabel, ...paperWords.onPage },
    words: comparing.onPage,
  };
  useLayoutEffect(() => {
    if (!loaded || !mount.current) return;
    const { labels, words } = latest.current;
    page.current = startComparePage(
      printingSource(host),
      mount.current,
      loaded.sides,
      latest.current.shown,
      labels,
      words,
    );
    return () => {
      page.current?.destroy();
      page.current = null;
    };
  }, [host, loaded]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown follows from these
  useEffect(() => {
    page.current?.show(latest.current.shown);
    if (current >= 0) page.current?.goToCurrent();
  }, [stops, current]);

  return (
    <section ref={region} className="version-view" tabIndex={-1} aria-labelledby="compare-title">
      <header className="version-bar compare-bar">
        <Button icon={ArrowLeft} onPress={comparison.close}>
          {history.back}
        </Button>
        <h2 id="compare-title" className="visually-hidden">
          {comparing.title}
        </h2>
        <PairFields pair={pair} onPair={comparison.start} />
        {loaded ? (
          <div className="compare-steps">
            <span className="compare-place" role="status">
              {stops.length === 0
                ? comparing.none
                : current < 0
                  ? comparing.places(stops.length)
                  : comparing.placeOf(current + 1, stops.length)}
            </span>
            <IconButton
              icon={ArrowUp}
              label={`${comparing.previous} (${keyText('Alt-ArrowUp')})`}
              isDisabled={current <= 0}
              onPress={() => step(-1)}
            />
            <IconButton
              icon={ArrowDown}
              label={`${comparing.next} (${keyText('Alt-ArrowDown')})`}
              isDisabled={current >= stops.length - 1}
              onPress={() => step(1)}
            />
            {pair.now === null && pair.old !== null && paper?.isEditable ? (
              <IconButton
                icon={Undo2}
                label={comparing.takeBack}
                // What a source says is no part of the paper.
                isDisabled={!stops[current]?.changes.some(({ edits }) => edits.length > 0)}
                onPress={() => void takeBack(paper)}
              />
            ) : null}
          </div>
        ) : null}
        {loaded && loaded.changes.length > 0 ? <Kinds comparison={comparison} loaded={loaded} /> : null}
      </header>
      {failure ? (
        <div className="paper-wait" role="alert">
          <h3>{comparing.failed}</h3>
          <p>{errors[failure.code]}</p>
        </div>
      ) : (
        <div ref={mount} className="page-mount compare-page" aria-busy={loaded === null} />
      )}
    </section>
  );
};
