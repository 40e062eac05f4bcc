import { IbidError } from '#shared/result.ts';
import { readText } from '../../import/read-text.ts';
import { renderedCitations } from '../paper-exports.ts';
import { readBytes } from '../read-file.ts';
import { readSources } from '../source-files.ts';
import { type Command, pathFrom, printJson, readArguments, skippedInWords, UsageError } from './command.ts';
import { checkLocale } from './export.ts';
import { namedStyle } from './named-style.ts';

export const render: Command = {
  summary: 'print notes as a style prints them',
  help: `Usage: ibid render --sources FILE --notes FILE [--style STYLE] [--locale TAG]

Prints a JSON array with the text of each note, in order, in inline Markdown. The notes
are a JSON array; each note is an array of strings (prose, inline Markdown) and citations:

  [["See ", {"items": [{"id": "rossi2020", "locator": "12", "label": "page"}]}, "."]]

An item may also have "prefix", "suffix" and "suppressAuthor". No library is needed.

  --sources FILE   the sources: CSL-JSON, BibTeX or RIS
  --notes FILE     the notes
  --style STYLE    the citation style (iai): its name (see: ibid styles) or a file (.csl)
  --locale TAG     the language of the citations (en-GB)
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      sources: { type: 'string' },
      notes: { type: 'string' },
      style: { type: 'string' },
      locale: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError('"render" takes only options.');
    if (!values.sources) throw new UsageError('Name the sources with --sources FILE.');
    if (!values.notes) throw new UsageError('Name the notes with --notes FILE.');
    checkLocale(values.locale);
    const sources = await readSources(values.sources, await readBytes(pathFrom(io, values.sources)));
    for (const { entry, reason } of skippedInWords(sources.problems)) io.note(`Skipped ${entry}: ${reason}`);
    const notesText = readText(await readBytes(pathFrom(io, values.notes)), values.notes);

    const [{ documentOfNotes, parseNotesFile, printedNotes }, { parseInline }, { writeInline }] =
      await Promise.all([
        import('../notes-document.ts'),
        import('../../import/markdown/inline.ts'),
        import('../../export/markdown/inline.ts'),
      ]);
    const doc = documentOfNotes(parseNotesFile(parseJson(notesText, values.notes)), parseInline);
    const byId = new Map(sources.items.map((item) => [item.id, item]));
    const { locale } = values;
    const style = await namedStyle(io, values.style);
    const citations = await renderedCitations(doc, (id) => byId.get(id), { style, locale });
    printJson(io, printedNotes(doc, citations).map(writeInline));
    return 0;
  },
};

const parseJson = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new IbidError('bad-file', `"${name}" is not JSON. Check that the file is whole.`);
  }
};
