import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where details go that a person need not read: never to the screen, never with the words of a paper. */
export type Log = (line: string) => void;

const limit = 1_000_000;

/** A log file that keeps at most two megabytes: itself and the one before it. Failing to write is no failure. */
export const fileLog = (path: string): Log => {
  return (line) => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > limit) renameSync(path, `${path}.1`);
      appendFileSync(path, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk must not stop the work the line is about.
    }
  };
};

/** An error as one entry of a log, with its stack. */
export const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
