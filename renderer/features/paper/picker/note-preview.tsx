import { useEffect, useState } from 'react';
import type { CitationItem, RichText } from '#shared/citations/citation.ts';
import { asSourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { RichRuns } from '../../../ui/rich-runs.tsx';
import type { PaperSession } from '../paper-session.ts';
import { type CiteTarget, type Piece, previewPlace } from './preview-place.ts';

/** A citation as it would be printed, with what stands around it in its note. */
type Preview = { note: number; before: readonly Piece[]; text: RichText; after: readonly Piece[] };

/** A moment, so that walking through the list does not load every source on the way. */
const pause = 40;

const usePreview = (
  session: PaperSession,
  items: readonly CitationItem[],
  target: CiteTarget,
): Preview | null => {
  const [preview, setPreview] = useState<Preview | null>(null);
  const key = JSON.stringify([items, target]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the items and the target
  useEffect(() => {
    if (items.length === 0) {
      setPreview(null);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      await session.sources.load(items.map((item) => asSourceId(item.sourceId)));
      if (!current || session.editor.view.isDestroyed) return;
      const place = previewPlace(session.editor.view.state, items, target);
      if (!place) return setPreview(null);
      const text = await session.preview(place.before, place.citation);
      if (!current || text === null) return;
      setPreview({ note: place.citation.noteNumber, text, ...place.around });
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [session, key]);
  return preview;
};

/** The note as it will be printed, while its citation is still being put together. */
export const NotePreview = ({
  session,
  items,
  target,
}: {
  session: PaperSession;
  items: readonly CitationItem[];
  target: CiteTarget;
}) => {
  const { citing } = useMessages();
  const preview = usePreview(session, items, target);
  if (!preview || items.length === 0) return null;
  const pieces = (list: readonly Piece[]) =>
    list.map((piece, i) =>
      'text' in piece ? (
        piece.text
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name and never move
        <RichRuns key={i} runs={session.printed(piece.citation) ?? []} />
      ),
    );
  return (
    <section className="picker-preview" aria-label={citing.preview.label} aria-live="polite">
      <span className="preview-where">
        {preview.note > 0 ? citing.preview.note(preview.note) : citing.preview.text}
      </span>
      <p className="preview-text">
        {pieces(preview.before)}
        <span className="preview-new">
          <RichRuns runs={preview.text} />
        </span>
        {pieces(preview.after)}
      </p>
    </section>
  );
};
