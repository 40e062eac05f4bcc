import type { SourceFormat } from '#shared/sources/source-formats.ts';
import type { Messages } from '../i18n/messages.ts';
import type { MenuAction } from './menu.tsx';

/** Formats in the order of a menu; each begins with what most people want. */
const order = ['bibtex', 'biblatex', 'ris', 'csl-json', 'csv'] as const satisfies readonly SourceFormat[];

/** What a menu offers to take sources out as. */
export const sourceFormatActions = (
  words: Messages['exporting'],
  onExport: (format: SourceFormat) => void,
): MenuAction[] =>
  order.map((format) => ({
    id: format,
    label: words.formats[format],
    ...(format === 'csv' ? { hint: words.table } : {}),
    onAction: () => onExport(format),
  }));
