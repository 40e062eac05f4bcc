import type { ReactNode } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SourceId } from '#shared/ids.ts';

/** Forms of sources of the library, which the window lends to the page. */
export type SourceForms = {
  /** A new source; `text` is what was typed or pasted where it was looked for. */
  add: (props: {
    text: string;
    /** Whether it takes the place of another source instead of being cited. */
    replaces: boolean;
    onAdded: (ids: readonly SourceId[]) => void;
    onCancel: () => void;
  }) => ReactNode;
  /** A source of the library, to be changed where it is cited. */
  edit: (props: { id: SourceId; onDone: () => void }) => ReactNode;
  /** A source that is in no library yet; `doubts` says of fields why they should be looked at. */
  draft: (props: {
    item: CslItem;
    doubts: ReadonlyMap<string, string>;
    onChange: (item: CslItem) => void;
  }) => ReactNode;
  /** One field of a source, entered as its variable is. */
  field: (props: {
    variable: string;
    label: string;
    value: unknown;
    onChange: (value: unknown) => void;
  }) => ReactNode;
};
