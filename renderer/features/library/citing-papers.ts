/** Titles of the papers that a `source-cited` failure names. */
export const citingPapers = (details: unknown): string[] => {
  if (typeof details !== 'object' || details === null) return [];
  const { papers } = details as { papers?: unknown };
  if (!Array.isArray(papers)) return [];
  return papers.map((paper: unknown) => {
    const title = typeof paper === 'object' && paper !== null ? (paper as { title?: unknown }).title : '';
    return typeof title === 'string' ? title : '';
  });
};
