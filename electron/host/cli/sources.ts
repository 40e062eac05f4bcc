import { asPaperId } from '#shared/ids.ts';
import { authorsLabel, containerLabel, nameWords, plainTitle, yearLabel } from '#shared/sources/labels.ts';
import { type SourceFormat, writtenFormats } from '#shared/sources/source-formats.ts';
import { type Command, noteLosses, pathFrom, readArguments, UsageError } from './command.ts';
import { withLibrary } from './library.ts';

export const sources: Command = {
  summary: 'list the sources, or write them to a file',
  help: `Usage: ibid sources [--paper ID] [--json | --ids | --format FORMAT] [--to FILE]

Prints the sources of the library, or those that a paper cites: one a line, in the order
of their ids, or of their first citation. What a format can't hold is named; silence means
that nothing was lost.

  --paper ID        only what this paper cites (see: ibid paper list)
  --json            print an array of CSL-JSON
  --ids             print the ids alone
  --format FORMAT   print them as ${writtenFormats.join(', ')}
  --to FILE         write them there instead of printing them; a file that is there is replaced
  --library DB      the library file
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      paper: { type: 'string' },
      json: { type: 'boolean' },
      ids: { type: 'boolean' },
      format: { type: 'string' },
      to: { type: 'string' },
      library: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError('"sources" takes options only.');
    if ([values.json, values.ids, values.format].filter(Boolean).length > 1)
      throw new UsageError('Only one of --json, --ids and --format can be had at a time.');
    const format = values.json
      ? 'csl-json'
      : values.format === undefined
        ? null
        : formatCalled(values.format);
    const which = values.paper === undefined ? {} : { paper: asPaperId(values.paper) };
    const { chosenSources, exportSources } = await import('../source-exports.ts');
    const { text, losses } = await withLibrary(io, values.library, false, async (library) => {
      if (format !== null) return exportSources(library, format, which);
      const items = chosenSources(library, which);
      const lines = items.map((item) => {
        const parts = [
          authorsLabel(item, nameWords.en),
          plainTitle(item),
          containerLabel(item),
          yearLabel(item),
        ].filter((part) => part !== '');
        return values.ids ? `${item.id}\n` : `${item.id}  ${parts.join(', ')}\n`;
      });
      return { text: lines.join(''), losses: [] };
    });
    if (values.to === undefined) io.out(text);
    else {
      const { writeWhole } = await import('../write-file.ts');
      await writeWhole(pathFrom(io, values.to), Buffer.from(text));
    }
    noteLosses(io, losses);
    return 0;
  },
};

const formatCalled = (name: string): SourceFormat => {
  const format = writtenFormats.find((one) => one === name.toLowerCase());
  if (format === undefined) throw new UsageError(`--format takes one of ${writtenFormats.join(', ')}.`);
  return format;
};
