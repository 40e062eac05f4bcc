import { runCommandLine } from './cli/main.ts';

/* The command line as a program. */

// `ibid search x | head -1` closes the pipe early; that is no error of anyone's.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });

// The exit code is set rather than the process ended, so that all that was written arrives.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => {
    process.stdout.write(text);
  },
  note: (line) => {
    process.stderr.write(`${line}\n`);
  },
  folder: process.cwd(),
});
