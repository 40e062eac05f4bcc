import { parentPort, workerData } from 'node:worker_threads';
import { fail, IbidError } from '#shared/result.ts';
import { importSources } from '../import/index.ts';
import type { WorkerAnswer } from './read-off-thread.ts';

/* Reads files of sources in a thread of its own, so that the library goes on answering meanwhile. */

const answer = async (): Promise<WorkerAnswer> => {
  try {
    return { ok: true, read: await importSources(workerData as Parameters<typeof importSources>[0]) };
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    return fail(error.code, error.words, error.details);
  }
};

parentPort?.postMessage('started');
parentPort?.postMessage(await answer());
