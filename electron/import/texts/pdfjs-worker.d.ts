declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** What pdf.js takes in place of a thread of its own where it finds it under `globalThis.pdfjsWorker`. */
  export const WorkerMessageHandler: unknown;
}
