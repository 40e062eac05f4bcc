import type { Command } from './command.ts';

/** Every command, loaded only when it is called: starting must cost nothing for what is not used. */
export const commands: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  import: {
    summary: 'take sources from files into the library',
    load: async () => (await import('./import-sources.ts')).importSources,
  },
  paper: {
    summary: 'add a paper to the library, or list them',
    load: async () => (await import('./paper.ts')).paper,
  },
  export: {
    summary: 'write a paper as Word, Markdown or Ibid file',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  render: {
    summary: 'print notes as a style prints them',
    load: async () => (await import('./render.ts')).render,
  },
  parse: {
    summary: 'read formatted notes into prose and citations',
    load: async () => (await import('./parse.ts')).parse,
  },
  search: {
    summary: 'search the library',
    load: async () => (await import('./search.ts')).search,
  },
  sources: {
    summary: 'list the sources, or write them to a file',
    load: async () => (await import('./sources.ts')).sources,
  },
  styles: {
    summary: 'list the citation styles, or add one',
    load: async () => (await import('./styles.ts')).stylesCommand,
  },
  library: {
    summary: 'look after the library: backups, restoring, checking',
    load: async () => (await import('./library-command.ts')).libraryCommand,
  },
  serve: {
    summary: 'open the app in the browser',
    load: async () => (await import('./serve.ts')).serve,
  },
};
