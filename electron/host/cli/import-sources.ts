import { basename } from 'node:path';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { EntryProblem } from '#shared/contract/methods.ts';
import { readBytes } from '../read-file.ts';
import { readSources } from '../source-files.ts';
import { type Command, pathFrom, printJson, readArguments, skippedInWords, UsageError } from './command.ts';
import { withLibrary } from './library.ts';

export const importSources: Command = {
  summary: 'take sources from files into the library',
  help: `Usage: ibid import FILE... [--library DB] [--json]

Takes the sources in CSL-JSON, BibTeX and RIS files into the library. A source that the
library already has is brought up to date; another work under an id that is taken gets a
new id, which is said. An entry that can't be read is skipped and named;
the others are taken. If a whole file can't be read, nothing is imported.

  --library DB   the library file; it is made if it is not there
  --json         print {imported, updated, skipped: [{entry, reason}]}
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      library: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one file of sources.');
    const items: CslItem[] = [];
    const problems: EntryProblem[] = [];
    // Every file is read before the library is touched.
    for (const file of positionals) {
      const read = await readSources(basename(file), await readBytes(pathFrom(io, file)));
      items.push(...read.items);
      problems.push(...read.problems);
    }
    const report = await withLibrary(io, values.library, true, (library) =>
      library.sources.importItems(items),
    );
    const skipped = skippedInWords([...problems, ...report.skipped]);
    if (values.json) printJson(io, { imported: report.imported, updated: report.updated, skipped });
    else {
      io.out(`${report.imported} imported, ${report.updated} updated, ${skipped.length} skipped.\n`);
      for (const { entry, reason } of skipped) io.note(`Skipped ${entry}: ${reason}`);
    }
    for (const { from, to } of report.renamed)
      io.note(`The library has another work under the id "${from}", so the new one is "${to}".`);
    return 0;
  },
};
