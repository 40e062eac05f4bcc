// Runs a TypeScript script of this folder with the project's own Node. npm scripts get it from
// node_modules/.bin; started any other way (or after `npm ci --ignore-scripts`) the process may be an
// older Node, on which better-sqlite3 crashes without a word, so it is checked and replaced here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wanted = 24;
const own = fileURLToPath(
  new URL(`../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url),
);
let node = process.execPath;
if (Number(process.versions.node.split('.')[0]) < wanted) {
  if (!existsSync(own)) {
    console.error(
      `This needs Node ${wanted} or newer, and this is ${process.version}. Run "npm ci" to get it.`,
    );
    process.exit(1);
  }
  node = own;
}
const { status } = spawnSync(
  node,
  [
    '--disable-warning=ExperimentalWarning',
    '--import',
    new URL('./text-files.mjs', import.meta.url).href,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
