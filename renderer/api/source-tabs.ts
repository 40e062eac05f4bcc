/** The tabs of a source in the library, in their order. */
export const sourceTabs = ['details', 'files', 'passages', 'order', 'cited', 'history'] as const;
export type SourceTab = (typeof sourceTabs)[number];

/**
 * The tabs of a source beside a paper that cites it. The first has what one writes from: where the paper cites it,
 * quotations, files and notes.
 */
export const sourceTabsBesidePaper = ['here', 'details', 'order', 'cited', 'history'] as const;
export type PanelTab = SourceTab | (typeof sourceTabsBesidePaper)[number];
