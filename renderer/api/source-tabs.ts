/** The tabs of a source in the library, in their order. */
export const sourceTabs = ['details', 'files', 'passages', 'order', 'cited', 'history'] as const;
export type SourceTab = (typeof sourceTabs)[number];
