import { parentPort, workerData } from 'node:worker_threads';
import { fail, IbidError } from '#shared/result.ts';
import { importSources } from '../../import/index.ts';
import type { WorkerAnswer, WorkerTask } from './read-off-thread.ts';

/* Reads files of sources in a thread of its own, so that the library goes on answering meanwhile. */

const answer = async (): Promise<WorkerAnswer> => {
  try {
    const { files, options } = workerData as WorkerTask;
    return { ok: true, read: await importSources(files, options) };
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    return fail(error.code, error.words, error.details);
  }
};

parentPort?.postMessage('started');
parentPort?.postMessage(await answer());
