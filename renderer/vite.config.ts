import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfFiles } from '../scripts/pdf-files-plugin.ts';
import { textFiles } from '../scripts/text-files-plugin.ts';

export default defineConfig({
  root: import.meta.dirname,
  // Relative addresses work under app:// as well as under the browser host.
  base: './',
  plugins: [react(), textFiles(), pdfFiles()],
  worker: { format: 'es', plugins: () => [textFiles()] },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    // Fonts stay files: the content security policy has no data: for fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
  },
});
