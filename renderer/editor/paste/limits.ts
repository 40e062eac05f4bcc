/** HTML longer than this is pasted as its plain text, in characters. Word writes some 25 for each letter. */
export const longestHtml = 40_000_000;
/** Pictures of copied words come along as long as their addresses have no more characters together: some 18 MB. */
export const carriedPictures = 24_000_000;
/** Plain text longer than this is not pasted, in characters. */
export const longestText = 10_000_000;
