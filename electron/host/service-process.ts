import { fileLog } from './log.ts';
import { openForApp } from './open-for-app.ts';
import type { ServicePort } from './service.ts';
import { runService } from './service.ts';

/*
 * The process that owns the library in the desktop app. Electron starts it with the path of the library, the
 * version of Ibid and the path of the log as arguments; it has no window and no Electron but its parent port.
 */

type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
};

const { parentPort } = process as unknown as { parentPort: ParentPort };
const [path = '', version = '', logPath = ''] = process.argv.slice(2);
const log = fileLog(logPath);
const port: ServicePort = {
  post: (message) => parentPort.postMessage(message),
  listen: (listener) => parentPort.on('message', ({ data }) => listener(data)),
};
runService(
  port,
  (onPreparing) => openForApp(path, { host: 'electron', version, log, onPreparing }),
  () => process.exit(0),
  log,
);
