import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The last line may be cut off by the kill; a number is acknowledged by its line's end. */
const acknowledged = (said: string): number =>
  Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));

/**
 * Starts a script that writes, kills it after a while (ms from when it has acknowledged `since`), and gives the last
 * number it had acknowledged.
 */
export const runAndKill = (
  script: string,
  path: string,
  argument: string,
  after: number,
  since = 0,
): Promise<number> =>
  new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        here('../../../scripts/text-files.mjs'),
        here(script),
        path,
        argument,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    let complaints = '';
    let timing = false;
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (timing || acknowledged(said) < since) return;
      setTimeout(() => child.kill('SIGKILL'), after);
      timing = true;
    });
    child.stderr.on('data', (data: Buffer) => {
      complaints += data.toString();
    });
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') failed(new Error(complaints || 'the script ended by itself'));
      else done(acknowledged(said));
    });
  });
