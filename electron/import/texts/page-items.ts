import type { TextItem } from '../../../shared/texts/page-text.ts';
import type { PdfDocument } from './pdfjs.ts';

type Content = Awaited<ReturnType<Awaited<ReturnType<PdfDocument['getPage']>>['getTextContent']>>;

/** The runs of text of a page; marks of its structure are left out. */
export const pageItems = (content: Content): TextItem[] =>
  content.items.flatMap((item) =>
    'str' in item
      ? [
          {
            str: item.str,
            x: Number(item.transform[4]),
            y: Number(item.transform[5]),
            width: item.width,
            height: item.height,
            endsLine: item.hasEOL,
          },
        ]
      : [],
  );
