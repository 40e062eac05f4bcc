import {
  type Command,
  count,
  noteLosses,
  pathFrom,
  printJson,
  readArguments,
  skippedInWords,
  UsageError,
} from './command.ts';
import { withLibrary } from './library.ts';

export const paper: Command = {
  summary: 'add a paper to the library, or list them',
  help: `Usage: ibid paper add FILE [--library DB] [--json]
       ibid paper list [--library DB] [--json]

"add" takes a Markdown paper (.md, with its bibliography beside it) or a paper of Ibid
(.ibid) into the library and prints its id. Sources the library does not have yet are
taken along; where the library has another version of one, or the paper itself, its own
stays as it is, and that is said. "list" prints the papers, the one changed last first.

  --library DB   the library file; "add" makes it if it is not there
  --json         add: print {id, losses, sources}; list: print an array of papers
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      library: { type: 'string' },
      json: { type: 'boolean' },
    });
    const [action, file, ...more] = positionals;
    if (action === 'add') {
      if (file === undefined || more.length > 0) throw new UsageError('Name one file of a paper.');
      const { readPaperFile } = await import('../paper-files.ts');
      const { addPaper } = await import('../paper-imports.ts');
      const read = await readPaperFile(pathFrom(io, file));
      const { added, isKnown } = await withLibrary(io, values.library, true, (library) => {
        const known = library.papers.list().some(({ id }) => id === read.origin?.id);
        return { added: addPaper(library, read), isKnown: known };
      });
      if (isKnown)
        io.note(
          'The library has this paper already. The file was added as a paper of its own; nothing was replaced.',
        );
      if (values.json) printJson(io, added);
      else {
        io.out(`${added.id}\n`);
        noteLosses(io, added.losses);
        for (const { entry, reason } of skippedInWords(added.sources.skipped))
          io.note(`Skipped ${entry}: ${reason}`);
      }
      return 0;
    }
    if (action !== 'list') throw new UsageError('Say "paper add FILE" or "paper list".');
    if (file !== undefined) throw new UsageError('"paper list" takes no file.');
    const rows = await withLibrary(io, values.library, false, (library) => library.papers.list());
    if (values.json) printJson(io, rows);
    else
      for (const row of rows)
        io.out(
          `${row.id}  ${row.title || '(untitled)'} (${count(row.words, 'word')}, ${count(row.notes, 'note')}, ${row.modified.slice(0, 10)})\n`,
        );
    return 0;
  },
};
