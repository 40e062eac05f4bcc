import type { Failure, Result } from '#shared/result.ts';

/** What a person must know about their writing: it is on disk, on its way, or not, and why. */
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; failure: Failure; willRetry: boolean }
  | { kind: 'read-only' };

export type Timers = {
  now: () => number;
  set: (callback: () => void, ms: number) => unknown;
  clear: (timer: unknown) => void;
};

const systemTimers: Timers = {
  now: () => performance.now(),
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** Saved this long after the last change (ms) … */
export const quietTime = 300;
/** … and at the latest this long after the first change that is not saved (ms). */
export const longestTime = 900;
const retryTimes = [1000, 2000, 5000, 10_000, 30_000];
/** Failures that trying again can't mend. */
const lasting = new Set<Failure['code']>(['conflict', 'read-only', 'not-found', 'bad-request', 'too-large']);

/** Saves a document soon after each change, one save at a time, and never gives up unasked. */
export class Autosave<Doc> {
  #state: SaveState = { kind: 'saved' };
  #pending: { doc: Doc } | null = null;
  #firstChange = 0;
  #timer: unknown = null;
  #running: Promise<void> | null = null;
  #failures = 0;
  #stopped = false;
  readonly #save: (doc: Doc) => Promise<Result<unknown>>;
  readonly #onState: (state: SaveState) => void;
  readonly #timers: Timers;

  constructor(
    save: (doc: Doc) => Promise<Result<unknown>>,
    onState: (state: SaveState) => void,
    timers: Timers = systemTimers,
  ) {
    this.#save = save;
    this.#onState = onState;
    this.#timers = timers;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Whether something that was written is not on disk yet. */
  get isDirty(): boolean {
    return this.#pending !== null || this.#running !== null;
  }

  changed(doc: Doc): void {
    if (this.#stopped) return;
    if (this.#pending === null) this.#firstChange = this.#timers.now();
    this.#pending = { doc };
    if (this.#state.kind === 'failed' && !this.#state.willRetry) return;
    if (this.#state.kind === 'saved') this.#show({ kind: 'unsaved' });
    // After a failure the waiting time of the retry holds, so that a full disk is not asked at every key.
    if (this.#failures > 0 && this.#timer !== null) return;
    this.#scheduleNext();
  }

  /**
   * Saves now what is not saved.
   * @returns whether all of it is on disk
   */
  async flush(): Promise<boolean> {
    if (this.#running) await this.#running;
    if (this.#pending !== null) await this.#run();
    return !this.isDirty;
  }

  /** The page holds what is on disk, whatever was waiting: it was read from there. */
  reset(): void {
    this.#timers.clear(this.#timer);
    this.#timer = null;
    this.#pending = null;
    this.#failures = 0;
    this.#show({ kind: 'saved' });
  }

  /** Saves nothing any more: the library that the page came from is gone, and the page is kept elsewhere. */
  abandon(): void {
    this.stop();
    this.#pending = null;
  }

  /** Ends all waiting. What is not saved stays unsaved: flush first. */
  stop(): void {
    this.#stopped = true;
    this.#timers.clear(this.#timer);
  }

  #show(state: SaveState): void {
    this.#state = state;
    this.#onState(state);
  }

  #schedule(ms: number): void {
    if (this.#stopped) return;
    this.#timers.clear(this.#timer);
    this.#timer = this.#timers.set(() => {
      this.#timer = null;
      void this.#run();
    }, ms);
  }

  /** After the pause, or sooner if the first unsaved change has waited long enough. */
  #scheduleNext(): void {
    const latest = this.#firstChange + longestTime - this.#timers.now();
    this.#schedule(Math.max(0, Math.min(quietTime, latest)));
  }

  #run(): Promise<void> {
    // A save that is under way schedules the next one when it is done.
    this.#running ??= this.#saveOnce().finally(() => {
      this.#running = null;
      if (this.#pending !== null && this.#timer === null && this.#failures === 0) this.#scheduleNext();
    });
    return this.#running;
  }

  async #saveOnce(): Promise<void> {
    const taken = this.#pending;
    if (taken === null) return;
    this.#timers.clear(this.#timer);
    this.#timer = null;
    this.#pending = null;
    if (this.#failures === 0) this.#show({ kind: 'saving' });
    const result = await this.#save(taken.doc);
    if (result.ok) {
      this.#failures = 0;
      this.#show(this.#pending === null ? { kind: 'saved' } : { kind: 'unsaved' });
      return;
    }
    if (this.#stopped) return;
    // What could not be saved is still to be saved, unless something newer is.
    this.#pending ??= taken;
    const willRetry = !lasting.has(result.error.code);
    const wait = retryTimes[Math.min(this.#failures, retryTimes.length - 1)]!;
    this.#failures++;
    this.#show({ kind: 'failed', failure: result.error, willRetry });
    if (willRetry) this.#schedule(wait);
  }
}
