import { type ReactNode, useRef } from 'react';
import { Dialog, Popover } from 'react-aria-components';

/** A rectangle on the screen, in CSS pixels of the window. */
export type Place = { left: number; right: number; top: number; bottom: number };

/** A popover at a place on the page: it opens below it, above it where there is no room. */
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
  return (
    <>
      <span
        ref={anchor}
        aria-hidden
        className="popover-anchor"
        style={{
          left: place.left,
          top: place.top,
          width: Math.max(1, place.right - place.left),
          height: place.bottom - place.top,
        }}
      />
      <Popover
        isOpen
        triggerRef={anchor}
        placement="bottom start"
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
