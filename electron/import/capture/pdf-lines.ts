import type { PdfDocument } from '../texts/pdfjs.ts';

/** A printed line of a page; `size` is that of its largest letters, `y` grows upwards. */
export type PrintedLine = { text: string; size: number; x: number; y: number; page: number };

/** The lines of a page, in the order in which the file has them. */
export const printedLines = async (pdf: PdfDocument, number: number): Promise<PrintedLine[]> => {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent();
  const lines: PrintedLine[] = [];
  let open: (PrintedLine & { end: number }) | null = null;
  const close = (): void => {
    const text = open?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (open && text !== '') lines.push({ text, size: open.size, x: open.x, y: open.y, page: number });
    open = null;
  };
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const [x, y] = [Number(item.transform[4]), Number(item.transform[5])];
    const size = item.height || Math.abs(Number(item.transform[3])) || 0;
    const isBlank = item.str.trim() === '';
    if (open && !isBlank && Math.abs(open.y - y) > 0.6 * Math.max(open.size, size, 1)) close();
    if (!isBlank) {
      if (open === null) open = { text: '', size, x, y, page: number, end: x };
      const gap: number = x - open.end;
      open.text += gap > 0.2 * size && open.text !== '' && !/\s$/.test(open.text) ? ` ${item.str}` : item.str;
      // Marks of notes are small and raised, and what they stand at gives the line its size.
      open.size = Math.max(open.size, size);
      open.end = x + item.width;
    } else if (open && item.str !== '') open.text += ' ';
    if (item.hasEOL) close();
  }
  close();
  page.cleanup();
  return lines;
};

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Whether a line is in the middle of a sentence of the print before it, as the second line of a note is. */
export const goesOn = (before: PrintedLine | undefined, line: PrintedLine): boolean =>
  before !== undefined &&
  before.page === line.page &&
  Math.abs(before.size - line.size) < 0.5 &&
  before.y > line.y &&
  before.y - line.y < 2 * line.size &&
  before.text.length > 30 &&
  !/[.!?:>)\]]$/u.test(before.text);
