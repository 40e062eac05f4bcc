import type { RichText } from '#shared/citations/citation.ts';
import type { CitationId } from '#shared/ids.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import { partOf } from '../../fixtures/docx/parts.ts';

/** No citation was printed. */
export const none = new Map<CitationId, RichText>();
/** A document as a Word file, and the text of its main parts. */
export const write = async (
  document: Parameters<typeof exportDocx>[0]['doc'],
  options: { template?: string; lang?: string } = {},
) => {
  const { bytes, losses } = await exportDocx({ doc: document, citations: none, ...options });
  return {
    bytes,
    losses: losses.map(({ what, where }) => ({ what: inEnglish(what), where: inEnglish(where) })),
    body: partOf(bytes, 'word/document.xml'),
    notes: partOf(bytes, 'word/footnotes.xml'),
  };
};
/** The words of each paragraph. */
export const paragraphs = (xml: string): string[] =>
  (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((x) =>
    [...x.matchAll(/<w:t [^>]*>([^<]*)/g)].map((m) => m[1]).join(''),
  );
/** The paragraph that starts with these words, as XML. */
export const paragraphOf = (xml: string, words: string): string =>
  (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).find((x) => x.includes(`>${words}`)) ?? '';
