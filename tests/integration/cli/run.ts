import type { Io } from '../../../electron/host/cli/command.ts';
import { runCommandLine } from '../../../electron/host/cli/main.ts';

export type Ran = { code: number; out: string; notes: string[] };

/** Runs a command line in this process, in a folder. */
export const runIn =
  (folder: string, input = '') =>
  async (...args: string[]): Promise<Ran> => {
    let out = '';
    const notes: string[] = [];
    const io: Io = {
      out: (text) => {
        out += text;
      },
      note: (line) => void notes.push(line),
      folder,
      input: async () => Buffer.from(input),
    };
    return { code: await runCommandLine(args, io), out, notes };
  };
