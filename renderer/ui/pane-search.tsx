import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { Input, SearchField } from 'react-aria-components';

/** The field over a list beside the page; Enter and the arrow down go into the list. */
export const PaneSearch = ({
  label,
  value,
  onChange,
  onDown,
  ref,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onDown: () => void;
  ref: RefObject<HTMLInputElement | null>;
}) => (
  <SearchField className="pane-search" aria-label={label} value={value} onChange={onChange}>
    <Search aria-hidden size={14} strokeWidth={1.75} />
    <Input
      ref={ref}
      placeholder={label}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
        event.preventDefault();
        onDown();
      }}
    />
  </SearchField>
);
