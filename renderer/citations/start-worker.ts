/** A new worker that prints citations; `Port` is the part of it that is used. */
export const startWorker = <Port>(): Port =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'citations' }) as Port;
