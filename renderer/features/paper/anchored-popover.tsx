import { type ReactNode, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { Anchor, type Place } from '../../ui/anchor.tsx';
import { useOverPage } from './over-page.ts';

/** Less room than this below a place, in CSS pixels, and a popover opens above it if there is more. */
const enough = 320;

/**
 * A popover at a place on the page: it opens below it, above it where there is no room. It stays on that
 * side while it is open, however much there comes to be in it, and goes when the page does.
 */
export const AnchoredPopover = ({
  place,
  label,
  className,
  onClose,
  children,
}: {
  place: Place;
  label: string;
  className: string;
  onClose: () => void;
  children: ReactNode;
}) => {
  const anchor = useRef<HTMLSpanElement>(null);
  const [side] = useState<'bottom' | 'top'>(() => {
    const below = window.innerHeight - place.bottom;
    return below >= enough || below >= place.top ? 'bottom' : 'top';
  });
  if (!useOverPage(onClose)) return null;
  return (
    <>
      <Anchor ref={anchor} place={place} />
      <Popover
        isOpen
        triggerRef={anchor}
        placement={`${side} start`}
        shouldFlip={false}
        offset={6}
        className={`popover ${className}`}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Dialog className="popover-dialog" aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </>
  );
};
