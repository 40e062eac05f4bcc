import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export type MenuAction = {
  id: string;
  label: string;
  icon?: LucideIcon;
  /** A word that sets the action apart: it takes something away. */
  danger?: boolean;
  onAction: () => void;
};

/** A button (`children`) that opens a list of actions. */
export const ActionMenu = ({
  label,
  actions,
  children,
}: {
  label: string;
  actions: readonly MenuAction[];
  children: ReactElement;
}) => (
  <MenuTrigger>
    {children}
    <Popover className="popover" offset={4}>
      <AriaMenu className="list" aria-label={label} items={actions}>
        {(action) => (
          <MenuItem
            id={action.id}
            textValue={action.label}
            className={action.danger ? 'list-item list-item-danger' : 'list-item'}
            onAction={action.onAction}
          >
            {action.icon ? <action.icon aria-hidden size={16} strokeWidth={1.75} /> : null}
            {action.label}
          </MenuItem>
        )}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
