import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of Ibid itself. This file is two folders below it, as a source and in the built `out/cli`. */
const root = new URL('../../', import.meta.url);

/** The folder of the built renderer. */
export const rendererFolder = (): string => fileURLToPath(new URL('out/renderer', root));

/** Ibid's version, as package.json gives it. */
export const appVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  return version;
};
