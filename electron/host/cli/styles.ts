import { existsSync } from 'node:fs';
import { styles as bundled } from '#shared/citations/styles/index.ts';
import type { StyleInfo, StyleKind } from '#shared/citations/styles/style.ts';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { libraryPath } from '../library-path.ts';
import { type Command, type Io, pathFrom, printJson, readArguments, UsageError } from './command.ts';
import { withLibrary } from './library.ts';

const kinds: Readonly<Record<StyleKind, string>> = {
  note: 'notes',
  'author-date': 'author and date',
  numeric: 'numbers',
  label: 'labels',
};

export const stylesCommand: Command = {
  summary: 'list the citation styles, or add one',
  help: `Usage: ibid styles [--library DB] [--json]
       ibid styles add FILE.csl [--replace] [--library DB]
       ibid styles remove ID [--library DB]

Without more, lists the styles: those that come with Ibid, and those that were added to
the library. "add" takes the style of a CSL file into the library; a dependent style takes
over what its parent says, which must be there. "remove" takes an added style out again.

  --replace      with "add": take the place of a style with the same id
  --library DB   the library file; "add" makes it if it is not there
  --json         print an array of {id, title, kind, field, locales, licence, added}
`,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      library: { type: 'string' },
      replace: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const [action, name, ...more] = positionals;
    if (more.length > 0) throw new UsageError('Name one style at a time.');
    if (action === undefined) await list(io, values.library, values.json === true);
    else if (action === 'add' && name !== undefined)
      await add(io, values.library, name, values.replace === true);
    else if (action === 'remove' && name !== undefined) await remove(io, values.library, name);
    else throw new UsageError('Say "styles", "styles add FILE.csl" or "styles remove ID".');
    return 0;
  },
};

const list = async (io: Io, named: string | undefined, json: boolean): Promise<void> => {
  const path = libraryPath(named === undefined ? undefined : pathFrom(io, named));
  // Those that come with Ibid are there without a library; one that is named must be.
  const added =
    named === undefined && !existsSync(path)
      ? []
      : await withLibrary(io, named, false, (library) => library.styles.list());
  const own = new Set(added.map(({ id }) => id));
  const rows: (StyleInfo & { added: boolean })[] = [
    ...bundled.filter(({ id }) => !own.has(id)).map((style) => ({ ...style, added: false })),
    ...added.map((style) => ({ ...style, added: true })),
  ];
  if (json) {
    printJson(
      io,
      rows.map(({ id, title, kind, field, locales, licence, added: isAdded }) => ({
        id,
        title,
        kind,
        field: field ?? null,
        locales,
        licence,
        added: isAdded,
      })),
    );
    return;
  }
  const width = Math.max(...rows.map(({ id }) => id.length));
  for (const { id, title, kind, added: isAdded } of rows)
    io.out(`${id.padEnd(width)}  ${title} [${kinds[kind]}${isAdded ? ', added' : ''}]\n`);
};

const add = async (io: Io, library: string | undefined, file: string, replace: boolean): Promise<void> => {
  const [{ addStyle }, { styleOfFile }] = await Promise.all([
    import('../added-styles.ts'),
    import('./style-file.ts'),
  ]);
  const answer = await withLibrary(io, library, true, async (opened) =>
    addStyle(opened, await styleOfFile(io, file, opened), replace),
  );
  if (answer.kind === 'asks') {
    const { present, style } = answer;
    throw new IbidError(
      'conflict',
      `${present.bundled ? 'Ibid comes with' : 'The library has'} a style of that id ("${style.id}", ${present.title}) which says something else. Nothing was changed; add --replace to put this one in its place.`,
    );
  }
  const { id, title } = answer.style;
  io.out(`${id}\n`);
  if (answer.how === 'there') io.note(`"${title}" is there already.`);
  if (answer.how === 'replaced') io.note(`"${title}" took the place of the one that was there.`);
};

const remove = (io: Io, named: string | undefined, id: string): Promise<void> =>
  withLibrary(io, named, false, (library) => {
    const papers = library.styles.papersIn(id);
    if (!library.styles.remove(id)) throw new IbidError('not-found', say('style-not-added', { name: id }));
    for (const { title } of papers)
      io.note(`"${title || '(untitled)'}" names it and prints in another style now.`);
  });
