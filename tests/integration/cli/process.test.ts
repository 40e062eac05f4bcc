import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildParts } from '../../../scripts/build.ts';
import { makeOlder } from '../library/older.ts';

/* The command line as a whole process, as it is installed. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const launcher = join(root, 'bin/ibid.mjs');
const folder = mkdtempSync(join(tmpdir(), 'ibid-process-'));
const env = { ...process.env, IBID_LIBRARY: join(folder, 'library.ibidlib') };
const run = promisify(execFile);
const ibid = (...args: string[]) => run(process.execPath, [launcher, ...args], { cwd: folder, env });
/** Has Node say that it is one on which the launcher takes the project's own. */
const asOldNode = [
  '--import',
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.0.0'}})`,
];

beforeAll(async () => {
  await buildParts(['cli'], { onlyStale: true });
  cpSync(fileURLToPath(new URL('../../fixtures/host', import.meta.url)), folder, { recursive: true });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built command line', () => {
  test('does the whole job: sources in, paper in, Word out', async () => {
    const { stdout } = await ibid('import', 'sources.json', '--json');
    expect(JSON.parse(stdout)).toEqual({
      imported: 2,
      updated: 0,
      unchanged: 0,
      skipped: [],
      remarks: [],
      notUnderstood: [],
    });
    const id = (await ibid('paper', 'add', 'paper.md')).stdout.trim();
    await ibid('export', id, '--to', 'a.docx');
    await ibid('export', 'paper.md', '--to', 'b.docx');
    expect(readFileSync(join(folder, 'a.docx')).equals(readFileSync(join(folder, 'b.docx')))).toBe(true);
    expect((await ibid('search', 'santoro', '--json')).stdout).toContain('santoro1991');
  });

  test('adds no sample to a library that a command makes', async () => {
    const library = join(folder, 'plain.ibidlib');
    await ibid('import', 'sources.json', '--library', library);
    expect(JSON.parse((await ibid('paper', 'list', '--library', library, '--json')).stdout)).toEqual([]);
  });

  test('ends with 1 or 2 and one sentence where something is wrong', async () => {
    for (const [code, args] of [
      [1, ['import', 'nothing.json']],
      [1, ['export', 'nothing.md', '--to', 'x.docx']],
      [2, ['export']],
      [2, []],
    ] as const) {
      const failed = (await ibid(...args).catch((error: unknown) => error)) as {
        code: number;
        stdout: string;
        stderr: string;
      };
      expect(failed.code).toBe(code);
      expect(failed.stdout).toBe('');
      expect(failed.stderr).not.toMatch(/\n\s+at |node:internal/);
    }
  });

  test('says how it ended where the launcher had to start another Node', async () => {
    const failed: unknown = await run(process.execPath, [...asOldNode, launcher, 'export'], {
      cwd: folder,
      env,
    }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 2, stdout: '' });
  });

  test('stays quiet when its reader goes away', async () => {
    writeFileSync(
      join(folder, 'many.json'),
      JSON.stringify(
        Array.from({ length: 400 }, (_, i) => ({
          id: `s${i}`,
          type: 'book',
          title: `Word ${'x'.repeat(2000)}`,
        })),
      ),
    );
    const library = join(folder, 'many.ibidlib');
    await ibid('import', 'many.json', '--library', library);
    const child = spawn(
      process.execPath,
      [launcher, 'search', 'Word', '--limit', '500', '--json', '--library', library],
      { env, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let errors = '';
    child.stderr.on('data', (part) => {
      errors += String(part);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, errors]).toEqual([0, '']);
  });

  test('works for a paper without SQLite', async () => {
    const { stdout } = await run(
      process.execPath,
      [
        '--import',
        `data:text/javascript,process.on('exit',()=>{console.log(Object.keys(process.binding('natives')).length>0&&process.report.getReport().sharedObjects.some((o)=>o.includes('better-sqlite3')))})`,
        launcher,
        'export',
        'paper.md',
        '--to',
        'c.docx',
      ],
      { cwd: folder, env },
    );
    expect(stdout.trim()).toBe('false');
  });
});

test('answers the same from code caches of its own making, broken ones and none', async () => {
  const installed = join(folder, 'installed');
  cpSync(join(root, 'bin'), join(installed, 'bin'), { recursive: true });
  cpSync(join(root, 'out/cli/ibid.cjs'), join(installed, 'out/cli/ibid.cjs'));
  cpSync(join(root, 'out/cli/citations'), join(installed, 'out/cli/citations'), { recursive: true });
  const caches = join(installed, 'out/cli/.cache');
  const cached = () => readdirSync(caches).filter((name) => name.startsWith('export-'));
  const exported = async (name: string) => {
    await run(process.execPath, [join(installed, 'bin/ibid.mjs'), 'export', 'paper.md', '--to', name], {
      cwd: folder,
      env,
    });
    return readFileSync(join(folder, name));
  };
  const bytes = await exported('without.docx');
  const [cache = ''] = cached();
  const whole = readFileSync(join(caches, cache));
  expect((await exported('with.docx')).equals(bytes)).toBe(true);
  expect(readFileSync(join(caches, cache)).equals(whole)).toBe(true);
  const damaged = Buffer.from(whole);
  for (let at = 1000; at < damaged.length; at += 10_000) damaged[at] = ~(damaged[at] ?? 0) & 255;
  const half = whole.subarray(0, whole.length / 2);
  for (const broken of [Buffer.alloc(0), half, damaged, Buffer.from('no cache')]) {
    writeFileSync(join(caches, cache), broken);
    expect((await exported('broken.docx')).equals(bytes)).toBe(true);
    // It was replaced by a whole one.
    const mended = readFileSync(join(caches, cache));
    expect(mended.length).toBeGreaterThan(whole.length / 2);
    expect(mended.equals(damaged)).toBe(false);
  }
  rmSync(caches, { recursive: true });
  writeFileSync(caches, 'in the way');
  expect((await exported('unkept.docx')).equals(bytes)).toBe(true);
});

describe('serve', () => {
  const serve = async (...args: string[]) => serveOn([], ...args);
  const serveOn = async (options: string[], ...args: string[]) => {
    const child: ChildProcess = spawn(process.execPath, [...options, launcher, 'serve', ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr?.on('data', (part) => {
      errors += String(part);
    });
    const address = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout?.on('data', (part) => {
        text += String(part);
        const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(text);
        if (found) resolve(found[0]);
      });
      child.on('exit', () => reject(new Error(errors)));
    });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    return { child, address, ended, errors: () => errors };
  };
  const hasApp = () => existsSync(join(root, 'out/renderer/index.html'));

  test('without the built app says what to do', async () => {
    if (hasApp()) return;
    const failed = (await ibid('serve').catch((error: unknown) => error)) as { code: number; stderr: string };
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('npm run build');
  });

  test('opens a new library with the sample, answers, and closes it when told to end', async ({ skip }) => {
    if (!hasApp()) skip('the app is not built');
    const library = join(folder, 'served.ibidlib');
    for (const [start, signal] of (['SIGTERM', 'SIGINT'] as const).entries()) {
      const { child, address, ended, errors } = await serve('--library', library);
      const origin = new URL(address).origin;
      const entered = await fetch(address, { redirect: 'manual' });
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      const answer = await fetch(`${origin}/api/papers.list`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/json', 'x-ibid': '1' },
        body: '{}',
      });
      const result = (await answer.json()) as { ok: boolean; value: { rows: unknown[] } };
      expect(result.ok).toBe(true);
      expect(result.value.rows, `start ${start + 1}`).toHaveLength(1);
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(errors()).toBe('');
      // SQLite takes its log away when the last connection is closed in order.
      expect(existsSync(`${library}-wal`)).toBe(false);
    }
  });

  test('ends with its launcher where that had to start another Node', async ({ skip }) => {
    if (!hasApp()) skip('the app is not built');
    const library = join(folder, 'launched.ibidlib');
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      const { child, address, ended, errors } = await serveOn(asOldNode, '--library', library);
      expect((await fetch(address, { redirect: 'manual' })).status).toBeLessThan(400);
      expect(existsSync(`${library}-wal`)).toBe(true);
      child.kill(signal);
      // Told a second time while it closes, as Ctrl+C does in a terminal, it still closes in order.
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(errors()).toBe('');
      expect(existsSync(`${library}-wal`)).toBe(false);
      await expect(fetch(address)).rejects.toThrow();
    }
  });

  test('brings an older library up to date behind its window', async ({ skip }) => {
    if (!hasApp()) skip('the app is not built');
    const library = join(folder, 'older.ibidlib');
    makeOlder(library, 1500);
    const { child, address, ended, errors } = await serve('--library', library);
    const origin = new URL(address).origin;
    const entered = await fetch(address, { redirect: 'manual' });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const answer = await fetch(`${origin}/api/sources.list`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json', 'x-ibid': '1' },
      body: JSON.stringify({ query: 'number1499', offset: 0, limit: 1 }),
    });
    expect(await answer.json()).toMatchObject({ ok: true, value: { total: 1 } });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(errors()).toBe('');
  });

  test('on a port that is taken says so', async ({ skip }) => {
    if (!hasApp()) skip('the app is not built');
    const first = await serve('--library', join(folder, 'p.ibidlib'));
    const { port } = new URL(first.address);
    const failed = (await ibid('serve', '--port', port).catch((error: unknown) => error)) as {
      code: number;
      stderr: string;
    };
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain(`Port ${port}`);
    first.child.kill('SIGTERM');
    await first.ended;
  });
});
