import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/*
 * What takes long with a database file is done in a thread of its own. Its code is text, because a bundle has no
 * file of its own for it.
 */

/** How long a restoration waits for another process that is writing (ms). */
const longestWait = 30_000;

const start = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.module);
`;

const checking = `${start}
let answer = { faults: ['unreadable'], orphans: 0 };
try {
  const db = new Database(workerData.path, { readonly: true });
  try {
    const faults = db.pragma('integrity_check(20)').map((row) => row.integrity_check).filter((line) => line !== 'ok');
    answer = { faults, orphans: faults.length > 0 ? 0 : db.pragma('foreign_key_check').length };
  } finally {
    db.close();
  }
} catch (error) {
  answer = { faults: [String(error.message)], orphans: 0 };
}
parentPort.postMessage(answer);
`;

const putting = `${start}
(async () => {
  const from = new Database(workerData.path, { readonly: true });
  const end = Date.now() + ${longestWait};
  try {
    // All in one step, as one transaction of the library: whoever reads meanwhile sees it whole, before or after.
    await from.backup(workerData.into, {
      progress: () => {
        if (Date.now() > end) throw Object.assign(new Error('the library is in use'), { code: 'SQLITE_BUSY' });
        return 0x7fffffff;
      },
    });
    parentPort.postMessage({ done: true });
  } catch (error) {
    parentPort.postMessage({ done: false, code: error.code, message: String(error.message) });
  } finally {
    from.close();
  }
})();
`;

const inThread = <Answer>(code: string, data: Record<string, string>): Promise<Answer> =>
  new Promise((done, failed) => {
    const module = createRequire(import.meta.url).resolve('better-sqlite3');
    const worker = new Worker(code, { eval: true, workerData: { module, ...data } });
    worker.once('message', done);
    worker.once('error', failed);
    worker.once('exit', () => failed(new Error('the thread ended without an answer')));
  });

/** Looks through every page and link of a database. */
export const checkApart = (path: string): Promise<{ faults: string[]; orphans: number }> =>
  inThread(checking, { path });

/**
 * Puts the content of a database in place of that of another, which may be open in this and other processes.
 * @throws the error of SQLite
 */
export const putInPlace = async (path: string, into: string): Promise<void> => {
  const answer = await inThread<{ done: boolean; code?: string; message?: string }>(putting, { path, into });
  if (!answer.done) throw Object.assign(new Error(answer.message ?? ''), { code: answer.code });
};
