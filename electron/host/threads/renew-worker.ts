import { parentPort, workerData } from 'node:worker_threads';
import { fail, IbidError } from '#shared/result.ts';
import { renewCopy } from '../../library/index.ts';
import type { RenewAnswer } from './renew-copy.ts';

/* Brings the copy of a backup up to date in a thread of its own, so that the library stays in use meanwhile. */

const post = (answer: RenewAnswer): void => parentPort?.postMessage(answer);

try {
  renewCopy(workerData as string, (done) => post({ kind: 'step', done }));
  post({ kind: 'ready' });
} catch (error) {
  if (!(error instanceof IbidError)) throw error;
  post({ kind: 'failed', error: fail(error.code, error.words, error.details).error });
}
