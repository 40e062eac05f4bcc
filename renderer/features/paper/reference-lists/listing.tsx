import { referenceListOf } from '#shared/document/reference-list-node.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import type { Host } from '../../../api/host.ts';
import { changeReferenceList, removeReferenceList } from '../../../editor/commands/reference-lists.ts';
import type { Place } from '../../../ui/anchor.tsx';
import type { PaperSession } from '../paper-session.ts';
import { useAtCaret } from '../use-at-caret.ts';
import { useRequest } from '../use-request.ts';
import { ListCard } from './list-card.tsx';
import './reference-lists.css';

/** Lists of references on the page: what opens on one and sets it. */
export const Listing = ({
  session,
  host,
  editable,
}: {
  session: PaperSession;
  host: Host;
  editable: boolean;
}) => {
  const { open, show, close } = useAtCaret<{ place: Place; pos: number }>(session);
  const { editor, sources } = session;
  useRequest(session, 'referenceList', (pos) => {
    const list = editor.view.nodeDOM(pos);
    if (!editable || !(list instanceof HTMLElement)) return;
    // A long list begins or ends out of sight: the card opens at what is seen of it.
    const { left, right, top } = list.getBoundingClientRect();
    const at = Math.min(Math.max(top, 0), window.innerHeight - 24);
    show({ place: { left, right, top: at, bottom: at + 24 }, pos });
  });
  const { view } = editor;
  const node = open && !view.isDestroyed ? view.state.doc.nodeAt(open.pos) : null;
  if (!open || node?.type !== schema.nodes.reference_list) return null;
  return (
    <ListCard
      key={open.pos}
      host={host}
      sources={sources}
      place={open.place}
      start={referenceListOf(node)}
      lang={metaOf(view.state.doc).lang ?? 'en-GB'}
      // The page is inert meanwhile, so the list stays where it is.
      onChange={(change) => void changeReferenceList(open.pos, change)(view.state, view.dispatch)}
      onRemove={() => {
        close();
        editor.run(removeReferenceList(open.pos));
      }}
      onClose={() => close()}
    />
  );
};
