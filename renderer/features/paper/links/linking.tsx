import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useState } from 'react';
import { inStepOfItsOwn } from '../../../editor/command-table.ts';
import { linkAt, setLink } from '../../../editor/commands/marks.ts';
import type { Place } from '../../../ui/anchor.tsx';
import type { PaperSession } from '../paper-session.ts';
import { useAtCaret } from '../use-at-caret.ts';
import { useRequest } from '../use-request.ts';
import { LinkCard } from './link-card.tsx';
import { LinkPopover } from './link-popover.tsx';

/** Keys that are held down with others and do nothing alone. */
const heldKeys = new Set(['Control', 'Meta', 'Shift', 'Alt']);
const isWithin = (element: Element, { target }: Event): boolean =>
  target instanceof Node && element.contains(target);

/** Gives the page the focus; one that has it may not have read yet where the last click put the caret. */
const keepFocus = (view: EditorView): void => {
  if (!view.hasFocus()) view.focus();
};

/** Links on the page: what a click on one shows, and the field for the address. */
export const Linking = ({ session, editable }: { session: PaperSession; editable: boolean }) => {
  const { open, show, close } = useAtCaret<{ place: Place; href: string | null }>(session);
  const [card, setCard] = useState<{ place: Place; href: string } | null>(null);
  const { editor, requests } = session;
  const perform = (command: Command): void => void editor.run(inStepOfItsOwn(command));
  useRequest(session, 'link', () => {
    const { view } = editor;
    if (!view.editable || !view.state.selection.$from.parent.inlineContent) return;
    setCard(null);
    const place = view.coordsAtPos(view.state.selection.from);
    show({ place, href: linkAt(view.state)?.href ?? null });
  });
  useRequest(session, 'linkCard', (href, place) => setCard({ place, href }));

  // What tells of a link goes at the next key or press on the page, when it is scrolled, and with Escape.
  useEffect(() => {
    if (!card) return;
    const { view } = editor;
    const { scrollTop } = view.dom;
    const hide = (): void => setCard(null);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        hide();
        keepFocus(view);
      } else if (isWithin(view.dom, event) && !heldKeys.has(event.key)) hide();
    };
    const onPress = (event: Event): void => {
      if (isWithin(view.dom, event)) hide();
    };
    const onScroll = (): void => {
      if (Math.abs(view.dom.scrollTop - scrollTop) > 8) hide();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointerdown', onPress, { capture: true });
    view.dom.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', hide);
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pointerdown', onPress, { capture: true });
      view.dom.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', hide);
    };
  }, [card, editor]);

  const set = (href: string | null): void => {
    close();
    setCard(null);
    perform(setLink(href));
  };
  if (open)
    return (
      <LinkPopover
        place={open.place}
        href={open.href}
        onOpen={(href) => {
          close();
          requests.ask('openLink', href);
        }}
        onSet={set}
        onClose={close}
      />
    );
  if (!card) return null;
  return (
    <LinkCard
      place={card.place}
      href={card.href}
      editable={editable}
      onOpen={() => {
        setCard(null);
        // The button goes with the card; the next key is for the page.
        keepFocus(editor.view);
        requests.ask('openLink', card.href);
      }}
      onEdit={() => requests.ask('link')}
      onRemove={() => set(null)}
      onClose={() => setCard(null)}
    />
  );
};
