import { ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components';

export type MenuAction = {
  id: string;
  label: string;
  icon?: LucideIcon;
  /** A word that sets the action apart: it takes something away. */
  danger?: boolean;
  isDisabled?: boolean;
  onAction: () => void;
  /** Opens these beside it instead of doing something itself. */
  more?: readonly MenuAction[];
};

const Entry = ({ action }: { action: MenuAction }) => (
  <MenuItem
    id={action.id}
    textValue={action.label}
    className={action.danger ? 'list-item list-item-danger' : 'list-item'}
    isDisabled={action.isDisabled ?? false}
    {...(action.more ? {} : { onAction: action.onAction })}
  >
    {action.icon ? <action.icon aria-hidden size={16} strokeWidth={1.75} /> : null}
    {action.label}
    {action.more ? <ChevronRight aria-hidden size={14} className="list-item-end" /> : null}
  </MenuItem>
);

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
      <AriaMenu className="list" aria-label={label}>
        {actions.map((action) =>
          action.more ? (
            <SubmenuTrigger key={action.id}>
              <Entry action={action} />
              <Popover className="popover" offset={-2}>
                <AriaMenu className="list" aria-label={action.label}>
                  {action.more.map((inner) => (
                    <Entry key={inner.id} action={inner} />
                  ))}
                </AriaMenu>
              </Popover>
            </SubmenuTrigger>
          ) : (
            <Entry key={action.id} action={action} />
          ),
        )}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
