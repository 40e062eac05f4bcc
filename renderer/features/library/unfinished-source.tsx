import { useEffect, useRef, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { itemTitle } from './item-title.ts';

/** A new source that was begun in this window, and whose form went before it was added or given up. */
let begun: CslItem | null = null;

/**
 * Keeps what was filled in when the form of a new source goes, and has it offered by the next form.
 * @param item what the form holds; undefined where it holds several sources
 * @param first what it held before anything was typed
 * @returns what was begun before, and what ends this one for good
 */
export const useUnfinished = (
  item: CslItem | undefined,
  first: CslItem,
): { before: CslItem | null; drop: () => void; finish: () => void } => {
  const [before, setBefore] = useState(begun);
  const now = useRef({ item, first, isFinished: false });
  useEffect(() => {
    now.current = { ...now.current, item, first };
  });
  useEffect(
    () => () => {
      const { item: left, first: blank, isFinished } = now.current;
      if (!isFinished && left && JSON.stringify(left) !== JSON.stringify(blank)) begun = left;
    },
    [],
  );
  return {
    before,
    drop: () => {
      begun = null;
      setBefore(null);
    },
    finish: () => {
      now.current.isFinished = true;
    },
  };
};

/** Says that a source was begun, and takes it up again. */
export const UnfinishedSource = ({ item, onTake }: { item: CslItem; onTake: () => void }) => {
  const { sourceCards: words, app } = useMessages();
  return (
    <p className="source-unfinished" role="status">
      {words.unfinished(itemTitle(item, app.untitled))}
      <Button look="quiet" onPress={onTake}>
        {words.goOn}
      </Button>
    </p>
  );
};
