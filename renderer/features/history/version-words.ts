import type { VersionRow } from '#shared/contract/history.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What a version is, in words: its name, or why it was kept. */
export const kindOf = ({ kind, name }: VersionRow, words: Messages['history']): string => {
  switch (kind) {
    case 'named':
      return name;
    case 'exported':
      return words.exported(name);
    case 'before':
      return words.before;
    case 'auto':
      return words.auto;
  }
};
