/* The thread in which pdf.js reads files. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
