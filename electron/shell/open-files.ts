import { resolve } from 'node:path';

/**
 * The papers named in a command line, as absolute paths: `.ibid` files, which the system passes when one is
 * opened by a double click. Options and everything else are left alone.
 */
export const papersInArguments = (args: readonly string[], folder: string): string[] =>
  args
    .slice(1)
    .filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.ibid'))
    .map((arg) => resolve(folder, arg));
