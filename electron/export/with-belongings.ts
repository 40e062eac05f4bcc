import type { CslItem } from '../../shared/citations/csl-item.ts';
import type { Belongings } from '../../shared/sources/imported-source.ts';

/** The tags, notes and collections of sources, by the ids of these. */
export type BelongingsById = ReadonlyMap<string, Belongings>;

/** The record as other programs are to see it: tags among the keywords, a note in the place for one's own. */
export const asRead = (item: CslItem, { tags = [], notes = [] }: Belongings): CslItem => {
  const { keyword, annote } = item;
  const words = [typeof keyword === 'string' ? keyword : '', ...tags].filter((word) => word !== '');
  return {
    ...item,
    ...(tags.length > 0 ? { keyword: words.join(', ') } : {}),
    ...(notes.length > 0 && (annote === undefined || annote === '') ? { annote: notes.join('\n\n') } : {}),
  };
};
