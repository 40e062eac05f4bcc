import { type PageText, pageText } from '#shared/texts/page-text.ts';
import type { Run } from '../page/text-lines.ts';
import type { PdfDocument, PdfPage } from './load-pdf.ts';

export type PageContent = Awaited<ReturnType<PdfPage['getTextContent']>>;

/** The text of one page, and what pdf.js draws its text layer from: its runs are the items of the text. */
export type ReadPage = { content: PageContent; text: PageText };

/** The runs of text of a page, as they stand on it. */
export const runsOf = ({ items }: PageContent): Run[] =>
  items.flatMap((item) =>
    'str' in item
      ? [
          {
            x: Number(item.transform[4]),
            y: Number(item.transform[5]),
            width: item.width,
            height: item.height,
            length: item.str.length,
          },
        ]
      : [],
  );

/** Reads texts of pages, each once. A page that can't be read has no text. */
export const pageReader = (document: PdfDocument): ((page: number) => Promise<ReadPage>) => {
  const known = new Map<number, Promise<ReadPage>>();
  const read = async (number: number): Promise<ReadPage> => {
    try {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const runs = content.items.filter((item) => 'str' in item);
      const text = pageText(
        runs.map(({ str, transform, width, height, hasEOL }) => ({
          str,
          x: Number(transform[4]),
          y: Number(transform[5]),
          width,
          height,
          endsLine: hasEOL,
        })),
      );
      return { content, text };
    } catch {
      return { content: { items: [], styles: {}, lang: null }, text: { text: '', pieces: [], divided: [] } };
    }
  };
  return (number) => {
    const found = known.get(number) ?? read(number);
    known.set(number, found);
    return found;
  };
};
