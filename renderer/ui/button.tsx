import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';

type Looks = { look?: 'plain' | 'primary' | 'quiet' | 'danger'; icon?: LucideIcon };

/**
 * A button with a word on it, and an icon before it if given. One that `shrinks` is its icon alone in a `.narrows` of
 * little width; its words are then read aloud, and shown over the icon.
 */
export const Button = ({
  look = 'plain',
  icon: Icon,
  shrinks = false,
  children,
  ...props
}: Omit<ButtonProps, 'children' | 'className'> &
  Looks & { shrinks?: boolean; children: React.ReactNode }) => (
  <AriaButton {...props} className={`button button-${look}${shrinks ? ' button-shrinks' : ''}`}>
    {Icon ? (
      <Icon aria-hidden size={16} strokeWidth={1.75}>
        {shrinks ? <title>{children}</title> : null}
      </Icon>
    ) : null}
    {shrinks ? <span className="button-words">{children}</span> : children}
  </AriaButton>
);

/** A button with an icon alone; its label is read aloud and shown as a tooltip. */
export const IconButton = ({
  label,
  icon: Icon,
  size = 16,
  ...props
}: Omit<ButtonProps, 'children' | 'className' | 'aria-label'> & {
  label: string;
  icon: LucideIcon;
  size?: number;
}) => (
  <TooltipTrigger delay={500} closeDelay={0}>
    <AriaButton {...props} aria-label={label} className="icon-button">
      <Icon aria-hidden size={size} strokeWidth={1.75} />
    </AriaButton>
    <Tooltip className="tooltip" offset={6}>
      {label}
    </Tooltip>
  </TooltipTrigger>
);
