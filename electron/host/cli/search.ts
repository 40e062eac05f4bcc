import type { QueryHint } from '#shared/search/query.ts';
import { type Command, printJson, readArguments, UsageError, wholeNumber } from './command.ts';
import { withLibrary } from './library.ts';

const hintText = ({ code, operator, value }: QueryHint): string => {
  switch (code) {
    case 'unknown-operator':
      return `There is nothing called “${operator}:” to ask for, so it was looked for as words.`;
    case 'unknown-value':
      return `“${operator}:” found nothing called “${value}”.`;
    case 'no-value':
      return `“${operator}:” asks for nothing without a value behind it.`;
  }
};

export const search: Command = {
  summary: 'search the library',
  help: `Usage: ibid search QUERY [--library DB] [--limit N] [--json]

Prints the sources that have every word of the query, or words that start with it, the
best first. Words are looked for in all fields, in notes, quotations, tags and the text of
attached files. What else can be asked, each with a hyphen before it for the opposite:

  "foreign policy"    words that stand together
  author:aydin  title:nato  outlet:corriere  note:urgent  quotation:sea  file:gas
  year:2020  year:2015..2020  year:..2000     type:report  lang:it
  tag:"to read"  in:Libya (a collection)      cited:no  cited:"Title of a paper"
  nato OR otan        one of the two is enough
  has:file (note, quotation, tag, doi, isbn, url, abstract, date)    judged:yes

The Italian names of these are known too (autore:, anno:, tipo:, etichetta:, citata:no …).

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
    const { rows, hints } = await withLibrary(io, values.library, false, (library) =>
      library.sources.list({ query: positionals.join(' ').slice(0, 2000), offset: 0, limit }),
    );
    for (const hint of hints) io.note(hintText(hint));
    if (rows.length === 0) io.note('No source was found.');
    if (values.json) printJson(io, rows);
    else
      for (const row of rows) {
        const parts = [row.authors, row.title, row.container, row.year].filter((text) => text !== '');
        io.out(`${row.id}  ${parts.join(', ')}\n`);
      }
    return 0;
  },
};
