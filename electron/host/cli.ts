import { largestFile } from '../import/read-text.ts';
import { runCommandLine } from './cli/main.ts';

/* The command line as a program. */

/** A stream that is opened when something is first said: that takes longer than many a command. */
const writerTo = (name: 'stdout' | 'stderr') => {
  let stream: NodeJS.WriteStream | undefined;
  return {
    write: (text: string): void => {
      if (stream === undefined) {
        stream = process[name];
        // `ibid search x | head -1` closes the pipe early; that is no error of anyone's.
        stream.on('error', (error: NodeJS.ErrnoException) => {
          if (error.code === 'EPIPE') process.exit();
          throw error;
        });
      }
      stream.write(text);
    },
    isDone: (): boolean => stream === undefined || stream.writableLength === 0,
  };
};
const out = writerTo('stdout');
const notes = writerTo('stderr');

/** Only a terminal shows how far something is, and only while it goes on. */
let progressShown = false;
const progress = (text: string): void => {
  if ((text === '' && !progressShown) || !process.stderr.isTTY) return;
  progressShown = text !== '';
  notes.write(`\r\x1b[K${text}`);
};

/** Standard input to its end, or as much of it as shows that it is too long to be read. */
const readInput = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largestFile) break;
  }
  return Buffer.concat(chunks);
};

const main = async (): Promise<void> => {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    out: out.write,
    note: (line) => notes.write(`${line}\n`),
    progress,
    folder: process.cwd(),
    input: readInput,
  });
  // To end now spares Node letting go of its memory piece by piece; otherwise it ends when all has been written.
  if (out.isDone() && notes.isDone()) process.exit();
};

void main();
