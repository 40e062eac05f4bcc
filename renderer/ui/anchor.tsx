import type { Ref } from 'react';

/** A rectangle on the screen, in CSS pixels of the window. */
export type Place = { left: number; right: number; top: number; bottom: number };

/** What a popover that opens at a place hangs on: nothing is seen of it. */
export const Anchor = ({ place, ref }: { place: Place; ref: Ref<HTMLSpanElement> }) => (
  <span
    ref={ref}
    aria-hidden
    className="popover-anchor"
    style={{
      left: place.left,
      top: place.top,
      width: Math.max(1, place.right - place.left),
      height: place.bottom - place.top,
    }}
  />
);
