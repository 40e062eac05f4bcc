import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Text, because a bundle has no file of its own for it. */
const code = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.module);
let whole = false;
try {
  const db = new Database(workerData.path, { readonly: true });
  try {
    whole =
      db.pragma('application_id', { simple: true }) === workerData.applicationId &&
      db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } finally {
    db.close();
  }
} catch {}
parentPort.postMessage(whole);
`;

/**
 * Looks through a whole database file in a thread of its own.
 * @returns null where no such thread could be had
 */
export const isWholeApart = (path: string, applicationId: number): Promise<boolean | null> =>
  new Promise((done) => {
    try {
      const module = createRequire(import.meta.url).resolve('better-sqlite3');
      const worker = new Worker(code, { eval: true, workerData: { module, path, applicationId } });
      worker.once('message', (whole: unknown) => done(whole === true));
      worker.once('error', () => done(null));
      worker.once('exit', () => done(null));
    } catch {
      done(null);
    }
  });
