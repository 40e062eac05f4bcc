// Starts the command line in this process, or in the project's own Node where this one is too old.
// Plain JavaScript without imports beyond Node's, so that any Node can read it and starting costs little.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const least = 22;

if (Number(process.versions.node.split('.')[0]) < least) runInOwnNode();
else if (prepare()) require('./run-bundle.cjs').runBundle();

function runInOwnNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules/node/bin', name);
  if (!existsSync(own)) {
    fail(
      `Ibid needs Node ${least} or newer, and this is ${process.version}. Run "npm ci" in its folder, which brings the right one.`,
    );
    return;
  }
  const { spawn } = require('node:child_process');
  const child = spawn(own, [join(__dirname, 'ibid.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Who ends this process means the one that does the work: `serve` has a library to close.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  child.on('error', ({ message }) =>
    fail(`Ibid could not be started with its own Node (${message}). Run "npm ci" in its folder.`),
  );
  child.on('exit', (code, signal) => {
    for (const one of signals) process.off(one, passOn);
    if (signal === null) process.exitCode = code;
    else process.kill(process.pid, signal);
  });
}

// In a checkout the bundle is built when it is missing or older than a source; an installed Ibid has no sources.
function prepare() {
  const { bundle } = require('./run-bundle.cjs');
  const script = join(root, 'scripts/build.ts');
  if (!existsSync(script))
    return existsSync(bundle) || fail('Ibid is not complete: its program is missing. Install it again.');
  if (existsSync(bundle) && !require('./stale.cjs').isStale(root)) return true;
  const { spawnSync } = require('node:child_process');
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'scripts/run.mjs'), script, '--quick'],
    // What the build says must not mix with what the command answers.
    { stdio: ['ignore', 2, 2] },
  );
  return (
    (status === 0 && existsSync(bundle)) ||
    fail('Ibid could not be built from its sources. Run "npm ci" and try again.')
  );
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
  return false;
}
