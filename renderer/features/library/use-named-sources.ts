import { useMemo } from 'react';
import { fold } from '#shared/sources/fold.ts';
import { authorsLabel, plainTitle, yearLabel } from '#shared/sources/labels.ts';
import type { CitedSource } from '../../citations/cited-in-paper.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { NamedSource } from './list-sources.ts';

/** The sources of a paper with the words that name them. */
export const useNamedSources = (sources: readonly CitedSource[]): readonly NamedSource[] => {
  const { app, panes } = useMessages();
  return useMemo(
    () =>
      sources.map((source) => {
        const { item, id } = source;
        const who = item ? [authorsLabel(item, panes.names), yearLabel(item)].filter(Boolean).join(', ') : '';
        const title = item ? plainTitle(item) || app.untitled : id;
        return { source, who, title, folded: fold(`${who} ${title} ${id}`) };
      }),
    [sources, panes, app],
  );
};
