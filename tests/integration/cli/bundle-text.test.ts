import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildParts } from '../../../scripts/build.ts';

/* The built command line must read dashes and quotes in sources as the program does from its sources. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ibid-bundle-'));

beforeAll(() => buildParts(['cli'], { onlyStale: true }), 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the bundle is ASCII, as its reader takes it to be', () => {
  const bundle = readFileSync(join(root, 'out/cli/ibid.cjs'));
  expect(bundle.findIndex((byte) => byte > 0x7f)).toBe(-1);
});

test('dashes and quotes of a source are understood', async () => {
  const source = {
    id: 'a',
    type: 'article-journal',
    title: 'The “Long” War',
    'container-title': 'Survival',
    issue: '5–6',
    page: '169–81',
  };
  writeFileSync(join(folder, 's.json'), JSON.stringify([source]));
  writeFileSync(join(folder, 'n.json'), JSON.stringify([[{ items: [{ id: 'a' }] }]]));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'bin/ibid.mjs'), 'render', '--sources', 's.json', '--notes', 'n.json'],
    { cwd: folder },
  );
  expect(JSON.parse(stdout)).toEqual(["“The 'Long' War”, in *Survival*, No. 5-6, p. 169-181."]);
});
