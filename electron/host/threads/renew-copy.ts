import { Worker } from 'node:worker_threads';
import { type Failure, IbidError } from '#shared/result.ts';
import { type Renew, renewCopy } from '../../library/index.ts';

export type RenewAnswer =
  | { kind: 'step'; done: number }
  | { kind: 'ready' }
  | { kind: 'failed'; error: Failure };

/** Run from the sources, or from the bundle that lies beside this one. */
const workerFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './renew-worker.ts' : './renew-worker.mjs', import.meta.url);

/**
 * As `renewCopy`, while this process goes on answering; it ends at once where the person ends it.
 * @throws IbidError as `renewCopy`, and what `step` throws
 */
export const renewApart: Renew = (copy, step) => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const worker = new Worker(workerFile(), { workerData: copy });
  worker.on('message', (answer: RenewAnswer) => {
    if (answer.kind === 'step') step(answer.done).catch(reject);
    else if (answer.kind === 'ready') resolve();
    else
      reject(
        new IbidError(answer.error.code, answer.error.said ?? answer.error.message, answer.error.details),
      );
  });
  // Where no thread can be had it is done here, without a word, and what goes wrong has its reason.
  const renewHere = (): void => {
    try {
      renewCopy(copy);
      resolve();
    } catch (error) {
      reject(error);
    }
  };
  worker.on('error', renewHere);
  return promise.finally(() => worker.terminate());
};
