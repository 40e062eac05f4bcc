import { parentPort, workerData } from 'node:worker_threads';
import { fail, IbidError } from '#shared/result.ts';
import { openLibrary } from '../../library/index.ts';
import type { PrepareAnswer } from './prepare-library.ts';

/* Brings an older library up to date in a thread of its own, so that the host can say meanwhile how far it is. */

const post = (answer: PrepareAnswer): void => parentPort?.postMessage(answer);

try {
  const library = openLibrary(workerData as string, {
    backUpDaily: false,
    onPreparing: (preparing) => post({ kind: 'preparing', preparing }),
  });
  library.close();
  post({ kind: 'ready', notices: library.notices });
} catch (error) {
  if (!(error instanceof IbidError)) throw error;
  post({ kind: 'failed', error: fail(error.code, error.words, error.details).error });
}
