import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { useEffect, useState } from 'react';
import type { RichText } from '#shared/citations/citation.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import type { CitationId } from '#shared/ids.ts';
import type { PaperSession } from '../paper-session.ts';

/** A moment, so that the engine is not asked at every letter. */
const pause = 60;

/**
 * How a citation would be printed after a command, found out with the very command that will be run; null where
 * it does not apply, and until the engine has answered.
 * @param key stands for the command: the same as long as that does the same
 */
export const usePreview = (
  session: PaperSession,
  id: CitationId,
  command: Command,
  key: string,
): RichText | null => {
  const [preview, setPreview] = useState<RichText | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the command
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const { view } = session.editor;
      if (view.isDestroyed) return;
      let doc: Node | null = null;
      const applies = command(view.state, (tr) => {
        doc = tr.doc;
      });
      if (!applies || !doc) return setPreview(null);
      const placed = placeCitations(doc);
      const at = placed.findIndex(({ citationId }) => citationId === id);
      const text = placed[at] ? await session.preview(at, placed[at]) : null;
      if (isCurrent && text !== null) setPreview(text);
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [session, id, key]);
  return preview;
};
