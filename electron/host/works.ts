import { IbidError } from '#shared/result.ts';
import type { Emit } from './api/api-type.ts';

/** Something that may take long, as it is seen from within. */
export type Work = {
  /**
   * Says how far it is (0 to 1, null where that can't be told), and lets other calls through.
   * @throws IbidError 'cancelled'
   */
  step(done: number | null): Promise<void>;
  /** Aborted when it is cancelled. */
  readonly signal: AbortSignal;
};

export type Works = {
  /** Runs work under the name a window gave it; nameless work can't be cancelled. */
  run<T>(id: string | undefined, job: (work: Work) => Promise<T>): Promise<T>;
  cancel(id: string): void;
};

export const cancelled = (): IbidError =>
  new IbidError('cancelled', 'This was cancelled. Nothing was changed.');

/** The work that goes on. */
export const works = (emit: Emit): Works => {
  const running = new Map<string, AbortController>();
  return {
    run: async (id, job) => {
      const controller = new AbortController();
      const { signal } = controller;
      if (id !== undefined) running.set(id, controller);
      const step = async (done: number | null): Promise<void> => {
        if (id !== undefined) emit('work.progress', { work: id, done });
        await new Promise((resolve) => setImmediate(resolve));
        if (signal.aborted) throw cancelled();
      };
      try {
        return await job({ step, signal });
      } finally {
        if (id !== undefined) running.delete(id);
      }
    },
    cancel: (id) => running.get(id)?.abort(),
  };
};
