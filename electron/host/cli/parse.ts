import { readMarked } from '#shared/citations/parse/marked-text.ts';
import { type ParsedPart, parseNotes } from '#shared/citations/parse/parse-notes.ts';
import { mostNotes, type ReadItem } from '#shared/citations/parse/read-notes.ts';
import { knownSources } from '#shared/citations/parse/resolve.ts';
import { IbidError } from '#shared/result.ts';
import { readText } from '../../import/read-text.ts';
import { readBytes } from '../read-file.ts';
import { type Command, type Io, pathFrom, printJson, readArguments, UsageError } from './command.ts';
import { withLibrary } from './library.ts';

export const parse: Command = {
  summary: 'read formatted notes into prose and citations',
  help: `Usage: ibid parse NOTES.txt [--library DB]

Reads notes as they are printed, one a line, and prints a JSON array with one entry for
each line, in order. Italics are *…*; without any, titles are found by what stands around
them. An empty line is a note without parts, so that entry and line have the same number.

  {"parts": ["See ", {"items": [{"source": CSL-JSON, "confidence": {"title": 0.97, …},
             "locator": "12", "prefix": "see also", "match": "rossi2020"}]}, "."]}

"confidence" says of each field how sure it is, from 0 to 1. "Ibid." and "cit." have the
whole record of the source they mean. "label" says what a locator counts if not pages,
"match" is the id of the same source in the library. Nothing is looked up elsewhere, and
nothing is changed. NOTES.txt is UTF-8, UTF-16 or Windows-1252; "-" is standard input.

  --library DB   the library whose sources are matched (none)
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, { library: { type: 'string' } });
    const [file, ...more] = positionals;
    if (file === undefined) throw new UsageError('Name the file of notes.');
    if (more.length > 0) throw new UsageError('Only one file of notes can be read at a time.');
    const lines = linesOf(readText(await bytesOf(file, io), file === '-' ? 'Standard input' : file));
    if (lines.length > mostNotes)
      throw new IbidError(
        'too-large',
        `"${file}" has more than ${mostNotes} lines, the most notes that are read at once. Split it into parts.`,
      );
    const sources =
      values.library === undefined
        ? []
        : await withLibrary(io, values.library, false, (library) => library.sources.all());
    const parsed = parseNotes(lines.map(readMarked), knownSources(sources));
    printJson(
      io,
      parsed.map(({ parts }) => ({ parts: parts.map(printedPart) })),
    );
    return 0;
  },
};

const bytesOf = async (file: string, io: Io): Promise<Uint8Array> => {
  if (file !== '-') return readBytes(pathFrom(io, file));
  if (io.input === undefined)
    throw new UsageError('There is no standard input here. Name the file of notes.');
  return io.input();
};

/** The lines of a text; the end of the last one begins no other. */
const linesOf = (text: string): string[] => {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  if (lines[lines.length - 1]?.trim() === '') lines.pop();
  return lines.map((line) => line.trim());
};

const printedPart = (part: ParsedPart): unknown =>
  typeof part === 'string' ? part : { items: part.items.map(printedItem) };

const printedItem = ({ repeats: _, ...item }: ReadItem): Omit<ReadItem, 'repeats'> => item;
