import type { ReferenceEntry, ReferenceList } from './reference-list.ts';

/** A list of references as it is printed: entries in groups, and how the style sets them. */
export type PrintedReferences = Omit<ReferenceList, 'entries'> & {
  groups: readonly { name: string | null; entries: readonly ReferenceEntry[] }[];
};

/** A list that prints nothing. */
export const noReferences: PrintedReferences = {
  groups: [],
  hangingIndent: false,
  labels: null,
  entrySpacing: 0,
  lineSpacing: 1,
};
