/** Width and height of a page, in CSS pixels at its size on paper. */
export type PageSize = { width: number; height: number };

/** Where pages are under each other: their tops and heights in pixels, and how tall all of them are. */
export type PageLayout = {
  scale: number;
  tops: readonly number[];
  heights: readonly number[];
  widths: readonly number[];
  total: number;
  widest: number;
};

/** Between pages, and around them (px). */
export const pageGap = 14;

export const layOut = (sizes: readonly PageSize[], scale: number): PageLayout => {
  const tops: number[] = [];
  const heights = sizes.map(({ height }) => Math.floor(height * scale));
  const widths = sizes.map(({ width }) => Math.floor(width * scale));
  let top = pageGap;
  for (const height of heights) {
    tops.push(top);
    top += height + pageGap;
  }
  return { scale, tops, heights, widths, total: top, widest: Math.max(0, ...widths) };
};

/** Index of the last page that begins at or above a height. */
export const pageAt = ({ tops }: Pick<PageLayout, 'tops'>, y: number): number => {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
};
