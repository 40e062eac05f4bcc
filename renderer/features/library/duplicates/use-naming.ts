import { useCallback } from 'react';
import type { CslName } from '#shared/citations/csl-item.ts';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { nameAsRead } from '../form/value-text.ts';
import { useSettled } from './use-settled.ts';

export type Naming = {
  isBusy: boolean;
  unify: (from: readonly CslName[], to: CslName, except: readonly SourceId[]) => Promise<void>;
  tellApart: (names: readonly CslName[]) => Promise<void>;
};

/** What can be done with names that may be one. */
export const useNaming = (onDone: () => void): Naming => {
  const { names: words } = useMessages().duplicates;
  const { isBusy, settle } = useSettled(onDone);
  const unify = useCallback<Naming['unify']>(
    (from, to, except) =>
      settle('names.unify', { from: [...from], to, except: [...except] }, ({ sources }) =>
        words.unified(nameAsRead(to), sources),
      ),
    [settle, words],
  );
  const tellApart = useCallback<Naming['tellApart']>(
    (names) => settle('names.tellApart', { names: [...names] }, () => words.toldApart),
    [settle, words],
  );
  return { isBusy, unify, tellApart };
};
