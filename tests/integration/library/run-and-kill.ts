import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Starts a script that writes, kills it after a while, and gives the last number it had acknowledged. */
export const runAndKill = (script: string, path: string, argument: string, after: number): Promise<number> =>
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
      if (!timing) setTimeout(() => child.kill('SIGKILL'), after);
      timing = true;
    });
    child.stderr.on('data', (data: Buffer) => {
      complaints += data.toString();
    });
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') failed(new Error(complaints || 'the script ended by itself'));
      // The last line may be cut off by the kill; a revision is acknowledged by its line's end.
      else done(Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1)));
    });
  });
