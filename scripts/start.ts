/** `npm start`: the app in Electron, or where Electron's binary can't be had, in the browser. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildParts } from './build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The path of Electron's binary, fetched by its own installer at the first start; null where it can't be had. */
const electronBinary = (): string | null => {
  const folder = join(root, 'node_modules/electron');
  const recorded = join(folder, 'path.txt');
  const installed = (): string | null => {
    if (!existsSync(recorded)) return null;
    const path = join(folder, 'dist', readFileSync(recorded, 'utf8'));
    return existsSync(path) ? path : null;
  };
  if (installed()) return installed();
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !existsSync(join(folder, 'install.js'))) return null;
  console.log('Fetching Electron’s program, once only. This can take a few minutes on a slow line…');
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 180_000 });
  return installed();
};

/** Opens an address in the system's browser; says nothing where there is none. */
const openBrowser = (address: string): void => {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display || process.env.BROWSER === 'none') return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '""', address]
        : ['xdg-open', address];
  spawn(command as string, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
};

console.log('Looking whether anything must be built first…');
await buildParts(['cli', 'electron', 'renderer'], { onlyStale: true });
const args = process.argv.slice(2);
const binary = args.includes('--browser') ? null : electronBinary();
if (binary) {
  const app = spawn(binary, [root, ...args], { stdio: 'inherit' });
  app.on('exit', (code) => process.exit(code ?? 0));
} else {
  if (!args.includes('--browser'))
    console.log('Electron’s program could not be had here, so Ibid opens in the browser.');
  const serve = spawn(
    process.execPath,
    [join(root, 'bin/ibid.mjs'), 'serve', ...args.filter((arg) => arg !== '--browser')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  serve.stdout.setEncoding('utf8');
  let opened = false;
  serve.stdout.on('data', (text: string) => {
    process.stdout.write(text);
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(text)?.[0];
    if (address && !opened) {
      opened = true;
      openBrowser(address);
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => serve.kill(signal));
  serve.on('exit', (code) => process.exit(code ?? 0));
}
