import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { IbidError } from '#shared/result.ts';
import { type Command, pathFrom, readArguments, UsageError, wholeNumber } from './command.ts';

export const serve: Command = {
  summary: 'open the app in the browser',
  help: `Usage: ibid serve [--port N] [--library DB]

Serves the app to a browser on this computer and prints the address to open. Only this
computer can reach it, and only with the whole address. Ctrl+C ends it.

  --port N       the port (a free one)
  --library DB   the library file; it is made if it is not there
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      port: { type: 'string' },
      library: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError('"serve" takes only options.');
    const port = values.port === undefined ? 0 : wholeNumber(values.port, '--port', 0, 65_535);
    const { rendererFolder } = await import('../project.ts');
    if (!existsSync(join(rendererFolder(), 'index.html')))
      throw new IbidError('not-found', 'The app is not built yet. Run: npm run build');
    const { serveApp } = await import('../browser/browser-host-main.ts');
    await serveApp({
      port,
      ...(values.library === undefined ? {} : { library: pathFrom(io, values.library) }),
      say: (line) => io.out(`${line}\n`),
      note: io.note,
    });
    return 0;
  },
};
