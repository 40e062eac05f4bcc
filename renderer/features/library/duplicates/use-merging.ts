import { useCallback } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { itemTitle } from '../item-title.ts';
import { useSettled } from './use-settled.ts';

export type Merging = {
  isBusy: boolean;
  merge: (keep: string, others: readonly string[], csl: CslItem) => Promise<void>;
  tellApart: (ids: readonly string[]) => Promise<void>;
};

/** What can be done with sources that look alike. */
export const useMerging = (onDone: () => void): Merging => {
  const { duplicates: words, app } = useMessages();
  const { isBusy, settle } = useSettled(onDone);
  const merge = useCallback<Merging['merge']>(
    (keep, others, csl) =>
      settle(
        'duplicates.merge',
        { keep: asSourceId(keep), others: others.map(asSourceId), csl },
        ({ papers }) => words.merged(itemTitle(csl, app.untitled), papers),
      ),
    [settle, words, app],
  );
  const tellApart = useCallback<Merging['tellApart']>(
    (ids) => settle('duplicates.tellApart', { ids: ids.map(asSourceId) }, () => words.toldApart),
    [settle, words],
  );
  return { isBusy, merge, tellApart };
};
