import { pageText } from '../../../shared/texts/page-text.ts';
import { type FileText, pageEnd, textLimits } from '../../../shared/texts/text-state.ts';
import { pageItems } from './page-items.ts';
import { openPdf, type PdfDocument } from './pdfjs.ts';

/** Fewer letters than this in a whole file are a stamp or a page number on scanned pages. */
const fewestLetters = 20;

const without = (state: FileText['state']): FileText => ({ state, text: '', labels: [], beside: '' });

const named = (error: unknown): string => (error instanceof Error ? error.name : '');

/**
 * The text of a PDF, page by page, in the order it is read. A page that can't be read is empty; a file that can't be
 * read says so in its state. `onPage` is called whenever it went on.
 */
export const readPdfText = async (bytes: Uint8Array, onPage: () => void = () => {}): Promise<FileText> => {
  let pdf: PdfDocument;
  try {
    pdf = await openPdf(bytes);
  } catch (error) {
    return without(named(error) === 'PasswordException' ? 'locked' : 'broken');
  }
  onPage();
  try {
    const labels = ((await pdf.getPageLabels().catch(() => null)) ?? []).map((label) => label.slice(0, 40));
    const pages: string[] = [];
    const divided: string[] = [];
    let length = 0;
    for (let number = 1; number <= Math.min(pdf.numPages, textLimits.pages); number++) {
      let text = '';
      try {
        const page = await pdf.getPage(number);
        const read = pageText(pageItems(await page.getTextContent()));
        text = read.text.replaceAll(pageEnd, ' ');
        for (const word of read.divided) divided.push(word);
        page.cleanup();
      } catch {
        // One damaged page must not cost the others.
      }
      pages.push(text);
      onPage();
      length += text.length + 1;
      if (length > textLimits.characters) break;
    }
    if (pages.length === 0) return without('broken');
    const text = pages.join(pageEnd);
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters < fewestLetters) return { ...without('no-text'), labels };
    const state = pages.length < pdf.numPages || length > textLimits.characters ? 'cut' : 'read';
    return { state, text: text.slice(0, textLimits.characters), labels, beside: divided.join('\n') };
  } finally {
    await pdf.loadingTask.destroy();
  }
};
