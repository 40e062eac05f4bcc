import { type PaperRow, paperStatuses } from '#shared/contract/methods.ts';

export type PaperSort = { column: string | number; direction: 'ascending' | 'descending' };

/** The papers whose title, authors or series have every word of `filter`, in the chosen order. */
export const sortPapers = (
  papers: readonly PaperRow[],
  filter: string,
  sort: PaperSort,
  locale: string,
): PaperRow[] => {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const compare = (a: PaperRow, b: PaperRow): number => {
    switch (sort.column) {
      case 'words':
        return a.words - b.words;
      case 'notes':
        return a.notes - b.notes;
      case 'title':
        return collator.compare(a.title, b.title);
      case 'series':
        return collator.compare(a.series, b.series);
      case 'status':
        return paperStatuses.indexOf(a.status) - paperStatuses.indexOf(b.status);
      case 'archived':
        return compareTimes(a.archived ?? '', b.archived ?? '');
      case 'deleted':
        return compareTimes(a.deleted ?? '', b.deleted ?? '');
      default:
        return compareTimes(a.modified, b.modified);
    }
  };
  const sign = sort.direction === 'descending' ? -1 : 1;
  return papers
    .filter((paper) => {
      const text = fold(`${paper.title} ${paper.authors} ${paper.series}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => sign * compare(a, b));
};

const compareTimes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
