// Styles and locales (.csl, .xml) and SQL and Markdown texts (.sql, .md) are imported as strings. Bundlers are
// told so in build.ts and vite's configs; this does the same for Node when it runs TypeScript directly.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  load(url, context, next) {
    if (!/\.(csl|xml|sql|md)$/.test(url)) return next(url, context);
    const text = readFileSync(fileURLToPath(url), 'utf8');
    return { format: 'module', source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
  },
});
