import { fileURLToPath } from 'node:url';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
export type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;

let loaded: Promise<Pdfjs> | null = null;

/**
 * pdf.js in this thread. It looks for a canvas, which text does not need, and would complain on the console that it
 * finds none; so it is given names in its place, and is heard again when it is there.
 */
const load = async (): Promise<Pdfjs> => {
  const here = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D']) here[name] ??= class {};
  here.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { warn, log } = console;
  console.warn = console.log = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    Object.assign(console, { warn, log });
  }
};

/** Tables of Asian characters: those of the package, or beside the bundle those that the window has, too. */
const characterTables = (): string =>
  fileURLToPath(
    new URL(
      import.meta.url.endsWith('.ts')
        ? '../../../node_modules/pdfjs-dist/cmaps/'
        : '../renderer/pdfjs/cmaps/',
      import.meta.url,
    ),
  );

/**
 * Opens a PDF for reading its text and what it says of itself; `destroy` of its `loadingTask` ends it. Nothing in it
 * runs, and nothing is fetched. The bytes are pdf.js's from then on.
 * @throws pdf.js's own errors: `PasswordException`, `InvalidPDFException`, …
 */
export const openPdf = async (bytes: Uint8Array): Promise<PdfDocument> => {
  loaded ??= load();
  const { getDocument } = await loaded;
  return getDocument({
    data: bytes,
    verbosity: 0,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 0,
    cMapUrl: characterTables(),
  }).promise;
};
