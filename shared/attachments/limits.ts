/** What files at sources may be at most. */
export const attachmentLimits = {
  /** Bytes of one file: what one request to the host carries. */
  bytes: 64 * 1024 * 1024,
  /** Files at one source. */
  atSource: 200,
  /** Files that a paper's `.ibid` file takes along. */
  inPaper: 500,
  /** Characters of a name. */
  name: 200,
} as const;
