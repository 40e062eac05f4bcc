import type { EntryProblem } from '#shared/contract/methods.ts';
import { isTarget, usualTargets } from '#shared/csv/columns.ts';
import { asSourceId } from '#shared/ids.ts';
import { say, sayOf } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type {
  ImportedFile,
  ImportedSearch,
  ImportedSource,
  NotUnderstood,
} from '#shared/sources/imported-source.ts';
import { bothCounts } from '../../import/index.ts';
import { alikeSince } from '../api/api-duplicates.ts';
import { captureFile, type ReadFile } from '../captured-files.ts';
import { inCollection, putIntoCollection } from '../into-collection.ts';
import { takeNamedFiles } from '../named-files.ts';
import { readSourceFile } from '../source-files.ts';
import { captureHelp, takeCaptures } from './capture.ts';
import { type Command, readArguments, UsageError } from './command.ts';
import { filesMeant, zoteroMeant } from './files-meant.ts';
import { sayReport } from './import-report.ts';
import { withLibrary } from './library.ts';
import { readTexts } from './texts.ts';
import { importZoteroFolder, zoteroHelp } from './zotero.ts';

export const importSources: Command = {
  summary: 'take sources from files into the library',
  help: `Usage: ibid import FILE... [--map "COLUMN=FIELD"]... [--into COLLECTION] [--library DB]
                       [--json]
       ibid import FOLDER [--group NAME] [--no-files] [--library DB] [--json]

Takes the sources in files into the library, whatever program wrote them: BibTeX and
BibLaTeX, RIS, CSL-JSON, EndNote (XML, ENW), Zotero RDF, MODS, PubMed (NBIB), Web of Science,
RefWorks, tables (CSV) and the citations in papers of Word and LibreOffice are told apart by
what stands in them.
A source that the library already has is brought up to date; another work under an id that
is taken gets a new id, which is said. An entry that can't be read is skipped and named; the others are
taken. If a whole file can't be read, nothing is imported. "-" is standard input, a folder
stands for the files of sources in it, and * and ? are understood where the shell does not.

${captureHelp}
${zoteroHelp}  --map "COLUMN=FIELD"
                 what a column of a table is: a variable of CSL such as title or
                 issued, or year, tags, notes; nothing behind the sign leaves it out.
                 May be given several times; other columns go by their headings
  --into PATH    the collection they come into, such as "Projects/Baltic"; it is made if it
                 is not there
  --library DB   the library file; it is made if it is not there
  --json         print {imported, updated, unchanged, skipped: [{entry, reason}],
                 remarks: [{entry, reason}], notUnderstood: [{field, entries}]};
                 remarks are of entries that were taken all the same; alike: the ids of
                 new sources that look like others, if there are any
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      library: { type: 'string' },
      json: { type: 'boolean' },
      map: { type: 'string', multiple: true },
      group: { type: 'string' },
      'no-files': { type: 'boolean' },
      into: { type: 'string' },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one file of sources.');
    const folder = zoteroMeant(io, positionals);
    if (folder !== undefined) {
      const { library, group, 'no-files': noFiles } = values;
      const report = await importZoteroFolder(io, folder, { library, group, files: noFiles !== true });
      sayReport(io, values.json, report);
      return 0;
    }
    const columns = columnsOf(values.map ?? []);
    const into = values.into === undefined ? null : pathOf(values.into);
    const sources: ImportedSource[] = [];
    /** The folder of the file that names a file: that lies beside it. */
    const folders = new Map<ImportedFile, string>();
    const problems: EntryProblem[] = [];
    const searches: ImportedSearch[] = [];
    let notUnderstood: NotUnderstood[] = [];
    // Every file is read before the library is touched.
    const captures: ReadFile[] = [];
    const headings: string[] = [];
    const files = filesMeant(io, positionals);
    for (const file of files) {
      const { name } = file;
      const bytes = await file.bytes();
      const captured = await captureFile(name, bytes, new Date());
      if (captured) {
        const { title, author } = captured.captured.csl;
        if (!title && !author) throw new IbidError('bad-file', sayOf(name, say('no-title-or-author')));
        captures.push(captured);
        continue;
      }
      if (values.map !== undefined) headings.push(...(await headingsOf(name, bytes)));
      const read = await readSourceFile(name, bytes, { columns }).catch((error: unknown) => {
        throw isPaper(name) ? new IbidError('bad-file', paperInstead(name)) : error;
      });
      for (const source of read.sources) {
        sources.push(source);
        for (const one of source.files ?? []) folders.set(one, file.folder);
      }
      for (const { entry, reason } of read.problems)
        problems.push({ entry: files.length > 1 ? sayOf(name, entry) : entry, reason });
      searches.push(...(read.searches ?? []));
      notUnderstood = bothCounts(notUnderstood, read.notUnderstood);
    }
    if (values.map !== undefined) checkColumns(columns, headings);
    const report = await withLibrary(io, values.library, true, async (library) => {
      const mark = library.duplicates.mark();
      const whole = library.sources.importWhole(
        into === null ? sources : inCollection(sources, into),
        searches,
      );
      if (whole.act !== null)
        library.acts.nameFiles(
          whole.act,
          files.map(({ name }) => name),
        );
      const taken = takeCaptures(library, captures);
      if (into !== null && taken.length > 0)
        putIntoCollection(
          library,
          taken.map(({ id }) => asSourceId(id)),
          into,
        );
      whole.imported += taken.filter(({ isNew }) => isNew).length;
      whole.updated += taken.filter(({ isNew }) => !isNew).length;
      for (const folder of new Set(folders.values())) {
        const named = { ...whole, files: whole.files.filter(({ file }) => folders.get(file) === folder) };
        problems.push(...(await takeNamedFiles(library, named, folder, { step: async () => {} })));
      }
      await readTexts(io, library);
      return { ...whole, taken, ...(await alikeSince(library, mark)) };
    });
    sayReport(
      io,
      values.json,
      { ...report, skipped: [...problems, ...report.skipped], notUnderstood },
      report.taken,
    );
    return 0;
  },
};

/** "Projects/Baltic" as the names of collections within each other. */
const pathOf = (text: string): string[] => {
  const names = text.split('/').map((name) => name.trim());
  if (names.includes(''))
    throw new UsageError('--into takes the name of a collection, such as "Projects/Baltic".');
  return names;
};

/** "Column=field", where the field is a variable; "Column=" leaves a column out. */
const columnsOf = (texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    texts.map((text) => {
      const [, column = '', target = ''] = /^(.*)=([^=]*)$/s.exec(text) ?? [];
      if (column.trim() === '' || (target.trim() !== '' && !isTarget(target.trim())))
        throw new UsageError(
          `--map takes "Column=field", with a field such as ${usualTargets.slice(1, 9).join(', ')}.`,
        );
      return [column.trim(), target.trim()];
    }),
  );

/** The headings of a file's columns; none where it is no table. */
const headingsOf = async (name: string, bytes: Uint8Array): Promise<string[]> => {
  const { tableColumns } = await import('../../import/csv/columns-of-file.ts');
  return tableColumns({ name, bytes })?.columns.map((column) => column.name) ?? [];
};

/** @throws UsageError for a column that none of the tables has, with those that they have */
const checkColumns = (columns: Readonly<Record<string, string>>, headings: readonly string[]): void => {
  const missing = Object.keys(columns).filter((name) => !headings.includes(name));
  if (missing.length === 0) return;
  throw new UsageError(
    headings.length === 0
      ? '--map is for tables, and none of these files is one.'
      : `There is no column "${missing.join('", "')}". The columns are: ${[...new Set(headings)].map((name) => `"${name}"`).join(', ')}.`,
  );
};

const isPaper = (path: string): boolean => /\.(?:md|markdown|ibid)$/i.test(path);
const paperInstead = (file: string): string =>
  `${file} is a paper, not a file of sources, so nothing was taken from it. Take it in, with the sources it cites, by: ibid paper add FILE`;
