import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { type PackedApp, packApp, packing } from '../../builders/packed-app.ts';
import { type PackedService, startPackedService } from '../../builders/packed-service.ts';
import { column, japanesePdf, pdfOf } from '../../builders/pdf.ts';
import { book } from '../library/papers-builder.ts';

/* The app as it is packed, and its service run by Node from a folder around which there is nothing of the project. */

let app: PackedApp;
beforeAll(async () => {
  app = await packApp();
}, 240_000);
afterAll(() => app?.remove());

test('the package holds what runs and nothing else', () => {
  const packed = app.files;
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
    existsSync(join(app.resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node')),
  ).toBe(true);
});

test('the program can’t be used as Node, debugged, or run from changed files', () => {
  expect(packing.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(packing.mac.hardenedRuntime).toBe(true);
  expect(packing.protocols).toBeUndefined();
  expect(packing.fileAssociations.map(({ ext }) => ext)).toEqual(['ibid']);
});

describe('run from a folder of its own', () => {
  let service: PackedService;
  beforeAll(() => {
    service = startPackedService(app.folder, join(app.folder, '../place'));
  });
  afterAll(() => service?.client.stop());

  test('the service opens a library, with the sample in it', async () => {
    expect(await service.call('app.info', {})).toMatchObject({ host: 'electron' });
    expect((await service.call('papers.list', {})).rows).toHaveLength(1);
  });

  test('its thread reads the texts of files, with the tables of Asian characters beside it', async () => {
    await service.call('sources.add', { csl: book('a', 'Harbours') });
    const sourceId = asSourceId('a');
    const files = {
      'harbour.pdf': pdfOf([{ texts: column(60, 780, ['The harbour of Trieste was forgotten.']) }]),
      'kanji.pdf': japanesePdf,
      'page.html': Buffer.from('<!doctype html><p>A harbour.'),
    };
    for (const [name, bytes] of Object.entries(files))
      await service.call('attachments.add', { sourceId, name, base64: bytes.toString('base64') });
    await expect
      .poll(async () => (await service.call('attachments.list', { sourceId })).map(({ text }) => text), {
        timeout: 30_000,
      })
      .toEqual(['read', 'read', 'read']);
    for (const query of ['Trieste', '日本の港'])
      expect((await service.call('sources.list', { query, offset: 0, limit: 5 })).total, query).toBe(1);
  });

  test('its other threads read a page and a large file of sources, and look through the library', async () => {
    const captured = await service.call('capture.read', {
      name: 'page.html',
      base64: Buffer.from('<!doctype html><title>A page about bells</title><p>Bells.').toString('base64'),
    });
    expect(JSON.stringify(captured)).toContain('A page about bells');
    const many = Array.from({ length: 3000 }, (_, at) => book(`b${at}`, `A book of bells, number ${at}`));
    const files = [{ name: 'many.json', base64: Buffer.from(JSON.stringify(many)).toString('base64') }];
    expect(Buffer.byteLength(files[0]!.base64)).toBeGreaterThan(400_000);
    await service.call('sources.import', { files });
    expect((await service.call('sources.list', { query: 'bells', offset: 0, limit: 5 })).total).toBe(3000);
    expect(await service.call('library.check', {})).toMatchObject({ faults: [] });
    expect(service.log).toEqual([]);
  });
});
