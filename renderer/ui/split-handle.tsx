import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

/**
 * The border between two panes. It is dragged, or moved by the arrow keys, and reports the new size of the
 * pane on its `side` in pixels, between `min` and `max`.
 */
export const SplitHandle = ({
  label,
  controls,
  size,
  min,
  max,
  side,
  onResize,
}: {
  label: string;
  /** DOM id of the pane that is resized. */
  controls: string;
  size: number;
  min: number;
  max: number;
  side: 'before' | 'after';
  onResize: (size: number) => void;
}) => {
  const drag = useRef<{ x: number; size: number } | null>(null);
  const direction = side === 'before' ? 1 : -1;
  const set = (value: number): void => onResize(Math.round(Math.min(max, Math.max(min, value))));

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? 48 : 16;
    if (event.key === 'ArrowLeft') set(size - step * direction);
    else if (event.key === 'ArrowRight') set(size + step * direction);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, size };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag.current) set(drag.current.size + (event.clientX - drag.current.x) * direction);
  };
  const stop = (): void => {
    drag.current = null;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> can't be a control; ARIA names this a focusable separator.
    <div
      role="separator"
      tabIndex={0}
      className="split-handle"
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
};
