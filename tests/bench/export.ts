/** `ibid export` of an 82-note paper from Markdown to DOCX, the whole process, against `pandoc --citeproc`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchRow, median, printRows, row } from './rows.ts';
import { samplePaper } from './sample-paper.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Median milliseconds of the two commands, run in turn so that both see the same machine. */
const inTurn = (runs: number, a: [string, string[]], b: [string, string[]]): [number, number] => {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i <= runs; i++)
    for (const [k, [command, args]] of [a, b].entries()) {
      const start = performance.now();
      const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
      // The first round warms the caches of both.
      if (i > 0) times[k]?.push(performance.now() - start);
    }
  return [median(times[0]), median(times[1])];
};

export const benchExport = async (): Promise<BenchRow[]> => {
  if (spawnSync('pandoc', ['--version']).error) {
    console.log('not measured: export against pandoc, which is not installed here');
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
  try {
    const { markdown, sources } = samplePaper({ words: 12_000, notes: 82, sources: 74 });
    writeFileSync(join(folder, 'paper.md'), markdown);
    writeFileSync(join(folder, 'sources.json'), JSON.stringify(sources));
    const style = join(root, 'shared/citations/styles/iai.csl');
    const [ours, theirs] = inTurn(
      9,
      [
        process.execPath,
        [join(root, 'bin/ibid.mjs'), 'export', join(folder, 'paper.md'), '--to', join(folder, 'ours.docx')],
      ],
      [
        'pandoc',
        [
          join(folder, 'paper.md'),
          '--citeproc',
          '--csl',
          style,
          `--resource-path=${folder}`,
          '--bibliography',
          join(folder, 'sources.json'),
          '-o',
          join(folder, 'theirs.docx'),
        ],
      ],
    );
    return [
      row('export of an 82-note paper, Markdown to DOCX, whole process', 'pandoc --citeproc', ours, theirs),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) printRows(await benchExport());
