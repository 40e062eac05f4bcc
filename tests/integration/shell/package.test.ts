import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

/*
 * Packs the app with electron-builder around a folder that stands in for Electron's own files, which need a
 * download, and looks at what went into app.asar.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as {
  electronFuses: Record<string, boolean>;
  fileAssociations: { ext: string }[];
  mac: { hardenedRuntime: boolean };
  protocols?: unknown;
};
const folder = mkdtempSync(join(tmpdir(), 'ibid-package-'));
const project = join(folder, 'project');
const resources = join(project, 'dist/linux-unpacked/resources');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type AsarFolder = { files: Record<string, AsarFolder | { size: number; unpacked?: boolean }> };

/** The files of an asar archive: its header is JSON behind four numbers of 32 bits. */
const listAsar = (path: string): string[] => {
  const bytes = readFileSync(path);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as AsarFolder;
  const walk = (entry: AsarFolder, at: string): string[] =>
    Object.entries(entry.files).flatMap(([name, inner]) =>
      'files' in inner ? walk(inner, `${at}${name}/`) : [`${at}${name}`],
    );
  return walk(header, '');
};

beforeAll(() => {
  const write = (path: string, text: string) => {
    mkdirSync(join(project, path, '..'), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  for (const file of ['package.json', 'LICENSE'])
    if (existsSync(join(root, file))) cpSync(join(root, file), join(project, file));
  write('out/electron/main.mjs', 'export {};');
  write('out/electron/service.mjs', '');
  write('out/electron/preload.cjs', '');
  write('out/electron/.built', '');
  write('out/renderer/index.html', '');
  write('out/renderer/assets/app.js', '');
  write('out/cli/cli.mjs', '');
  for (const path of ['electron/host/api/api.ts', 'tests/x.test.ts', '.env', 'library.ibidlib'])
    write(path, 'x');
  const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { main: string };
  write(main, 'export {};');
  for (const name of ['better-sqlite3', 'node-addon-api'])
    cpSync(join(root, 'node_modules', name), join(project, 'node_modules', name), { recursive: true });

  const electron = join(folder, 'electron');
  mkdirSync(join(electron, 'resources'), { recursive: true });
  writeFileSync(join(electron, 'electron'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(electron, 'version'), '45.4.1');
  // Fuses are set in Electron's own program, which is not here; that they are asked for is tested below.
  const { electronFuses: _, ...rest } = config;
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
    { cwd: project, stdio: 'pipe', timeout: 120_000 },
  );
}, 120_000);

test('the package holds what runs and nothing else', () => {
  const packed = listAsar(join(resources, 'app.asar'));
  expect(packed).toContain('package.json');
  expect(packed).toContain('out/electron/service.mjs');
  expect(packed).toContain('out/electron/preload.cjs');
  expect(packed).toContain('out/renderer/index.html');
  expect(packed).toContain('node_modules/better-sqlite3/lib/index.js');
  const strange = packed.filter(
    (path) =>
      !/^(package\.json|LICENSE|out\/(electron|renderer)\/(?!\.built).+)$/.test(path) &&
      !/^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js|prebuilds\/linux-x64\.node)$/.test(
        path,
      ),
  );
  expect(strange).toEqual([]);
});

test('the native part lies beside the archive, for this system only', () => {
  expect(
    existsSync(join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node')),
  ).toBe(true);
});

test('the program can’t be used as Node, debugged, or run from changed files', () => {
  expect(config.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(config.mac.hardenedRuntime).toBe(true);
  expect(config.protocols).toBeUndefined();
  expect(config.fileAssociations.map(({ ext }) => ext)).toEqual(['ibid']);
});
