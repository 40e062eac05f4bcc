import { linkAt, setLink } from '../../editor/commands/marks.ts';
import type { Place } from './anchored-popover.tsx';
import { LinkPopover } from './link-popover.tsx';
import type { PaperSession } from './paper-session.ts';
import { useAtCaret } from './use-at-caret.ts';
import { useRequest } from './use-request.ts';

/** Links on the page: the field for the address. */
export const Linking = ({ session }: { session: PaperSession }) => {
  const { open, show, close } = useAtCaret<{ place: Place; href: string | null }>(session);
  const { editor } = session;
  useRequest(session, 'link', () => {
    const { view } = editor;
    if (!view.editable || !view.state.selection.$from.parent.inlineContent) return;
    const place = view.coordsAtPos(view.state.selection.from);
    show({ place, href: linkAt(view.state)?.href ?? null });
  });
  if (!open) return null;
  return (
    <LinkPopover
      place={open.place}
      href={open.href}
      onSet={(href) => {
        close();
        editor.run(setLink(href));
      }}
      onClose={close}
    />
  );
};
