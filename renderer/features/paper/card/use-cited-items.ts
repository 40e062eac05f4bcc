import { closeHistory } from 'prosemirror-history';
import type { Transaction } from 'prosemirror-state';
import { useEffect, useReducer, useState } from 'react';
import type { CitationItem } from '#shared/citations/citation.ts';
import { type CitationId, newId } from '#shared/ids.ts';
import { updateCitation } from '../../../editor/commands/citations.ts';
import { citationPosition } from '../../../editor/places.ts';
import type { PaperSession } from '../paper-session.ts';

/** Draws again when the paper or what is known of its sources changes. */
export const useSessionNews = (session: PaperSession): void => {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const stops = [session.subscribe(redraw), session.sources.subscribe(redraw)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session]);
};

/**
 * The items of a citation on the page while they are edited beside it: every letter shows on the page at
 * once, and all that is typed in one visit is one step to undo. What is typed is kept here as it was typed,
 * because the paper stores it tidied.
 */
export const useCitedItems = (session: PaperSession, id: CitationId) => {
  const { view } = session.editor;
  const [visit] = useState(newId);
  const [items, setItems] = useState<readonly CitationItem[]>(
    () => (citationPosition(view.state.doc, id)?.node.attrs.items as CitationItem[] | undefined) ?? [],
  );
  /** What is typed here, with what is set by hand on the page meanwhile. */
  const typed = (): CitationItem[] => {
    const onPage = (citationPosition(view.state.doc, id)?.node.attrs.items ?? []) as CitationItem[];
    return items.map(({ fields: _, ...item }, i) => {
      const { sourceId, fields } = onPage[i] ?? {};
      return fields && sourceId === item.sourceId ? { ...item, fields } : item;
    });
  };
  const put = (next: readonly CitationItem[], mark: (tr: Transaction) => Transaction): void => {
    setItems(next);
    updateCitation(id, next)(view.state, (tr) => view.dispatch(mark(tr)));
  };
  return {
    items,
    change: (index: number, { fields: _, ...item }: CitationItem): void =>
      put(
        typed().map((one, i) =>
          i === index ? { ...item, ...(one.fields ? { fields: one.fields } : {}) } : one,
        ),
        // The history joins what belongs to one composition, which is what a visit is.
        (tr) => tr.setMeta('composition', visit),
      ),
    remove: (index: number): void =>
      put(
        typed().filter((_, i) => i !== index),
        closeHistory,
      ),
  };
};
