import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../node_modules/pdfjs-dist/', import.meta.url));

/**
 * What pdf.js asks for while it shows some files: tables of Asian characters, fonts that files name and don't bring,
 * and readers of two kinds of pictures, as scripts. Their licences go along.
 */
const wanted: readonly [folder: string, file: RegExp][] = [
  ['cmaps', /\.bcmap$|^LICENSE/],
  ['standard_fonts', /\.(pfb|ttf)$|^LICENSE/],
  ['wasm', /_nowasm_fallback\.js$|^LICENSE_(OPENJPEG|JBIG2|PDFJS_OPENJPEG|PDFJS_JBIG2)$/],
];

/** Vite: puts these files under `pdfjs/` as they are. */
export const pdfFiles = () => ({
  name: 'ibid-pdf-files',
  apply: 'build' as const,
  generateBundle(this: {
    emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): void;
  }): void {
    for (const [folder, file] of wanted)
      for (const name of readdirSync(join(source, folder)))
        if (file.test(name))
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs/${folder}/${name.startsWith('LICENSE') ? `${name}.txt` : name}`,
            source: readFileSync(join(source, folder, name)),
          });
  },
});
