/**
 * `npm run bench [name…]`: measures Ibid against a named baseline in the same run and prints the ratios. It
 * judges nothing: machines differ, ratios less so.
 */
import { buildParts } from '../../scripts/build.ts';
import { type BenchRow, printRows } from './rows.ts';

const suites: Record<string, () => Promise<BenchRow[]>> = {
  export: async () => (await import('./export.ts')).benchExport(),
  import: async () => (await import('./import.ts')).benchImport(),
  citations: async () => (await import('./citations.ts')).benchCitations(),
  'front-note': async () => (await import('./front-note.ts')).benchFrontNote(),
  editor: async () => (await import('./editor.ts')).benchEditor(),
  smooth: async () => (await import('./editor.ts')).benchSmooth(),
  'long-paper': async () => (await import('./editor.ts')).benchLongPaper(),
  picker: async () => (await import('./search.ts')).benchPicker(),
  library: async () => (await import('./search.ts')).benchLibrary(),
  search: async () => (await import('./library.ts')).benchSearch(),
  use: async () => (await import('./library-use.ts')).benchUse(),
};

await buildParts(['cli', 'electron', 'renderer'], { onlyStale: true });
const wanted = process.argv.slice(2);
for (const [name, suite] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  printRows(await suite());
}
