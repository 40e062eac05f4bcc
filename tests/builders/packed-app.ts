import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { buildParts } from '../../scripts/build.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The settings of electron-builder. */
export const packing = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
  electronFuses: Record<string, boolean>;
  fileAssociations: { ext: string }[];
  mac: { hardenedRuntime: boolean };
  protocols?: unknown;
};

/** The desktop app as `npm run dist` packs it, and the same unpacked, apart from the project and its packages. */
export type PackedApp = {
  /** What lies beside Electron's own program. */
  resources: string;
  /** Paths in `app.asar`. */
  files: readonly string[];
  /** The content of `app.asar`, where nothing of the project is around it. */
  folder: string;
  remove(): void;
};

type AsarFile = { size: number; offset: string; unpacked?: boolean };
type AsarFolder = { files: Record<string, AsarFolder | AsarFile> };

/** Writes out the files of an asar archive: its header is JSON behind four numbers of 32 bits. */
const unpack = (archive: string, into: string): string[] => {
  const bytes = readFileSync(archive);
  const start = 8 + bytes.readUInt32LE(4);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as AsarFolder;
  const walk = (entry: AsarFolder, at: string): string[] =>
    Object.entries(entry.files).flatMap(([name, inner]) => {
      const path = `${at}${name}`;
      if ('files' in inner) return walk(inner, `${path}/`);
      const content = inner.unpacked
        ? readFileSync(join(`${archive}.unpacked`, path))
        : bytes.subarray(start + Number(inner.offset), start + Number(inner.offset) + inner.size);
      mkdirSync(dirname(join(into, path)), { recursive: true });
      writeFileSync(join(into, path), content);
      return [path];
    });
  return walk(header, '');
};

/**
 * Packs the app with electron-builder around a folder that stands in for Electron's own files, which need a
 * download.
 */
export const packApp = async (): Promise<PackedApp> => {
  await buildParts(['electron', 'renderer'], { onlyStale: true });
  const place = mkdtempSync(join(tmpdir(), 'ibid-package-'));
  const project = join(place, 'project');
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  for (const path of ['package.json', 'LICENSE', 'out/electron', 'out/renderer'])
    cpSync(join(root, path), join(project, path), { recursive: true });
  for (const name of ['better-sqlite3', 'node-addon-api'])
    cpSync(join(root, 'node_modules', name), join(project, 'node_modules', name), { recursive: true });
  // What lies around in a project, and must not go along.
  for (const path of [
    'out/cli/cli.mjs',
    'electron/host/api.ts',
    'tests/x.test.ts',
    '.env',
    'library.ibidlib',
  ])
    write(path, 'x');
  write('out/electron/main.mjs.map', '{}');

  const electron = join(place, 'electron');
  mkdirSync(join(electron, 'resources'), { recursive: true });
  writeFileSync(join(electron, 'electron'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(electron, 'version'), '45.4.1');
  // Fuses are set in Electron's own program, which is not here.
  const { electronFuses: _, ...rest } = packing;
  write('builder.json', JSON.stringify({ ...rest, electronDist: electron, electronVersion: '45.4.1' }));
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/electron-builder/cli.js'),
      '--linux',
      'dir',
      '--x64',
      '--config',
      'builder.json',
    ],
    { cwd: project, stdio: 'pipe', timeout: 180_000 },
  );
  const resources = join(place, 'app');
  cpSync(join(project, 'dist/linux-unpacked/resources'), resources, { recursive: true });
  // Nothing of the project may be found by looking upwards.
  rmSync(project, { recursive: true });
  const folder = join(place, 'unpacked');
  const files = unpack(join(resources, 'app.asar'), folder);
  return { resources, files, folder, remove: () => rmSync(place, { recursive: true, force: true }) };
};
