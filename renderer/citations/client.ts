import type { PlacedCitation, RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { HouseRules } from '#shared/citations/house-rules.ts';
import type { PrintedReferences } from '#shared/citations/printed-references.ts';
import { listKey, type ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import { rulesOfStyle, type SettledRules, settleRules } from '#shared/citations/settled-rules.ts';
import type { Printing, Style, StyleKind } from '#shared/citations/styles/style.ts';
import type { CitationId } from '#shared/ids.ts';
import { citationNews } from './citation-news.ts';
import type { PrintingSource } from './printing-source.ts';
import type {
  Example,
  ExamplesAnswer,
  ExamplesRequest,
  ListsAnswer,
  PreviewAnswer,
  PreviewRequest,
  RenderAnswer,
  RenderRequest,
} from './protocol.ts';
import { startWorker } from './start-worker.ts';

/** The part of a Worker that the client uses. */
export type CitationPort = {
  postMessage: (message: RenderRequest | PreviewRequest | ExamplesRequest) => void;
  addEventListener: (
    type: 'message',
    listener: (event: { data: RenderAnswer | ListsAnswer | PreviewAnswer | ExamplesAnswer }) => void,
  ) => void;
  terminate: () => void;
};

/** The printed form of lists of references, by how they are set. */
export type ReferenceTexts = {
  get: (settings: ReferenceListSettings) => PrintedReferences | undefined;
  /** Calls back after each change of any of them; returns the function that stops it. */
  subscribe: (listener: () => void) => () => void;
};

/** The printed form of a paper's citations, kept up to date by a worker. */
export type CitationClient = {
  get: (id: CitationId) => RichText | undefined;
  /** What a citation would print whose text is set by hand; undefined for others, and until it is known. */
  live: (id: CitationId) => RichText | undefined;
  /** Calls back after each change of that citation's text; returns the function that stops it. */
  subscribe: (id: CitationId, listener: () => void) => () => void;
  /** How often texts have changed so far. */
  readonly changes: number;
  /** Calls back after each change of any text. */
  onChange: (listener: () => void) => void;
  setStyle: (style: string, lang: string) => void;
  /** Asks for the style again, whose text may have changed. */
  renewStyle: () => void;
  /** The rules of notes in which the paper differs from its style. */
  setRules: (rules: HouseRules) => void;
  /** The kind of the style, and the rules that hold: the style's, and the paper's own before them. */
  readonly printedBy: { kind: StyleKind; saysIbid: boolean; ofStyle: SettledRules; rules: SettledRules };
  /** All sources the paper cites, as they are to be printed. */
  setSources: (items: readonly CslItem[]) => void;
  /** All citations in reading order, and how the lists of references are set. Does nothing if they are what they were. */
  setCitations: (citations: readonly PlacedCitation[], lists?: readonly ReferenceListSettings[]) => void;
  /** What lists of references print. */
  lists: ReferenceTexts;
  /**
   * How a citation that is not in the paper would be printed after the first `before` citations; null if it
   * can't be printed, or if another preview was asked for meanwhile.
   */
  preview: (before: number, citation: PlacedCitation) => Promise<RichText | null>;
  /** How examples would be printed in the paper's style; null if others were asked for meanwhile. */
  examples: (list: readonly Example[]) => Promise<readonly (readonly RichText[])[] | null>;
  /** Has citations drawn again whose text may be the same, but not what there is to say of their sources. */
  redraw: (ids: readonly CitationId[]) => void;
  /** What the engine could not do, for the log; the texts stay as they were. */
  onFailure: (listener: (message: string) => void) => void;
  destroy: () => void;
};

/** While edits come faster than answers, what is on the page is at most this old (ms). */
const longestWait = 250;

const sameData = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * At most one request is under way. What changes meanwhile is sent as one request when the answer is in, and
 * an answer that is already out of date is not drawn but kept together with the next.
 */
export const createCitationClient = (
  printings: PrintingSource,
  port: CitationPort = startWorker<CitationPort>(),
): CitationClient => {
  const texts = new Map<CitationId, RichText>();
  const listeners = new Map<CitationId, Set<() => void>>();
  const failureListeners = new Set<(message: string) => void>();
  const changeListeners = new Set<() => void>();
  let liveForms: ReadonlyMap<CitationId, RichText> = new Map();
  let changes = 0;
  let citations: readonly PlacedCitation[] | null = null;
  /** Those that the worker has. */
  let sent: readonly PlacedCitation[] = [];
  let lists: readonly ReferenceListSettings[] = [];
  let printedLists: ReadonlyMap<string, PrintedReferences> = new Map();
  const listListeners = new Set<() => void>();
  /** What goes with the next request, beside the citations. */
  let news: Omit<RenderRequest, 'request' | 'citations'> = {};
  let hasNews = false;
  let hasStyle = false;
  let lastStyle = 0;
  let style: Style | null = null;
  let rules: HouseRules = {};
  let wanted: readonly [style: string, lang: string] | null = null;
  let underWay: number | null = null;
  let lastRequest = 0;
  let held = new Map<CitationId, RichText>();
  let heldLive: Map<CitationId, RichText> | null = null;
  let lastDrawn = 0;
  let lastPreview = 0;
  let awaited: ((text: RichText | null) => void) | null = null;
  let lastExamples = 0;
  let awaitedExamples: ((texts: ExamplesAnswer['texts'] | null) => void) | null = null;

  const fail = (message: string): void => {
    for (const listener of failureListeners) listener(message);
  };

  const send = (): void => {
    if (underWay !== null || !hasNews || !hasStyle || citations === null) return;
    underWay = ++lastRequest;
    const told = citationNews(sent, citations);
    const request = { request: underWay, ...news, ...(told ? { citations: told } : {}) };
    sent = citations;
    news = {};
    hasNews = false;
    port.postMessage(request);
  };

  const draw = (): void => {
    const present = new Set(citations?.map((citation) => citation.citationId));
    const changed = new Set<CitationId>();
    for (const [id, text] of held) {
      // Gone from the paper while the engine was at it.
      if (!present.has(id)) continue;
      texts.set(id, text);
      changed.add(id);
    }
    held = new Map();
    if (heldLive) {
      for (const id of present) if (heldLive.get(id) !== liveForms.get(id)) changed.add(id);
      liveForms = heldLive;
      heldLive = null;
    }
    lastDrawn = performance.now();
    for (const id of changed) for (const listener of listeners.get(id) ?? []) listener();
    if (changed.size === 0) return;
    changes++;
    for (const listener of changeListeners) listener();
  };

  port.addEventListener('message', ({ data }) => {
    if ('preview' in data) {
      if (data.preview !== lastPreview) return;
      awaited?.(data.text);
      awaited = null;
      return;
    }
    if ('examples' in data) {
      if (data.examples !== lastExamples) return;
      awaitedExamples?.(data.texts);
      awaitedExamples = null;
      return;
    }
    if ('lists' in data) {
      printedLists = new Map(data.lists);
      for (const listener of [...listListeners]) listener();
      return;
    }
    if (data.request !== underWay) return;
    underWay = null;
    if (data.ok) {
      for (const [id, text] of data.changed) held.set(id, text);
      if (data.live) heldLive = new Map(data.live);
    } else fail(data.message);
    const outOfDate = hasNews && performance.now() - lastDrawn < longestWait;
    if (!outOfDate) draw();
    send();
  });

  const add = (more: Omit<RenderRequest, 'request' | 'citations'>): void => {
    news = { ...news, ...more };
    hasNews = true;
    send();
  };

  const setStyle = (id: string, lang: string): void => {
    wanted = [id, lang];
    const turn = ++lastStyle;
    const take = (printing: Printing): void => {
      // Another one was chosen while this one came.
      if (turn !== lastStyle) return;
      hasStyle = true;
      ({ style } = printing);
      add({ style: printing });
    };
    const printing = printings(id, lang);
    if (printing instanceof Promise)
      printing.then(take, (error: unknown) => fail(error instanceof Error ? error.message : String(error)));
    else take(printing);
  };

  return {
    get: (id) => texts.get(id),
    live: (id) => liveForms.get(id),
    subscribe: (id, listener) => {
      const set = listeners.get(id) ?? new Set();
      set.add(listener);
      listeners.set(id, set);
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(id);
      };
    },
    get changes() {
      return changes;
    },
    onChange: (listener) => void changeListeners.add(listener),
    setStyle,
    renewStyle: () => {
      if (wanted) setStyle(...wanted);
    },
    setRules: (own) => {
      rules = own;
      add({ rules });
    },
    get printedBy() {
      const { kind = 'note' } = style ?? {};
      const ofStyle = style ? rulesOfStyle(style) : {};
      const saysIbid = /\bterm="ibid"/.test(style?.xml ?? 'term="ibid"');
      return { kind, saysIbid, ofStyle: settleRules(ofStyle), rules: settleRules(ofStyle, rules) };
    },
    setSources: (items) => add({ sources: items }),
    setCitations: (placed, nowLists = []) => {
      const before = citations;
      const sameLists = sameData(lists.map(listKey), nowLists.map(listKey));
      const same = before !== null && citationNews(before, placed) === null;
      if (same && sameLists) return;
      citations = placed;
      lists = nowLists;
      add(sameLists ? {} : { lists });
    },
    lists: {
      get: (settings) => printedLists.get(listKey(settings)),
      subscribe: (listener) => {
        listListeners.add(listener);
        return () => void listListeners.delete(listener);
      },
    },
    preview: (before, citation) => {
      awaited?.(null);
      return new Promise((done) => {
        awaited = done;
        port.postMessage({ preview: ++lastPreview, before, citation });
      });
    },
    examples: (list) => {
      awaitedExamples?.(null);
      return new Promise((done) => {
        awaitedExamples = done;
        port.postMessage({ examples: ++lastExamples, list });
      });
    },
    redraw: (ids) => {
      for (const id of ids) for (const listener of listeners.get(id) ?? []) listener();
    },
    onFailure: (listener) => void failureListeners.add(listener),
    destroy: () => {
      port.terminate();
      lastStyle++;
      awaited?.(null);
      awaitedExamples?.(null);
      underWay = null;
      listeners.clear();
      failureListeners.clear();
      changeListeners.clear();
      listListeners.clear();
    },
  };
};
