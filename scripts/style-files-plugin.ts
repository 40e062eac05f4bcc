import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * esbuild: styles and locales as files in a folder beside the bundle, each read when it is imported. In a bundle
 * of one file they would all be part of it: two megabytes that every command would have to load.
 */
export const styleFiles = (folder: string): Plugin => ({
  name: 'ibid-style-files',
  setup: ({ onLoad }) => {
    mkdirSync(folder, { recursive: true });
    onLoad({ filter: /\.(csl|xml)$/ }, ({ path }) => {
      const name = basename(path);
      copyFileSync(path, join(folder, name));
      const place = `require('node:path').join(__dirname, ${JSON.stringify(basename(folder))}, ${JSON.stringify(name)})`;
      return {
        contents: `module.exports = require('node:fs').readFileSync(${place}, 'utf8');`,
        loader: 'js',
      };
    });
  },
});
