import { useEffect, useEffectEvent } from 'react';
import type { ChangePreferences } from './use-preferences.ts';

const steps = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const smallest = 0.5;
const largest = 3;

/** The size of the page, which keys, the wheel and the line at the foot of the window change. */
export type Zoom = {
  value: number;
  larger: boolean;
  smaller: boolean;
  zoomIn: () => void;
  zoomOut: () => void;
  reset: () => void;
};

/** The size after the wheel was turned by so many pixels: a notch is a tenth, two fingers are as fine as they move. */
export const zoomByWheel = (zoom: number, pixels: number): number => {
  const step = Math.max(-0.1, Math.min(0.1, -pixels * 0.01));
  return Math.round(Math.max(smallest, Math.min(largest, zoom * (1 + step))) * 100) / 100;
};

/** Lets the size of the page be changed, also by Ctrl and the wheel, or two fingers, over it. */
export const useZoom = (value: number, change: ChangePreferences): Zoom => {
  const larger = steps.find((step) => step > value + 0.001);
  const smaller = steps.findLast((step) => step < value - 0.001);

  const onWheel = useEffectEvent((event: WheelEvent): void => {
    // Two fingers that move apart come as a wheel with Ctrl, on every system.
    if (!event.ctrlKey || !(event.target instanceof Element) || !event.target.closest('.page-pane')) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 16;
    change((old) => ({ zoom: zoomByWheel(old.zoom, pixels) }));
  });
  useEffect(() => {
    window.addEventListener('wheel', onWheel, { passive: false });
    return () => window.removeEventListener('wheel', onWheel);
  }, []);

  return {
    value,
    larger: larger !== undefined,
    smaller: smaller !== undefined,
    zoomIn: () => change({ zoom: larger ?? value }),
    zoomOut: () => change({ zoom: smaller ?? value }),
    reset: () => change({ zoom: 1 }),
  };
};
