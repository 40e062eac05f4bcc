import { ChevronRight } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useId,
  useRef,
  useState,
} from 'react';
import { Button } from 'react-aria-components';
import type { Place } from '../../../ui/anchor.tsx';
import { type MenuAction, MenuAt } from '../../../ui/menu.tsx';
import { NameInPlace } from '../../../ui/name-in-place.tsx';
import { NamePopover } from '../../../ui/name-popover.tsx';
import { PaneSearch } from '../../../ui/pane-search.tsx';
import { LineMenu } from './side-line.tsx';

/** What a name is asked for, and at which element: over a line, or below a button that says what is done. */
export type Asking = {
  anchor: Element;
  name: string;
  label: string;
  hint?: string;
  /** What the button says; without one the field stands over the line. */
  button?: string;
  /** Characters at most, where they are not those of a name. */
  most?: number;
  onName: (name: string) => void;
};

/** Whether a part of the side shows its lines. */
export type Folding = { isFolded: boolean; onFold: (isFolded: boolean) => void };

/** The line an event belongs to, and the key of what stands there. */
const lineOf = (target: EventTarget): { key: string; line: HTMLElement } | null => {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
  return line?.dataset.key === undefined ? null : { key: line.dataset.key, line };
};

/**
 * A part of the side of the library: a heading that folds it away, with a button, and a list whose lines have a menu,
 * the keys of its actions, a field to find one and a field for names.
 */
export const SideList = ({
  title,
  folding: { isFolded, onFold },
  tool,
  help,
  find,
  menuOf,
  onKey,
  asking,
  onAsked,
  most,
  children,
}: {
  title: string;
  folding: Folding;
  tool?: ReactNode;
  /** What readers of screens are told of its keys; the list is described by the element with this id. */
  help?: { id: string; text: string };
  /** Where there are many lines: what is typed to find one. */
  find?: { label: string; value: string; onChange: (value: string) => void } | undefined;
  menuOf: (key: string, line: HTMLElement) => { label: string; actions: MenuAction[] } | null;
  /** A key that was pressed on a line; true if it did something. */
  onKey: (event: KeyboardEvent, key: string, line: HTMLElement) => boolean;
  asking: Asking | null;
  onAsked: () => void;
  most: number;
  children: ReactNode;
}) => {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ key: string; line: HTMLElement; place: Place } | null>(null);
  const opened = menu && menuOf(menu.key, menu.line);
  const openMenu = useCallback((at: Element): void => {
    const found = lineOf(at);
    if (found) setMenu({ ...found, place: at.getBoundingClientRect() });
  }, []);

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
        <h2 id={`${id}-title`}>
          <Button
            className="side-fold"
            aria-expanded={!isFolded}
            aria-controls={`${id}-body`}
            onPress={() => onFold(!isFolded)}
          >
            <ChevronRight aria-hidden size={12} />
            {title}
          </Button>
        </h2>
        {tool}
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list inside has the focus; these are keys of its lines. */}
      <div
        ref={body}
        id={`${id}-body`}
        hidden={isFolded}
        onContextMenu={showMenu}
        onKeyDownCapture={(event) => {
          const found = lineOf(event.target);
          if (!found || event.target !== found.line || !onKey(event, found.key, found.line)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {find && !isFolded ? (
          <div className="side-find">
            <PaneSearch
              ref={field}
              {...find}
              onDown={() => body.current?.querySelector<HTMLElement>('[data-key]')?.focus()}
            />
          </div>
        ) : null}
        <LineMenu value={openMenu}>{isFolded ? null : children}</LineMenu>
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
        <NameField
          key={asking.label}
          asking={asking}
          most={most}
          onClose={() => {
            onAsked();
            if (asking.anchor instanceof HTMLElement) asking.anchor.focus();
          }}
        />
      ) : null}
    </section>
  );
};

const NameField = ({
  asking: { anchor, button, ...asked },
  ...props
}: {
  asking: Asking;
  most: number;
  onClose: () => void;
}) =>
  button === undefined ? (
    <NameInPlace line={anchor} {...props} {...asked} />
  ) : (
    <NamePopover anchor={anchor} button={button} {...props} {...asked} />
  );
