import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildParts } from '../../../scripts/build.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `ibid serve` as a process of its own, the way a person starts it. */
export type Served = {
  /** The address to open, with its token. */
  address: string;
  /** The number of its process. */
  pid: number;
  /** Ends it as the system kills a program: at once, without a last word. */
  kill: () => Promise<void>;
  /** Ends it as Ctrl+C does. */
  stop: () => Promise<void>;
};

/** A folder of its own under the system's temporary one, and what removes it. */
export const temporaryFolder = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'ibid-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** Starts `bin/ibid.mjs serve` on a free port and waits until it says where it is open. */
export const serve = async (library: string): Promise<Served> => {
  await buildParts(['cli', 'renderer'], { onlyStale: true });
  const child: ChildProcess = spawn(
    process.execPath,
    [join(root, 'bin/ibid.mjs'), 'serve', '--library', library, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const gone = once(child, 'exit');
  let said = '';
  const address = await new Promise<string>((done, failed) => {
    const hear = (data: Buffer): void => {
      said += data.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said);
      if (found) done(found[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => failed(new Error(`ibid serve ended by itself: ${said}`)));
  });
  const end = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  return { address, pid: child.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGINT') };
};
