import type { CslItem } from '#shared/citations/csl-item.ts';
import { leadingNames, listedName } from '#shared/sources/names.ts';

/** What to call a source in a sentence: its title, else who is named first, else `untitled`. */
export const itemTitle = (item: CslItem, untitled: string): string => {
  if (typeof item.title === 'string' && item.title.trim() !== '') return item.title;
  const names = leadingNames(item);
  return names?.names[0] ? listedName(names.names[0]) : untitled;
};
