import { type PatternRunner, TooSlow } from './matcher.ts';
import type { PatternAnswer, PatternMessage } from './protocol.ts';

/** How long a pattern may take for one batch of text (ms); the usual ones take a few. */
const longest = 2000;

/** Runs patterns in a worker of its own, which is started when it is needed and ended when it hangs. */
export const createPatternRunner = (): { run: PatternRunner; destroy: () => void } => {
  let worker: Worker | null = null;
  let last = 0;
  let fail: ((reason: Error) => void) | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
    fail?.(new TooSlow());
    fail = null;
  };
  return {
    run: (request) => {
      // The newest question is the one that counts.
      if (fail) end();
      worker ??= new Worker(new URL('./pattern/worker.ts', import.meta.url), {
        type: 'module',
        name: 'patterns',
      });
      const asked = worker;
      const id = ++last;
      return new Promise((done, reject) => {
        fail = reject;
        const timer = setTimeout(end, longest);
        const hear = ({ data }: MessageEvent<PatternAnswer>): void => {
          if (data.id !== id) return;
          clearTimeout(timer);
          asked.removeEventListener('message', hear);
          fail = null;
          done(data.hits);
        };
        asked.addEventListener('message', hear);
        asked.postMessage({ ...request, id } satisfies PatternMessage);
      });
    },
    destroy: end,
  };
};
