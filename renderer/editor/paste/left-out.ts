/** What of a pasted text did not come along, in numbers. */
export type LeftOut = {
  pictures: number;
  /** Films, frames, drawings and the like. */
  media: number;
  comments: number;
  /** Words that are marked as deleted. */
  deletions: number;
};

export const nothingLeftOut = (): LeftOut => ({ pictures: 0, media: 0, comments: 0, deletions: 0 });

export const isNothing = (left: LeftOut): boolean => Object.values(left).every((count) => count === 0);
