import { useEffect } from 'react';
import { pastedArticle } from './pasted.ts';
import type { CaptureState } from './use-capture.ts';

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, [role="textbox"]'));

/** An article or files that are pasted in the library, where no field takes them, become a source. */
export const usePasteArticle = (
  isActive: boolean,
  { bringFiles, bringText, bringHtml }: Pick<CaptureState, 'bringFiles' | 'bringText' | 'bringHtml'>,
): void => {
  useEffect(() => {
    if (!isActive) return;
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || takesText(event.target) || !event.clipboardData) return;
      const files = [...event.clipboardData.files];
      const article = files.length > 0 ? null : pastedArticle(event.clipboardData);
      if (files.length === 0 && article === null) return;
      event.preventDefault();
      if (files.length > 0) bringFiles(files);
      else if (article && 'html' in article) bringHtml(article.html, article.url);
      else if (article) bringText(article.text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isActive, bringFiles, bringText, bringHtml]);
};
