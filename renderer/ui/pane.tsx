import type { LucideIcon } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from './button.tsx';
import { PaneSearch } from './pane-search.tsx';

/** In place of a list that has nothing in it yet: how something comes there. */
export const EmptyPane = ({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) => (
  <p className="panel-note">
    <Icon aria-hidden size={20} strokeWidth={1.5} />
    {children}
  </p>
);

/** A list beside the page: the field that searches it, what else says which rows are shown, and the list. */
export const Pane = ({
  search,
  tool,
  filters,
  count,
  more,
  none,
  children,
}: {
  search: {
    field: RefObject<HTMLInputElement | null>;
    label: string;
    query: string;
    onQuery: (query: string) => void;
    /** Goes into the list. */
    onDown: () => void;
  };
  /** Beside the field. */
  tool?: ReactNode;
  /** Below the field. */
  filters?: ReactNode;
  /** How many rows are shown. */
  count?: string;
  /** Below the number. */
  more?: ReactNode;
  /** What is said where nothing is found, and what shows all again; null where something is. */
  none: { text: string; showAll?: { label: string; onPress: () => void } } | null;
  children: ReactNode;
}) => (
  <div className="pane">
    <div className={filters ? 'pane-head pane-head-tall' : 'pane-head'}>
      <PaneSearch
        ref={search.field}
        label={search.label}
        value={search.query}
        onChange={search.onQuery}
        onDown={search.onDown}
      />
      {tool}
      {filters}
      {count === undefined ? null : (
        <p className="pane-count" role="status">
          {count}
        </p>
      )}
      {more}
    </div>
    {none ? (
      <div className="panel-note pane-empty">
        <p>{none.text}</p>
        {none.showAll ? <Button onPress={none.showAll.onPress}>{none.showAll.label}</Button> : null}
      </div>
    ) : null}
    {children}
  </div>
);
