#!/usr/bin/env node
// Starts the command line in this process, or in the project's own Node where this one is too old.
// Plain JavaScript without imports beyond Node's, so that any Node can read it and starting costs little.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const bundle = new URL('out/cli/cli.mjs', root);
const least = 22;

if (Number(process.versions.node.split('.')[0]) < least) await runInOwnNode();
else {
  const ready = await prepare();
  if (ready) {
    // Compiled code is kept beside the bundle; where that can't be written, starting is only slower.
    module.enableCompileCache?.(fileURLToPath(new URL('out/cli/.cache', root)));
    await import(bundle.href);
  }
}

async function runInOwnNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = fileURLToPath(new URL(`node_modules/node/bin/${name}`, root));
  if (!existsSync(own)) {
    console.error(
      `Ibid needs Node ${least} or newer, and this is ${process.version}. Run "npm ci" in its folder, which brings the right one.`,
    );
    process.exitCode = 1;
    return;
  }
  const { spawnSync } = await import('node:child_process');
  const { status } = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

// In a checkout the bundle is built when it is missing or older than a source; an installed Ibid has no sources.
async function prepare() {
  const script = new URL('scripts/build.ts', root);
  if (!existsSync(script)) {
    if (existsSync(bundle)) return true;
    console.error('Ibid is not complete: its program is missing. Install it again.');
    process.exitCode = 1;
    return false;
  }
  const { isStale } = await import('./stale.mjs');
  if (existsSync(bundle) && !isStale(root)) return true;
  const { spawnSync } = await import('node:child_process');
  const { status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('scripts/run.mjs', root)), fileURLToPath(script), '--quick'],
    // What the build says must not mix with what the command answers.
    { stdio: ['ignore', 2, 2] },
  );
  if (status === 0 && existsSync(bundle)) return true;
  console.error('Ibid could not be built from its sources. Run "npm ci" and try again.');
  process.exitCode = 1;
  return false;
}
