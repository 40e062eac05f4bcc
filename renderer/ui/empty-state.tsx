import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** What an empty list shows: what belongs here and how it gets here. */
export const EmptyState = ({
  icon: Icon,
  title,
  children,
  actions,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) => (
  <div className="empty">
    <Icon aria-hidden size={32} strokeWidth={1.25} />
    <h2>{title}</h2>
    {children}
    {actions ? <div className="empty-actions">{actions}</div> : null}
  </div>
);
