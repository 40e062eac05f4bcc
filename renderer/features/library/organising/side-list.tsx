import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useState } from 'react';
import type { Place } from '../../../ui/anchor.tsx';
import { type MenuAction, MenuAt } from '../../../ui/menu.tsx';
import { NamePopover } from '../../../ui/name-popover.tsx';

/** What a name is asked for, and at which line of the list. */
export type Asking = {
  anchor: Element;
  name: string;
  label: string;
  hint?: string;
  button: string;
  onName: (name: string) => void;
};

/** The line an event belongs to, and the key of what stands there. */
const lineOf = (target: EventTarget): { key: string; line: HTMLElement } | null => {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
  return line?.dataset.key === undefined ? null : { key: line.dataset.key, line };
};

/**
 * A part of the side of the library: a heading with a button, and a list whose lines have a menu, the keys of
 * its actions, and a field for names.
 */
export const SideList = ({
  title,
  tool,
  help,
  menuOf,
  onKey,
  asking,
  onAsked,
  most,
  children,
}: {
  title: string;
  tool?: ReactNode;
  /** What readers of screens are told of its keys; the list is described by the element with this id. */
  help?: { id: string; text: string };
  menuOf: (key: string, line: HTMLElement) => { label: string; actions: MenuAction[] } | null;
  /** A key that was pressed on a line; true if it did something. */
  onKey: (event: KeyboardEvent, key: string, line: HTMLElement) => boolean;
  asking: Asking | null;
  onAsked: () => void;
  most: number;
  children: ReactNode;
}) => {
  const id = useId();
  const [menu, setMenu] = useState<{ key: string; line: HTMLElement; place: Place } | null>(null);
  const opened = menu && menuOf(menu.key, menu.line);

  const showMenu = (event: MouseEvent): void => {
    const found = lineOf(event.target);
    if (!found || !menuOf(found.key, found.line)) return;
    event.preventDefault();
    const { clientX: x, clientY: y } = event;
    // Called by key, a menu has no place of its own.
    const place =
      event.button === 2 && (x !== 0 || y !== 0)
        ? { left: x, right: x, top: y, bottom: y }
        : found.line.getBoundingClientRect();
    setMenu({ ...found, place });
  };
  return (
    <section className="side-part" aria-labelledby={`${id}-title`}>
      <header className="side-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {tool}
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list inside has the focus; these are keys of its lines. */}
      <div
        onContextMenu={showMenu}
        onKeyDownCapture={(event) => {
          const found = lineOf(event.target);
          if (!found || event.target !== found.line || !onKey(event, found.key, found.line)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {children}
      </div>
      {help ? (
        <p id={help.id} className="visually-hidden">
          {help.text}
        </p>
      ) : null}
      {menu && opened ? (
        <MenuAt
          place={menu.place}
          label={opened.label}
          actions={opened.actions}
          onClose={() => {
            setMenu(null);
            menu.line.focus();
          }}
        />
      ) : null}
      {asking ? (
        <NamePopover
          key={asking.label}
          anchor={asking.anchor}
          name={asking.name}
          label={asking.label}
          {...(asking.hint === undefined ? {} : { hint: asking.hint })}
          button={asking.button}
          most={most}
          onName={asking.onName}
          onClose={() => {
            onAsked();
            if (asking.anchor instanceof HTMLElement) asking.anchor.focus();
          }}
        />
      ) : null}
    </section>
  );
};
