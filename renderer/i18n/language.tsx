import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { en } from './en/index.ts';
import { type Format, formatIn, type Language, localeOf } from './format.ts';
import { it } from './it/index.ts';
import type { Messages } from './messages.ts';

const catalogues: Record<Language, Messages> = { en, it };

/** The catalogue of a language, for code outside React. */
export const messagesFor = (language: Language): Messages => catalogues[language];

type Spoken = { language: Language; messages: Messages; format: Format };
const LanguageContext = createContext<Spoken>({ language: 'en', messages: en, format: formatIn('en') });

/** Sets the language of all that is inside; a change shows at once. */
export const LanguageProvider = ({ language, children }: { language: Language; children: ReactNode }) => {
  const spoken = useMemo(
    () => ({ language, messages: catalogues[language], format: formatIn(language) }),
    [language],
  );
  useEffect(() => {
    document.documentElement.lang = localeOf[language];
  }, [language]);
  return (
    <LanguageContext value={spoken}>
      <I18nProvider locale={localeOf[language]}>{children}</I18nProvider>
    </LanguageContext>
  );
};

/** The strings of the interface in the language chosen now. */
export const useMessages = (): Messages => useContext(LanguageContext).messages;
/** Numbers, dates and lists as the language chosen now writes them. */
export const useFormat = (): Format => useContext(LanguageContext).format;
export const useLanguage = (): Language => useContext(LanguageContext).language;
