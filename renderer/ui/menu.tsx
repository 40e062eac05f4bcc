import { ChevronRight, type LucideIcon } from 'lucide-react';
import { Fragment, type ReactElement, type ReactNode, type RefObject, useRef } from 'react';
import {
  Menu as AriaMenu,
  Keyboard,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
  Text,
} from 'react-aria-components';
import { Anchor, type Place } from './anchor.tsx';

export type MenuAction = {
  id: string;
  label: string;
  /** The key that does the same, as the system writes it. */
  keys?: string | null;
  /** A second, quieter line. */
  hint?: string;
  icon?: LucideIcon;
  /** What stands in place of an icon. */
  mark?: ReactNode;
  /** A word that sets the action apart: it takes something away. */
  danger?: boolean;
  isDisabled?: boolean;
  /** Whether another group of actions begins with it. */
  begins?: boolean;
  onAction: () => void;
  /** Opens these beside it instead of doing something itself. */
  more?: readonly MenuAction[];
};

/** The actions, or what makes them when the menu is opened: what can be done may take time to find out. */
type Actions = readonly MenuAction[] | (() => readonly MenuAction[]);

const Entry = ({ action }: { action: MenuAction }) => (
  <MenuItem
    id={action.id}
    textValue={action.label}
    className={action.danger ? 'list-item list-item-danger' : 'list-item'}
    isDisabled={action.isDisabled ?? false}
    {...(action.more ? {} : { onAction: action.onAction })}
  >
    {action.icon ? <action.icon aria-hidden size={16} strokeWidth={1.75} /> : null}
    {action.mark}
    <Text slot="label">
      {action.label}
      {action.hint ? <span className="list-item-hint"> {action.hint}</span> : null}
    </Text>
    {action.keys ? <Keyboard className="list-item-end list-item-keys">{action.keys}</Keyboard> : null}
    {action.more ? <ChevronRight aria-hidden size={14} className="list-item-end" /> : null}
  </MenuItem>
);

const Entries = ({
  label,
  actions,
  onClose,
  fromFirst = false,
}: {
  label: string;
  actions: Actions;
  onClose?: () => void;
  /** Whether its first entry gets the focus, however it was opened. */
  fromFirst?: boolean;
}) => (
  // Only a menu without a button of its own must be told to close and to take the focus.
  <AriaMenu
    className="list"
    aria-label={label}
    {...(onClose ? { onClose } : {})}
    {...(onClose || fromFirst ? { autoFocus: 'first' } : {})}
  >
    {(typeof actions === 'function' ? actions() : actions).map((action, index) => (
      <Fragment key={action.id}>
        {action.begins && index > 0 ? <Separator className="list-line" /> : null}
        {action.more ? (
          <SubmenuTrigger>
            <Entry action={action} />
            <Popover className="popover submenu" offset={-2}>
              <Entries label={action.label} actions={action.more} />
            </Popover>
          </SubmenuTrigger>
        ) : (
          <Entry action={action} />
        )}
      </Fragment>
    ))}
  </AriaMenu>
);

/** A button (`children`) that opens a list of actions. */
export const ActionMenu = ({
  label,
  actions,
  children,
  ...opening
}: {
  label: string;
  actions: Actions;
  children: ReactElement;
  /** Where something else than the button opens it, too. */
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
}) => (
  <MenuTrigger {...opening}>
    {children}
    <Popover className="popover" offset={4}>
      <Entries label={label} actions={actions} fromFirst={opening.isOpen !== undefined} />
    </Popover>
  </MenuTrigger>
);

/** A list of actions at an element, as the right button or the key of menus opens it. */
export const ContextMenu = ({
  label,
  actions,
  at,
  isOpen,
  onClose,
}: {
  label: string;
  actions: Actions;
  /** What the menu is about; the focus goes back to it. */
  at: RefObject<Element | null>;
  isOpen: boolean;
  onClose: () => void;
}) => (
  <Popover
    className="popover"
    aria-label={label}
    triggerRef={at}
    placement="bottom start"
    offset={4}
    isOpen={isOpen}
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
  >
    <Entries label={label} actions={actions} onClose={onClose} />
  </Popover>
);

/** A list of actions that opens at a place, as the right button of the mouse asks for. */
export const MenuAt = ({
  place,
  label,
  actions,
  onClose,
}: {
  place: Place;
  label: string;
  actions: readonly MenuAction[];
  onClose: () => void;
}) => {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <Anchor ref={anchor} place={place} />
      <ContextMenu label={label} actions={actions} at={anchor} isOpen onClose={onClose} />
    </>
  );
};
