import { dirname, join } from 'node:path';
import { inEnglish } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { libraryPath } from '../library-path.ts';
import { fileLog } from '../log.ts';
import { type OpenedForApp, openForApp } from '../open-for-app.ts';
import { appVersion, rendererFolder } from '../project.ts';
import { startBrowserHost } from './browser-host.ts';
import { openingApi } from './opening-api.ts';

export type ServeOptions = {
  /** Absolute path of the library; absent: the one of `libraryPath`. */
  library?: string;
  /** 0: a free one. */
  port: number;
  /** Says a line to whoever started it. */
  say(line: string): void;
  note(line: string): void;
};

/**
 * The app over loopback HTTP, until the process is asked to end (SIGINT, SIGTERM, SIGHUP); then the library
 * is closed.
 * @throws IbidError 'unreachable' if the port is taken; what `openLibrary` throws
 */
export const serveApp = async (options: ServeOptions): Promise<void> => {
  const path = libraryPath(options.library);
  const log = fileLog(join(dirname(path), 'ibid.log'));
  // Heard from the first moment, so that no library stays open behind a process that was told to end; and to the
  // last, since Ctrl+C comes twice where a launcher passes it on, and the second one must not cut off the closing.
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  for (const signal of endings) process.on(signal, end);
  const opening = openingApi((onPreparing) =>
    openForApp(path, { host: 'browser', version: appVersion(), log, onPreparing }),
  );
  let open: OpenedForApp | null = null;
  void opening.opened.then(
    (opened) => {
      open = opened;
    },
    () => {},
  );
  // A library that takes time has its window at once, which says how far it is.
  await opening.begun;
  try {
    const host = await startBrowserHost({
      api: opening.api,
      files: rendererFolder(),
      port: options.port,
      log,
    }).catch((error: unknown) => {
      throw portError(error, options.port);
    });
    options.say(`Ibid is open at ${host.address}`);
    options.say('Press Ctrl+C to end it.');
    try {
      const opened = await Promise.race([opening.opened, ended]);
      for (const notice of opened?.notices ?? []) options.note(inEnglish(notice));
      await ended;
    } finally {
      await host.close();
    }
  } finally {
    // One that is still being prepared stays as it was: the end of the process ends that.
    await (open as OpenedForApp | null)?.close();
    for (const signal of endings) process.off(signal, end);
  }
};

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const portError = (error: unknown, port: number): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return new IbidError(
      'unreachable',
      `Port ${port} is taken by another program. Name another one with --port, or leave it out.`,
    );
  if (code === 'EACCES')
    return new IbidError('unreachable', `Port ${port} may not be used. Name one from 1024 up with --port.`);
  return error;
};
