import { Worker } from 'node:worker_threads';
import type { Preparing } from '#shared/contract/preparing.ts';
import type { Said } from '#shared/reports/said.ts';
import { type Failure, IbidError } from '#shared/result.ts';

export type PrepareAnswer =
  | { kind: 'preparing'; preparing: Preparing }
  | { kind: 'ready'; notices: readonly Said[] }
  | { kind: 'failed'; error: Failure };

/** How often it is told how far the library is (ms): also to a window that came in between. */
const telling = 200;

/** Run from the sources, or from the bundle that lies beside this one. */
const workerFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './prepare-worker.ts' : './prepare-worker.mjs', import.meta.url);

/**
 * Brings an older library up to date, or mends a damaged one, while this process goes on answering. A process that ends meanwhile leaves the
 * library as it was, or with some of the steps done.
 * @param first what is done first
 * @returns what happened that a person must know
 * @throws IbidError as `openLibrary`
 */
export const prepareLibrary = (
  path: string,
  first: Preparing,
  tell: (now: Preparing) => void,
): Promise<readonly Said[]> => {
  let now = first;
  tell(now);
  const timer = setInterval(() => tell(now), telling);
  const prepared = new Promise<readonly Said[]>((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: path });
    worker.on('message', (answer: PrepareAnswer) => {
      if (answer.kind === 'preparing') now = answer.preparing;
      else if (answer.kind === 'ready') resolve(answer.notices);
      else
        reject(
          new IbidError(answer.error.code, answer.error.said ?? answer.error.message, answer.error.details),
        );
    });
    // Where no thread can be had, opening the library does the same, without a word.
    worker.on('error', () => resolve([]));
    worker.on('exit', () => resolve([]));
  });
  return prepared.finally(() => clearInterval(timer));
};
