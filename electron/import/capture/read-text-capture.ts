import { readText } from '../read-text.ts';
import type { Captured, CaptureInput } from './kind.ts';
import { readArticle } from './read-article.ts';
import { paragraphsAsHtml } from './snapshot.ts';

/** As `readCapture`, of a plain text. It needs no parser, so it is read where it is asked for. */
export const readTextCapture = ({ kind, name, bytes }: CaptureInput, now: Date): Captured => {
  const { paragraphs, ...item } = readArticle(readText(bytes, name), now);
  return { kind, ...item, text: paragraphs.join('\n'), html: paragraphsAsHtml(paragraphs) };
};
