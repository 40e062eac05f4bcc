import { useEffect, useState } from 'react';
import type { RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { useHost } from '../../../api/host-context.tsx';
import { citePrinterOf } from '../../../citations/cite-printer.ts';
import { localeOf } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';

/** While a field is written, the note follows after this pause (ms). */
const pause = 120;

/**
 * A source as the first note that cites it prints it in a style, in a language or else in that of the window; null
 * until it is printed, or if it can't be.
 */
export const usePrintedCite = (
  item: CslItem | null,
  style: string,
  locale: string | undefined,
): RichText | null => {
  const host = useHost();
  const language = useLanguage();
  const [printed, setPrinted] = useState<RichText | null>(null);
  const isFirst = printed === null;
  useEffect(() => {
    if (!item) return;
    let isCurrent = true;
    const timer = setTimeout(
      async () => {
        const text = await citePrinterOf(host).print(item, style, locale ?? localeOf[language]);
        if (isCurrent) setPrinted(text);
      },
      isFirst ? 0 : pause,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [host, item, style, locale, language, isFirst]);
  return printed;
};
