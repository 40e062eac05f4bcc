import { Worker } from 'node:worker_threads';
import type { MediaType } from '#shared/contract/attachments.ts';
import type { SourceId } from '#shared/ids.ts';
import { type FileText, type TextState, textLimits } from '#shared/texts/text-state.ts';
import type { Library } from '../../library/index.ts';
import { describeError, type Log } from '../log.ts';
import { watchMemory } from './watch-memory.ts';

/** What the thread is asked. */
export type TextOrder = { path: string; sha256: string; mediaType: MediaType };
/** Its answer: the text, and the same folded for the index. */
export type ReadText = { text: Omit<FileText, 'beside'>; words: string };

/** Reads the texts of attached files in the background, as long as some wait. */
export type TextReading = {
  /** Some may have come. */
  wake(): void;
  /** When none waits any more. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

/** Run from the sources, or from the bundle that lies beside this one. */
const workerFile = (): URL =>
  new URL(
    import.meta.url.endsWith('.ts') ? './attachment-texts-worker.ts' : './attachment-texts-worker.mjs',
    import.meta.url,
  );

const without = (state: TextState): ReadText => ({ text: { state, text: '', labels: [] }, words: '' });

class Thread {
  readonly #worker = new Worker(workerFile(), {
    resourceLimits: { maxOldGenerationSizeMb: textLimits.memory },
    // What a library says on the console of a file is nobody's business.
    stdout: true,
    stderr: true,
  });
  #settle: ((read: ReadText) => void) | null = null;
  #failed: ((error: unknown) => void) | null = null;
  #onPage: (() => void) | null = null;
  #started = false;
  isOver = false;

  constructor() {
    this.#worker.unref();
    this.#worker.on('message', (message: 'started' | 'page' | ReadText) => {
      if (message === 'started') this.#started = true;
      else if (message === 'page') this.#onPage?.();
      else this.#settle?.(message);
    });
    const end = (error: unknown): void => {
      this.isOver = true;
      // A thread that was never there says nothing of the file.
      if (this.#started) this.#settle?.(without('broken'));
      else this.#failed?.(error);
    };
    this.#worker.on('error', end);
    this.#worker.on('exit', end);
  }

  /** @throws what kept the thread from starting */
  read(order: TextOrder, memory: number, pageTime: number): Promise<ReadText> {
    return new Promise((resolve, reject) => {
      const tooSlow = (): void => {
        this.stop();
        this.#settle?.(without('too-slow'));
      };
      const timer = setTimeout(tooSlow, textLimits.time).unref();
      const isPdf = order.mediaType === 'application/pdf';
      const ofPage = isPdf ? setTimeout(tooSlow, pageTime).unref() : undefined;
      this.#onPage = () => ofPage?.refresh();
      const unwatch = watchMemory(memory, () => {
        this.stop();
        this.#settle?.(without('broken'));
      });
      const end = (): void => {
        clearTimeout(timer);
        clearTimeout(ofPage);
        unwatch();
      };
      this.#settle = (read) => {
        end();
        resolve(read);
      };
      this.#failed = (error) => {
        end();
        reject(error instanceof Error ? error : new Error('no thread could be had'));
      };
      this.#worker.postMessage(order);
    });
  }

  stop(): void {
    this.isOver = true;
    void this.#worker.terminate();
  }
}

/** News of texts that were read go out together, at most so often (ms). */
const newsPause = 1500;

/**
 * One file at a time; a file that can't be read is marked with the reason and left alone until a better reader comes.
 * What was read is kept at once, so that nothing is read twice.
 */
export const readingTexts = (
  { texts, readOnly }: Pick<Library, 'texts' | 'readOnly'>,
  onRead: (sources: SourceId[]) => void,
  log?: Log,
  { memory, pageTime }: { memory: number; pageTime: number } = textLimits,
): TextReading => {
  let thread: Thread | null = null;
  let stopped = readOnly;
  let running: Promise<void> | null = null;
  let again = false;
  let told = new Set<SourceId>();
  let lastNews = 0;

  const tell = (isLast: boolean): void => {
    if (told.size === 0 || (!isLast && Date.now() - lastNews < newsPause)) return;
    onRead([...told]);
    told = new Set();
    lastNews = Date.now();
  };
  const work = async (): Promise<void> => {
    while (!stopped) {
      again = false;
      const files = texts.waiting(10);
      if (files.length === 0) break;
      for (const { sha256, mediaType } of files) {
        if (thread === null || thread.isOver) thread = new Thread();
        const { text, words } = await thread.read(
          { path: texts.pathOf(sha256), sha256, mediaType },
          memory,
          pageTime,
        );
        if (stopped) return;
        for (const source of texts.put(sha256, text, words)) told.add(source);
        tell(false);
      }
    }
  };
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // A full disk or a library that is being written elsewhere: the next wake tries again.
      log?.(`texts of files: ${describeError(error)}`);
    }
    thread?.stop();
    thread = null;
    if (!stopped) tell(true);
  };
  const wake = (): void => {
    again = true;
    if (stopped || running) return;
    running = run().finally(() => {
      running = null;
      if (again) wake();
    });
  };
  return {
    wake,
    settled: async () => {
      while (running) await running;
    },
    stop: async () => {
      stopped = true;
      thread?.stop();
      await running;
    },
  };
};
