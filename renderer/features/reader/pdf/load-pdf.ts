import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

export type { PDFDocumentProxy as PdfDocument, PDFPageProxy as PdfPage };

let loaded: Promise<Pdfjs> | null = null;

/** pdf.js, which comes with the first file. */
export const pdfjs = (): Promise<Pdfjs> => {
  loaded ??= import('pdfjs-dist/legacy/build/pdf.mjs');
  return loaded;
};

/** Fonts, tables of characters and readers of pictures that only some files ask for (scripts/pdf-files-plugin.ts). */
const beside = (folder: string): string => new URL(`pdfjs/${folder}/`, document.baseURI).href;

/** Why a file can't be shown. */
export type PdfTrouble = 'locked' | 'broken';
export type OpenedPdf = { document: PDFDocumentProxy; close(): void };

/**
 * Opens a PDF. What stands in it as a script never runs, and nothing is fetched from elsewhere.
 * @param password tried where the file is locked
 */
export const openPdf = async (bytes: Uint8Array, password?: string): Promise<OpenedPdf | PdfTrouble> => {
  const { getDocument, PDFWorker } = await pdfjs();
  const thread = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'pdf' });
  const worker = PDFWorker.create({ port: thread, verbosity: 0 });
  const task = getDocument({
    data: bytes,
    worker,
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
    // The content security policy lets no WebAssembly run; there are plain scripts in its place.
    useWasm: false,
    // pdf.js would do it by itself over HTTP only, and the desktop app has an address of its own.
    useWorkerFetch: true,
    wasmUrl: beside('wasm'),
    cMapUrl: beside('cmaps'),
    standardFontDataUrl: beside('standard_fonts'),
    enableXfa: false,
    disableWorkerRendering: true,
  });
  const close = (): void => {
    void task.destroy().finally(() => {
      worker.destroy();
      thread.terminate();
    });
  };
  try {
    const document = await task.promise;
    if (document.numPages > 0) return { document, close };
    close();
    return 'broken';
  } catch (error) {
    close();
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken';
  }
};
