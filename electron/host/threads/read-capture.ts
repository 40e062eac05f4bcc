import { Worker } from 'node:worker_threads';
import { say, sayOf } from '#shared/reports/said.ts';
import { IbidError, type Result } from '#shared/result.ts';
import type { Captured, CaptureInput } from '../../import/capture/kind.ts';
import { readTextCapture } from '../../import/capture/read-text-capture.ts';
import { watchMemory } from './watch-memory.ts';

export type CaptureOrder = { input: CaptureInput; now: Date };
export type CaptureAnswer = Result<Captured>;

/** How long a page may take to be read (ms), and a PDF, of which only the first pages are; with how much memory (MiB). */
const limits = { time: 30_000, pdfTime: 15_000, memory: 1024 };

/** Run from the sources, or from the bundle that lies beside this one. */
const workerFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './capture-worker.ts' : './capture-worker.mjs', import.meta.url);

const readInThread = (order: CaptureOrder, memory: number): Promise<Captured> =>
  new Promise((resolve, reject) => {
    const tooSlow = (): IbidError =>
      new IbidError('bad-file', sayOf(order.input.name, say('capture-too-slow')));
    const worker = new Worker(workerFile(), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
      // What a parser says of a file on the console is nobody's business.
      stdout: true,
      stderr: true,
    });
    const giveUp = (): void => {
      end();
      void worker.terminate();
      reject(tooSlow());
    };
    const timer = setTimeout(giveUp, order.input.kind === 'pdf' ? limits.pdfTime : limits.time);
    const unwatch = watchMemory(memory, giveUp);
    const end = (): void => {
      clearTimeout(timer);
      unwatch();
    };
    worker.on('message', (answer: CaptureAnswer) => {
      end();
      if (answer.ok) resolve(answer.value);
      else
        reject(
          new IbidError(answer.error.code, answer.error.said ?? answer.error.message, answer.error.details),
        );
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      end();
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooSlow() : error);
    });
  });

/**
 * What a page, a file or a text says of itself; pages and PDF files are read in a thread, so that nobody waits for
 * them and a hostile one comes to an end.
 * @param memory by how much the process may grow meanwhile (MiB)
 * @throws IbidError 'bad-file' where there is nothing to read, or it takes too long; 'too-large'
 */
export const readCapture = async (
  input: CaptureInput,
  now: Date,
  memory: number = limits.memory,
): Promise<Captured> => {
  if (input.kind !== 'text') return readInThread({ input, now }, memory);
  const captured = readTextCapture(input, now);
  if (captured.text === '') throw new IbidError('bad-file', sayOf(input.name, say('capture-nothing')));
  return captured;
};
