import type { CslItem, CslName } from '#shared/citations/csl-item.ts';
import { fieldKind } from '#shared/sources/fields.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import { localeOf } from '../../../i18n/format.ts';
import { useFormat, useLanguage, useMessages } from '../../../i18n/language.tsx';
import { dateText } from './date-text.ts';

/** A name as one says it: "Ada van Marsh". */
export const nameAsRead = (name: CslName): string =>
  name.literal ??
  [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .filter(Boolean)
    .join(' ');

/** Says the value of a variable as one reads it, in the reader's language; '' for none. */
export const useValueText = (): ((variable: string, value: unknown) => string) => {
  const { library, types, sourceForm: words } = useMessages();
  const language = useLanguage();
  const format = useFormat();
  return (variable, value) => {
    if (value === undefined || value === null) return '';
    if (variable === 'type') {
      const kind = kindOf({ id: '', type: String(value) } as CslItem);
      return kind === null ? String(value) : types[kind];
    }
    switch (fieldKind(variable)) {
      case 'names':
        if (Array.isArray(value)) return (value as CslName[]).map(nameAsRead).join('; ');
        break;
      case 'date':
        if (typeof value === 'object')
          return dateText(value, localeOf[language], { ...words, seasons: library.seasons });
        break;
      default:
        if (variable === 'language' && typeof value === 'string') return format.language(value);
    }
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
};
