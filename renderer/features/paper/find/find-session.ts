import type { Node } from 'prosemirror-model';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import type { RichText } from '#shared/citations/citation.ts';
import { asCitationId } from '#shared/ids.ts';
import { HitHighlights, revealPlace } from '../../../editor/find/highlights.ts';
import {
  type Found,
  hitAt,
  hitBefore,
  hitFrom,
  PaperSearch,
  type PlacedHit,
} from '../../../editor/find/paper-search.ts';
import type { PatternFault } from '../../../editor/find/pattern-fault.ts';
import { createPatternRunner } from '../../../editor/find/pattern-runner.ts';
import { emptyQuery, longestQuery, type Query } from '../../../editor/find/query.ts';
import { replaceHits } from '../../../editor/find/replace.ts';
import { plainText } from '../../../editor/node-views/rich-text-dom.ts';
import { type Part, partAt } from '../../../editor/places.ts';
import { findPlaces, setFindPlaces } from '../../../editor/plugins/find/index.ts';
import type { PaperSession } from '../paper-session.ts';

/** What the bar shows. */
export type FindView = {
  query: Query;
  replacement: string;
  scope: ReadonlySet<Part>;
  /** Only in what was selected. */
  within: boolean;
  status:
    | { kind: 'idle' | 'searching' | 'found' | 'too-slow' }
    | { kind: 'bad-pattern'; fault: PatternFault }
    | { kind: 'replaced'; count: number };
  total: number;
  inCitations: number;
  /** Counted from 1; null while none is shown. */
  current: number | null;
  /** The hit that is shown stands in what a citation prints. */
  isInCitation: boolean;
};

type Change = Partial<Pick<FindView, 'query' | 'replacement' | 'scope' | 'within'>>;

const texts = new WeakMap<RichText, string>();

/** Finding in one open paper: what is asked, what was found, which hit is shown. */
export class FindSession {
  readonly #session: PaperSession;
  readonly #runner = createPatternRunner();
  readonly #search: PaperSearch;
  readonly #highlights = new HitHighlights();
  readonly #listeners = new Set<() => void>();
  #stop: (() => void) | null = null;
  #found: Found | null = null;
  #frame = 0;
  #view: FindView = {
    query: emptyQuery,
    replacement: '',
    scope: new Set<Part>(['front', 'body', 'notes']),
    within: false,
    status: { kind: 'idle' },
    total: 0,
    inCitations: 0,
    current: null,
    isInCitation: false,
  };

  constructor(session: PaperSession) {
    this.#session = session;
    this.#search = new PaperSearch(this.#runner.run, this.#print);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly snapshot = (): FindView => this.#view;

  /** Starts to follow the page. What is selected, if it is short, becomes what is looked for. */
  open(): void {
    const { view } = this.#session.editor;
    const { from, to, empty, $from, $to } = view.state.selection;
    const text = empty || !$from.sameParent($to) ? '' : view.state.doc.textBetween(from, to, '', '');
    if (text !== '' && text.length <= 200 && !this.#view.within)
      this.#set({ query: { ...this.#view.query, text, regex: false } });
    if (!this.#stop) {
      const stopNews = this.#session.subscribe(() => {
        if (this.#found?.doc !== view.state.doc) void this.#look();
        else this.#repaint();
      });
      const onScroll = (): void => this.#repaint();
      view.dom.addEventListener('scroll', onScroll, { capture: true, passive: true });
      this.#stop = () => {
        stopNews();
        view.dom.removeEventListener('scroll', onScroll, { capture: true });
      };
    }
    void this.#look(from);
  }

  /** Changes what is asked, and shows the first hit from the one that was shown, or from the caret, on. */
  change(change: Change): void {
    const { view } = this.#session.editor;
    if (change.query) change.query.text = change.query.text.slice(0, longestQuery);
    if (change.within !== undefined) {
      const { from, to } = view.state.selection;
      view.dispatch(setFindPlaces(view.state.tr, { within: change.within ? { from, to } : null }));
    }
    this.#set({ ...change, ...(change.replacement === undefined ? { status: { kind: 'searching' } } : {}) });
    if (change.replacement === undefined)
      void this.#look(findPlaces(view.state).current?.from ?? view.state.selection.from);
  }

  /** On to the next hit or back to the one before, round the end; from the caret if none is shown. */
  async step(dir: 1 | -1): Promise<void> {
    const found = await this.#upToDate();
    if (!found) return;
    const hit = this.#currentHit(found);
    if (hit) return this.#show(hitAt(found, (hit.index + dir + found.total) % found.total));
    const { from, to } = this.#session.editor.view.state.selection;
    this.#show(dir === 1 ? hitFrom(found, to) : hitBefore(found, from));
  }

  /** Replaces the hit that is shown and goes on to the next; shows one first if none is. */
  async replace(): Promise<void> {
    const found = await this.#upToDate();
    const { view } = this.#session.editor;
    if (!found || !view.editable) return;
    const hit = this.#currentHit(found);
    if (!hit || hit.hit.kind === 'citation') return this.step(1);
    const tr = replaceHits(view.state, [hit], this.#view.replacement);
    // What was put in is not looked at again.
    const end = tr.mapping.map(hit.to, 1);
    view.dispatch(tr);
    const next = await this.#upToDate();
    if (next) this.#show(hitFrom(next, end));
  }

  /** Replaces every hit but those in citations, in one step of the history. */
  async replaceAll(): Promise<void> {
    const found = await this.#upToDate();
    const { view } = this.#session.editor;
    if (!found || !view.editable) return;
    const hits = found.blocks.flatMap((block) =>
      block.hits.flatMap((hit, i): PlacedHit[] =>
        hit.kind === 'citation'
          ? []
          : [
              {
                index: block.before + i,
                block,
                hit,
                from: block.pos + 1 + hit.from,
                to: block.pos + 1 + hit.to,
              },
            ],
      ),
    );
    if (hits.length === 0) return;
    const tr = replaceHits(view.state, hits, this.#view.replacement);
    view.dispatch(setFindPlaces(tr, { current: null }));
    await this.#look();
    this.#set({ status: { kind: 'replaced', count: hits.length } });
  }

  /** Ends. The hit that is shown becomes the selection, and one goes on writing there. */
  close(): void {
    const { view } = this.#session.editor;
    this.#search.stop();
    this.#stop?.();
    this.#stop = null;
    cancelAnimationFrame(this.#frame);
    this.#highlights.clear();
    if (view.isDestroyed) return;
    const hit = this.#found && this.#currentHit(this.#found);
    const tr = setFindPlaces(view.state.tr, { current: null, within: null });
    if (hit)
      tr.setSelection(
        hit.hit.kind === 'citation'
          ? NodeSelection.create(tr.doc, hit.from)
          : TextSelection.create(tr.doc, hit.from, hit.to),
      ).scrollIntoView();
    view.dispatch(tr);
    this.#set({ within: false, current: null });
    view.focus();
  }

  destroy(): void {
    this.#search.stop();
    this.#stop?.();
    cancelAnimationFrame(this.#frame);
    this.#highlights.clear();
    this.#listeners.clear();
    this.#runner.destroy();
  }

  readonly #print = (citation: Node): string => {
    const runs = this.#session.printed(asCitationId(String(citation.attrs.id)));
    if (!runs) return '';
    const known = texts.get(runs) ?? plainText(runs);
    texts.set(runs, known);
    return known;
  };

  #set(part: Partial<FindView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of [...this.#listeners]) listener();
  }

  async #upToDate(): Promise<Found | null> {
    if (this.#found?.doc !== this.#session.editor.view.state.doc) await this.#look();
    const found = this.#found;
    return found && found.doc === this.#session.editor.view.state.doc ? found : null;
  }

  /** Searches; then shows the first hit from `origin` on, if that is given. */
  async #look(origin?: number): Promise<void> {
    const { view } = this.#session.editor;
    if (view.isDestroyed) return;
    const { query, scope } = this.#view;
    const { doc } = view.state;
    const outcome = await this.#search.search({ doc, query, scope, within: findPlaces(view.state).within });
    if (outcome.kind === 'dropped' || view.isDestroyed) return;
    if (outcome.kind !== 'found') {
      this.#found = null;
      this.#highlights.clear();
      this.#set({ status: outcome, total: 0, inCitations: 0, current: null, isInCitation: false });
      return;
    }
    const { found } = outcome;
    this.#found = found;
    // Changed meanwhile: what comes next looks again.
    if (found.doc !== view.state.doc) return this.#look(origin);
    const { total, inCitations } = found;
    const kept = this.#currentHit(found);
    this.#set({
      status: { kind: query.text === '' ? 'idle' : 'found' },
      total,
      inCitations,
      current: kept ? kept.index + 1 : null,
      isInCitation: kept?.hit.kind === 'citation',
    });
    if (origin !== undefined) this.#show(hitFrom(found, origin));
    else this.#repaint();
  }

  #currentHit(found: Found): PlacedHit | null {
    const { view } = this.#session.editor;
    const { current } = findPlaces(view.state);
    if (!current || found.doc !== view.state.doc) return null;
    const hit = hitFrom(found, current.from);
    if (!hit || hit.from !== current.from) return null;
    // Several hits may stand in one citation, which is one place: the one that was shown is meant.
    const shown = this.#view.current;
    for (let i = hit.index; shown !== null && i < found.total; i++) {
      const same = hit.block.hits[i - hit.block.before];
      if (!same || hit.block.pos + 1 + same.from !== current.from) break;
      if (i === shown - 1) return { ...hit, index: i, hit: same };
    }
    return hit.to === current.to ? hit : null;
  }

  #show(hit: PlacedHit | null): void {
    const { view } = this.#session.editor;
    const current = hit && { from: hit.from, to: hit.to };
    view.dispatch(setFindPlaces(view.state.tr, { current }));
    this.#set({ current: hit ? hit.index + 1 : null, isInCitation: hit?.hit.kind === 'citation' });
    if (hit && current) {
      if (partAt(view.state.doc.resolve(hit.from)) === 'notes') this.#session.hideNotes(false);
      revealPlace(view, current);
    }
    this.#repaint();
  }

  /** With the next frame, so that what scrolled or changed is where it will be. */
  #repaint(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const { view } = this.#session.editor;
      if (view.isDestroyed || !this.#stop) return;
      this.#highlights.paint(view, this.#found, this.#found && this.#currentHit(this.#found));
    });
  }
}
