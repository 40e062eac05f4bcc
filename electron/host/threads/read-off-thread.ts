import { Worker } from 'node:worker_threads';
import { type Failure, IbidError } from '#shared/result.ts';
import type { ImportOptions } from '../../import/formats.ts';
import type { importSources } from '../../import/index.ts';
import { cancelled } from '../works.ts';

type File = Parameters<typeof importSources>[0][number];
type Read = Awaited<ReturnType<typeof importSources>>;

export type WorkerTask = { files: readonly File[]; options: ImportOptions };
export type WorkerAnswer = { ok: true; read: Read } | { ok: false; error: Failure };

/** Files smaller than this together are read faster than a thread is started (bytes). */
const worthAThread = 300_000;

/** Run from the sources, or from the bundle that lies beside this one. */
const workerFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './import-worker.ts' : './import-worker.mjs', import.meta.url);

const readHere = async ({ files, options }: WorkerTask): Promise<Read> => {
  const imports = await import('../../import/index.ts');
  return imports.importSources(files, options);
};

/**
 * As `importSources`; large files in a thread of their own, which ends at once when the signal says so.
 * @throws IbidError as `importSources`, and 'cancelled'
 */
export const readOffThread = (
  files: readonly File[],
  signal: AbortSignal,
  options: ImportOptions = {},
): Promise<Read> => {
  const task: WorkerTask = { files, options };
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) < worthAThread) return readHere(task);
  return new Promise((resolve, reject) => {
    let started = false;
    const worker = new Worker(workerFile(), { workerData: task });
    const stop = (): void => {
      void worker.terminate();
      reject(cancelled());
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: 'started' | WorkerAnswer) => {
      if (message === 'started') {
        started = true;
        return;
      }
      signal.removeEventListener('abort', stop);
      if (message.ok) resolve(message.read);
      else
        reject(
          new IbidError(
            message.error.code,
            message.error.said ?? message.error.message,
            message.error.details,
          ),
        );
    });
    worker.on('error', (error) => {
      signal.removeEventListener('abort', stop);
      // Where no thread can be had the work is done all the same.
      if (started) reject(error);
      else readHere(task).then(resolve, reject);
    });
  });
};
