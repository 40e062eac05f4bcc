import { type Command, printJson, readArguments, UsageError, wholeNumber } from './command.ts';
import { withLibrary } from './library.ts';

export const search: Command = {
  summary: 'search the library',
  help: `Usage: ibid search QUERY [--library DB] [--limit N] [--json]

Prints the sources that have every word of the query, or words that start with it, the
best first.

  --library DB   the library file
  --limit N      at most so many, 1 to 500 (20)
  --json         print an array of sources
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      library: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals.length === 0) throw new UsageError('Say what to search for.');
    const limit = wholeNumber(values.limit ?? '20', '--limit', 1, 500);
    const { rows } = await withLibrary(io, values.library, false, (library) =>
      library.sources.list({ query: positionals.join(' ').slice(0, 2000), offset: 0, limit }),
    );
    if (values.json) printJson(io, rows);
    else
      for (const row of rows) {
        const parts = [row.authors, row.title, row.container, row.year].filter((text) => text !== '');
        io.out(`${row.id}  ${parts.join(', ')}\n`);
      }
    return 0;
  },
};
