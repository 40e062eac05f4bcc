/**
 * Builds what runs: `out/cli`, `out/electron` (esbuild) and `out/renderer` (Vite).
 *
 *   --quick   only the command line
 *   --if-stale  only the parts whose sources are newer than what is built
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { styleFiles } from './style-files-plugin.ts';
import { textFileEndings } from './text-files-plugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  minify: true,
  legalComments: 'none',
  loader: Object.fromEntries(textFileEndings.map((ending) => [ending, 'text' as const])),
  external: ['better-sqlite3', 'electron'],
  logLevel: 'warning',
  // Bundled CommonJS packages still ask for `require`, which an ES module does not have.
  banner: {
    js: "import { createRequire as ibidCreateRequire } from 'node:module'; const require = ibidCreateRequire(import.meta.url);",
  },
};

/** The threads that read large files of sources, pages, and the texts of files, lie beside the bundle that starts them. */
const buildWorkers = (folder: string) =>
  build({
    ...common,
    entryPoints: [
      'electron/host/threads/import-worker.ts',
      'electron/host/threads/attachment-texts-worker.ts',
      'electron/host/threads/capture-worker.ts',
      'electron/host/threads/prepare-worker.ts',
      'electron/host/threads/renew-worker.ts',
    ],
    outdir: folder,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
  });

const parts = {
  cli: {
    sources: ['electron', 'shared'],
    stamp: 'out/cli/.built',
    build: async (): Promise<void> => {
      rmSync(join(root, 'out/cli'), { recursive: true, force: true });
      const { banner: _, ...plain } = common;
      // One CommonJS file, which bin/run-bundle.cjs runs from V8's code cache.
      await build({
        ...plain,
        entryPoints: ['electron/host/cli.ts'],
        outfile: 'out/cli/ibid.cjs',
        format: 'cjs',
        charset: 'ascii',
        plugins: [styleFiles(join(root, 'out/cli/citations'))],
        define: { 'import.meta.url': 'ibidUrl' },
        // Wrapped here as Node wraps modules: to do it when it runs would copy two megabytes of text.
        banner: {
          js: "(function (exports, require, module, __filename, __dirname) { const ibidUrl = require('node:url').pathToFileURL(__filename).href;",
        },
        footer: { js: '})' },
      });
      await buildWorkers('out/cli');
      escapeBundle(join(root, 'out/cli/ibid.cjs'));
      primeCodeCaches();
    },
  },
  electron: {
    sources: ['electron', 'shared'],
    stamp: 'out/electron/.built',
    build: async (): Promise<void> => {
      rmSync(join(root, 'out/electron'), { recursive: true, force: true });
      await build({
        ...common,
        entryPoints: { main: 'electron/shell/main.ts', service: 'electron/host/service-process.ts' },
        outdir: 'out/electron',
        format: 'esm',
        splitting: true,
        outExtension: { '.js': '.mjs' },
      });
      await buildWorkers('out/electron');
      // A sandboxed preload must be one CommonJS file.
      const { banner: _, ...plain } = common;
      await build({
        ...plain,
        entryPoints: ['electron/shell/preload.ts'],
        outfile: 'out/electron/preload.cjs',
        format: 'cjs',
      });
    },
  },
  renderer: {
    sources: ['renderer', 'shared'],
    stamp: 'out/renderer/.built',
    build: async (): Promise<void> => {
      const vite = await import('vite');
      await vite.build({
        root: join(root, 'renderer'),
        configFile: join(root, 'renderer/vite.config.ts'),
        logLevel: 'warn',
      });
    },
  },
};
type Part = keyof typeof parts;

/** esbuild leaves regular expressions as they are written; the bundle is read as Latin-1 and must be ASCII. */
const escapeBundle = (file: string): void => {
  const text = readFileSync(file, 'utf8');
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Unit by unit, so that a character outside the basic plane becomes a pair, which a regular expression takes too.
  writeFileSync(file, text.replace(/[\u0080-\uffff]/g, escaped));
};

/**
 * Runs the common commands once on the sample, each of which leaves its code cache behind (bin/run-bundle.cjs). One
 * that fails here leaves none, and its first run by a person does.
 */
const primeCodeCaches = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-build-'));
  const sample = join(root, 'electron/host/sample');
  const library = ['--library', join(folder, 'library.ibidlib')];
  const notes = join(folder, 'notes.json');
  const sources = JSON.parse(readFileSync(join(sample, 'sources.json'), 'utf8')) as { id: string }[];
  writeFileSync(
    notes,
    JSON.stringify(sources.map(({ id }) => [{ items: [{ id }] }, ' and ', { items: [{ id }] }])),
  );
  try {
    for (const args of [
      ['--help'],
      ['export', join(sample, 'briefing.md'), '--to', join(folder, 'briefing.docx')],
      ['render', '--sources', join(sample, 'sources.json'), '--notes', notes],
      ['import', join(sample, 'sources.json'), ...library],
      ['search', 'europe', ...library],
    ])
      spawnSync(process.execPath, [join(root, 'bin/run-bundle.cjs'), ...args], { stdio: 'ignore' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const newest = (folder: string): number => {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
};

const isStale = (part: Part): boolean => {
  const { sources, stamp } = parts[part];
  if (!existsSync(join(root, stamp))) return true;
  const built = statSync(join(root, stamp)).mtimeMs;
  const changed = [
    ...sources.map((folder) => newest(join(root, folder))),
    statSync(join(root, 'package-lock.json')).mtimeMs,
  ];
  return changed.some((time) => time > built);
};

/** Builds the parts named, or only the stale ones of them. */
export const buildParts = async (names: readonly Part[], { onlyStale = false } = {}): Promise<void> => {
  for (const name of names) {
    if (onlyStale && !isStale(name)) continue;
    const started = new Date();
    await parts[name].build();
    const stamp = join(root, parts[name].stamp);
    mkdirSync(join(stamp, '..'), { recursive: true });
    writeFileSync(stamp, '');
    // A file that is saved while the build runs is newer than what was built.
    utimesSync(stamp, started, started);
  }
};

if (import.meta.main) {
  const names: Part[] = process.argv.includes('--quick') ? ['cli'] : ['cli', 'electron', 'renderer'];
  await buildParts(names, { onlyStale: process.argv.includes('--if-stale') });
}
