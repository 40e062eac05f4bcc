import { useEffect, useMemo, useState } from 'react';
import type { CitationItem } from '#shared/citations/citation.ts';
import { splitPlace } from '#shared/citations/locators.ts';
import type { SourceRow } from '#shared/contract/methods.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import type { Host } from '../../../api/host.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useSessionNews } from '../card/use-cited-items.ts';
import type { PaperSession } from '../paper-session.ts';
import { candidates, rowOfItem } from './candidates.ts';
import { type Chosen, chosenOf, moved } from './chosen.ts';
import { citedPlaces } from './cited-places.ts';
import { useMemory } from './use-memory.ts';
import { useSourceSearch } from './use-source-search.ts';

/** What a key does with the marked source: cites at once, or takes it and goes on to the search or to its page. */
export type Then = 'done' | 'search' | 'fields';

/** The entry below the sources that makes a new one. */
const newEntry = Symbol('new source');

/**
 * What the picker knows and does, without how it looks: what is typed, what is found, what is chosen.
 * `onNext` is told where the focus goes when a source was taken.
 */
export const usePicker = ({
  host,
  session,
  initial,
  mode,
  mayAdd,
  onNext,
  onDone,
}: {
  host: Host;
  session: PaperSession;
  initial: readonly Chosen[];
  mode: 'cite' | 'change' | 'replace';
  /** Whether a new source can be made from here. */
  mayAdd: boolean;
  onNext: (where: 'search' | 'fields') => void;
  onDone: (items: readonly CitationItem[]) => void;
}) => {
  const { names } = useMessages().panes;
  useSessionNews(session);
  const [query, setQuery] = useState('');
  // The entry that the arrows went to; null is the first, whatever it is.
  const [marked, setMarked] = useState<SourceId | typeof newEntry | null>(null);
  const [chosen, setChosen] = useState<readonly Chosen[]>(initial);
  const [active, setActive] = useState(0);
  // Words that were taken for a place in the source, and are not meant as one.
  const [plain, setPlain] = useState('');
  // What a new source is made of, while one is made, and what is done with it then.
  const [adding, setAdding] = useState<{ text: string; afterwards: Then } | null>(null);
  const split = splitPlace(query);
  const placeIn = plain !== '' && query.startsWith(plain) ? null : split.place;
  const asked = placeIn === split.place ? split.words : query.trim();
  const search = useSourceSearch(host, asked);
  const { placed } = session.sources;
  const cited = useMemo(() => citedPlaces(placed), [placed]);
  const citedItems = useMemo(
    () => [...cited.keys()].reverse().flatMap((id) => session.sources.get(asSourceId(id)) ?? []),
    [cited, session],
  );
  const { memory, recent } = useMemory(host);
  const { judged: judgedHere } = session.sources;
  const judged = useMemo(
    () => new Map([...recent.judged.map((one) => [one.source, one] as const), ...judgedHere]),
    [recent, judgedHere],
  );
  const list = useMemo(
    () => candidates(asked, { recent: recent.items, cited: citedItems, judged }, search.rows, names),
    [asked, recent, citedItems, judged, search.rows, names],
  );
  const rows = useMemo(() => list.map(({ row }) => row), [list]);
  const isFound = search.kind === 'found' && search.query === asked;
  const offersNew = mayAdd && (asked !== '' || (isFound && rows.length === 0));
  const at = marked === null || marked === newEntry ? -1 : rows.findIndex(({ id }) => id === marked);
  // Names that are merely similar are not what was typed: they are gone to, never taken by Enter alone.
  const isOnlySimilar = list[0]?.standing === 'similar';
  const hasNone = at < 0 && (rows.length === 0 || isOnlySimilar);
  const onNew = offersNew && (marked === newEntry || (hasNone && isFound));
  const index = onNew ? rows.length : hasNone && isOnlySimilar ? -1 : Math.max(0, at);
  const current = onNew ? undefined : rows[index];
  const placesLast = chosen.length > 0 && asked === '' && placeIn !== null;
  const showsList = chosen.length === 0 || (query !== '' && !placesLast);
  const activeChosen = chosen[Math.min(active, chosen.length - 1)];
  // Whoever types fast presses Enter before the answer is there: the key waits for what was asked for, or it
  // would take a source of the answer before.
  const [waiting, setWaiting] = useState<Then | null>(null);
  const isAnswered =
    isFound ||
    // What the arrows went to stands where one sees it.
    at >= 0 ||
    // What is near is found at once.
    (asked !== '' && index < list.findIndex(({ standing }) => standing === 'library'));

  const choose = (row: SourceRow): readonly Chosen[] => [...chosen, chosenOf(row, placeIn)];
  const done = (entries: readonly Chosen[]): void => {
    if (entries.length > 0) onDone(entries.map(({ item }) => item));
  };
  const type = (text: string): void => {
    setQuery(text);
    setMarked(null);
    setWaiting(null);
  };
  const takeAll = (next: readonly Chosen[], then: 'search' | 'fields'): void => {
    if (mode === 'replace') {
      done(next.slice(-1));
      return;
    }
    setChosen(next);
    setActive(next.length - 1);
    type('');
    onNext(then);
  };
  const take = (row: SourceRow, then: 'search' | 'fields'): void => takeAll(choose(row), then);
  /** What Enter would cite. */
  const pending: readonly Chosen[] =
    showsList && current
      ? choose(current)
      : placesLast && placeIn
        ? chosen.map((entry, i) =>
            i === chosen.length - 1 ? { ...entry, item: { ...entry.item, ...placeIn } } : entry,
          )
        : showsList && (onNew || index < 0)
          ? []
          : chosen;

  const act = (then: Then): void => {
    if (showsList && onNew) setAdding({ text: asked, afterwards: then });
    else if (then === 'done') done(pending);
    else if (current) take(current, then);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is done once, when the answer comes
  useEffect(() => {
    if (waiting === null || (!isAnswered && search.kind !== 'failed')) return;
    setWaiting(null);
    if (isAnswered) act(waiting);
  }, [waiting, isAnswered, search.kind]);

  return {
    query,
    asked,
    type,
    /** A place in the source that was read from the query. */
    placeIn,
    searchForPlace: () => setPlain(query),
    search: { kind: search.kind, isAsked: search.query !== '' },
    list,
    cited,
    memory,
    offersNew,
    index,
    /** How many entries the arrows walk through. */
    count: rows.length + (offersNew ? 1 : 0),
    current,
    /** What is thought of the source that is marked, or whose place is typed. */
    judged: showsList ? current?.judged : activeChosen && judged.get(asSourceId(activeChosen.item.sourceId)),
    showsList,
    /** Whether a key can take what is marked, now or when the answer is there. */
    canTake: showsList && (current !== undefined || onNew || !isAnswered),
    /** Whether Enter cites, now or when the answer is there. */
    willCite: pending.length > 0 || (showsList && !isAnswered),
    mark: (next: number) => {
      const last = rows.length - (offersNew ? 0 : 1);
      // The arrow down goes from what was typed to the similar names above it.
      const isFirstStep = marked === null && isOnlySimilar && next > index;
      const to = isFirstStep ? 0 : Math.max(0, Math.min(next, last));
      setMarked(to === rows.length ? newEntry : (rows[to]?.id ?? null));
    },
    actWhenAnswered: (then: Then): void => {
      if (isAnswered || !showsList) act(then);
      else setWaiting(then);
    },
    take,
    pending,
    chosen,
    activeChosen,
    active: Math.min(active, chosen.length - 1),
    showFields: activeChosen !== undefined && !placesLast,
    activate: setActive,
    remove: (gone: number) => {
      setChosen(chosen.filter((_, i) => i !== gone));
      setActive(0);
    },
    move: (from: number, to: number) => {
      setChosen(moved(chosen, from, to));
      setActive(Math.max(0, Math.min(to, chosen.length - 1)));
    },
    changeActive: (item: CitationItem) =>
      setChosen(chosen.map((entry) => (entry === activeChosen ? { ...entry, item } : entry))),
    finish: () => done(chosen),
    adding: adding?.text ?? null,
    /** Makes a new source of a text and cites it, or goes back to the search. */
    add: (text: string | null) => setAdding(text === null ? null : { text, afterwards: 'done' }),
    /** Takes sources that were just made. */
    takeAdded: async (ids: readonly SourceId[]): Promise<void> => {
      await session.sources.load(ids);
      const items = ids.flatMap((id) => session.sources.get(id) ?? []);
      const made = items.map((item) => chosenOf(rowOfItem(item, names), items.length === 1 ? placeIn : null));
      const then = adding?.afterwards ?? 'done';
      setAdding(null);
      if (made.length === 0) return;
      if (then === 'done') done([...chosen, ...made]);
      else takeAll([...chosen, ...made], then);
    },
  };
};

export type Picker = ReturnType<typeof usePicker>;
