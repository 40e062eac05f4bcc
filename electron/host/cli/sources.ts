import { asPaperId, type CollectionId } from '#shared/ids.ts';
import { IbidError } from '#shared/result.ts';
import { authorsLabel, containerLabel, nameWords, plainTitle, yearLabel } from '#shared/sources/labels.ts';
import { foldedName } from '#shared/sources/organising.ts';
import { type SourceFormat, writtenFormats } from '#shared/sources/source-formats.ts';
import type { Library } from '../../library/index.ts';
import type { WhichSources } from '../source-exports.ts';
import { type Command, noteLosses, pathFrom, readArguments, UsageError } from './command.ts';
import { withLibrary } from './library.ts';

export const sources: Command = {
  summary: 'list the sources, or write them to a file',
  help: `Usage: ibid sources [--paper ID | --collection PATH | --find QUERY]
                    [--json | --ids | --format FORMAT] [--to FILE] [--library DB]

Prints the sources of the library, or some of them: one a line, in the order of their ids,
of their first citation, or of a list in the window. What a format can't hold is named;
silence means that nothing was lost.

  --paper ID        only what this paper cites (see: ibid paper list)
  --collection PATH only what is in a collection, such as Projects/Baltic, and in those in it
  --find QUERY      only what a search finds, such as "tag:navy year:2020..2025"
  --json            print an array of CSL-JSON
  --ids             print the ids alone
  --format FORMAT   print them as ${writtenFormats.join(', ')}
  --to FILE         write them there instead of printing them; a file that is there is replaced
  --library DB      the library file
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      paper: { type: 'string' },
      collection: { type: 'string' },
      find: { type: 'string' },
      json: { type: 'boolean' },
      ids: { type: 'boolean' },
      format: { type: 'string' },
      to: { type: 'string' },
      library: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError('"sources" takes options only.');
    if ([values.json, values.ids, values.format].filter(Boolean).length > 1)
      throw new UsageError('Only one of --json, --ids and --format can be had at a time.');
    if ([values.paper, values.collection ?? values.find].filter((value) => value !== undefined).length > 1)
      throw new UsageError('--paper can’t be combined with --collection or --find.');
    const format = values.json
      ? 'csl-json'
      : values.format === undefined
        ? null
        : formatCalled(values.format);
    const { chosenSources, exportSources } = await import('../source-exports.ts');
    const { text, losses } = await withLibrary(io, values.library, false, async (library) => {
      const which = chosen(library, values);
      if (which.ids?.length === 0) io.note('No source was found.');
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
    // A list of the records is none of what hangs on them, so nothing of that is missed.
    if (!values.json) noteLosses(io, losses);
    return 0;
  },
};

/** What the options ask for. @throws IbidError 'not-found' for no such collection */
const chosen = (
  library: Library,
  { paper, collection, find }: { paper?: string; collection?: string; find?: string },
): WhichSources => {
  if (paper !== undefined) return { paper: asPaperId(paper) };
  if (collection === undefined && find === undefined) return {};
  const within =
    collection === undefined ? {} : { within: { collection: collectionAt(library, collection) } };
  return { ids: library.sources.found({ query: find ?? '', ...within }) };
};

/** A collection by the names on the way to it; case and accents make no difference. */
const collectionAt = (library: Library, path: string): CollectionId => {
  const { collections } = library.organising.shelves.list();
  let at: CollectionId | null = null;
  for (const name of path.split('/').map((part) => foldedName(part))) {
    const found = collections.find((one) => one.parent === at && foldedName(one.name) === name);
    if (!found)
      throw new IbidError(
        'not-found',
        `There is no collection "${path}". Write the names on the way to it, with "/" between them.`,
      );
    at = found.id;
  }
  return at!;
};

const formatCalled = (name: string): SourceFormat => {
  const format = writtenFormats.find((one) => one === name.toLowerCase());
  if (format === undefined) throw new UsageError(`--format takes one of ${writtenFormats.join(', ')}.`);
  return format;
};
