import { parentPort, workerData } from 'node:worker_threads';
import { fail, IbidError } from '#shared/result.ts';
import { readCapture } from '../../import/capture/index.ts';
import type { CaptureAnswer, CaptureOrder } from './read-capture.ts';

/* Reads a page or a file in a thread of its own, which can be ended and whose memory is limited. */

// Of a damaged PDF pdf.js leaves promises behind that nobody waits for; what can be read of it still comes.
process.on('unhandledRejection', () => undefined);

const answer = async (): Promise<CaptureAnswer> => {
  const { input, now } = workerData as CaptureOrder;
  try {
    return { ok: true, value: await readCapture(input, now) };
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    return fail(error.code, error.words, error.details);
  }
};

parentPort?.postMessage(await answer());
