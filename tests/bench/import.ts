import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { exportBibtex } from '../../electron/export/bibtex.ts';
import { importSources } from '../../electron/import/index.ts';
import { openLibrary } from '../../electron/library/index.ts';
import { bibliographies, bibliographyItems } from './bibliographies.ts';
import { type BenchRow, row } from './rows.ts';
import { generator } from './sample-paper.ts';

/*
 * 10,000 entries from the bytes of the file to sources in a library that are found by a search: BibTeX against
 * citation-js and Pandoc, which only turn them into CSL-JSON; the other formats, which citation-js as it is installed
 * here does not read, against what it takes for the same sources as BibTeX. And ten times as many.
 */

const count = 10_000;

const names = [
  'Rossi',
  'Kiri{\\c{s}}{\\c{c}}i',
  'M{\\"u}ller',
  'van der Berg',
  "Garc{\\'\\i}a",
  'Neri',
  'Erdo{\\u{g}}an',
  'Dupont',
];
const given = ['Maria', 'Kemal', 'J{\\"u}rgen', 'Hans', "Jos{\\'e}", 'Anna', 'Recep', 'Claire'];
const words =
  'foreign policy {NATO} security crisis alliance {T}urkey {I}taly energy migration order decline power state naval union border region conflict peace'.split(
    ' ',
  );
const journals = ['Survival', 'The International Spectator', "Politique {\\'e}trang{\\`e}re", 'R\\&D Review'];

/** Entries as managers export them: articles, books, chapters and pages, with accents, braces and a few abstracts. */
const bibliography = (): string => {
  const next = generator(11);
  const one = (list: readonly string[]): string => list[next(list.length)]!;
  const title = (length: number): string => Array.from({ length }, () => one(words)).join(' ');
  const people = (most: number): string =>
    Array.from({ length: 1 + next(most) }, () => `${one(names)}, ${one(given)}`).join(' and ');
  const entry = (i: number): string => {
    const year = 1950 + next(75);
    const kind = next(10);
    const more = next(3) === 0 ? `\n  abstract = {${title(80)}.},` : '';
    const about = `\n  author = {${people(4)}},\n  title = {${title(6 + next(8))} -- a study},${more}\n  keywords = {${one(words)}, ${one(words)}},`;
    if (kind < 6)
      return `@article{key${i},${about}\n  journal = {${one(journals)}},\n  volume = {${next(80)}},\n  number = ${1 + next(6)},\n  pages = {${i}--${i + 20}},\n  year = ${year},\n  month = may,\n  doi = {10.1080/${i}.${year}}\n}`;
    if (kind < 8)
      return `@book{key${i},${about}\n  publisher = {Harbour Press},\n  address = {London},\n  year = {${year}},\n  isbn = {978-0-00-${i}}\n}`;
    if (kind < 9)
      return `@incollection{key${i},${about}\n  booktitle = {${title(5)}},\n  editor = {${people(2)}},\n  pages = {${i}--${i + 9}},\n  year = {${year}}\n}`;
    return `@online{key${i},${about}\n  url = {https://example.org/a_b/${i}?x=1&y=2},\n  date = {${year}-05-13},\n  urldate = {2025-01-02}\n}`;
  };
  return `${Array.from({ length: count }, (_, i) => entry(i)).join('\n\n')}\n`;
};

/** citation-js in a thread of its own, as it would be used; milliseconds from the text to CSL-JSON. */
const timeCitationJs = (text: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./citation-js-worker.ts', import.meta.url), { workerData: text });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

/** The best of several runs, of which the first also warms the code (ms). */
const timeOurs = async (
  name: string,
  text: string,
  folder: string,
  runs = 3,
): Promise<{ read: number; whole: number }> => {
  const bytes = Buffer.from(text);
  const best = { read: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
  for (let run = 0; run < runs; run++) {
    rmSync(join(folder, 'library'), { recursive: true, force: true });
    const library = openLibrary(join(folder, 'library', 'library.ibidlib'), { backUpDaily: false });
    const start = performance.now();
    const { sources } = await importSources([{ name, bytes }]);
    best.read = Math.min(best.read, performance.now() - start);
    library.sources.importWhole(sources);
    best.whole = Math.min(best.whole, performance.now() - start);
    const { total } = library.sources.list({ query: '', offset: 0, limit: 1 });
    library.close();
    if (total % count !== 0) throw new Error(`${total} of the entries of ${name} came in`);
  }
  return best;
};

const tell = (what: string, entries: number, ms: number): void =>
  console.log(
    `${what}: ${Math.round((entries / ms) * 1000)} entries a second, from the file into the library`,
  );

/** The same sources in each of the formats, and ten times as many as BibTeX. */
const timeFormats = async (folder: string): Promise<BenchRow[]> => {
  const { BibTeX, ...others } = bibliographies(bibliographyItems(count));
  const citationJs = await timeCitationJs(BibTeX.text);
  const rows: BenchRow[] = [];
  for (const [format, { name, text }] of Object.entries(others)) {
    const { whole } = await timeOurs(name, text, folder, 2);
    tell(format, count, whole);
    rows.push(
      row(
        `${count} entries of ${format} into the library`,
        'citation-js, the same as BibTeX, to CSL-JSON only',
        whole,
        citationJs,
      ),
    );
  }
  const { whole: once } = await timeOurs(BibTeX.name, BibTeX.text, folder, 1);
  const many = exportBibtex(bibliographyItems(10 * count)).text;
  const { whole } = await timeOurs(BibTeX.name, many, folder, 1);
  tell(`BibTeX of ${10 * count} entries`, 10 * count, whole);
  rows.push(
    row(`${10 * count} entries of BibTeX into the library`, 'ten times a tenth of them', whole, 10 * once),
  );
  return rows;
};

const timePandoc = (file: string, folder: string): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    'pandoc',
    ['-f', 'bibtex', '-t', 'csljson', file, '-o', join(folder, 'pandoc.json')],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`pandoc failed: ${stderr}`);
  return performance.now() - start;
};

export const benchImport = async (): Promise<BenchRow[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
  try {
    const text = bibliography();
    const file = join(folder, 'sources.bib');
    writeFileSync(file, text);
    const { whole, read } = await timeOurs('sources.bib', text, folder);
    const citationJs = Math.min(await timeCitationJs(text), await timeCitationJs(text));
    tell('BibTeX', count, whole);
    const what = `${count} entries of BibTeX`;
    const rows = [
      row(`${what} into the library`, 'citation-js, to CSL-JSON only', whole, citationJs),
      row(`${what}, read only`, 'citation-js, to CSL-JSON only', read, citationJs),
    ];
    if (spawnSync('pandoc', ['--version']).error)
      console.log('not measured: against pandoc, which is not installed here');
    else {
      const pandoc = Math.min(timePandoc(file, folder), timePandoc(file, folder));
      rows.push(row(`${what} into the library`, 'pandoc, to CSL-JSON only', whole, pandoc));
    }
    return [...rows, ...(await timeFormats(folder))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
