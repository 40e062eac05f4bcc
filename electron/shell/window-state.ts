import * as z from 'zod';

/** Where a window was, in screen pixels that do not depend on the scale. */
export type Bounds = { x: number; y: number; width: number; height: number };
export type WindowState = { bounds: Bounds | null; width: number; height: number; maximized: boolean };

const size = z.number().int().min(320).max(20_000);
const stored = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: size,
  height: size,
  maximized: z.boolean(),
});

const initial: WindowState = { bounds: null, width: 1280, height: 860, maximized: false };

/**
 * The window as it was left, if that place is still on a screen: a window half out of sight, or on a screen
 * that was unplugged, opens in the middle instead.
 */
export const readWindowState = (text: string | null, screens: readonly Bounds[]): WindowState => {
  let json: unknown;
  try {
    json = JSON.parse(text ?? '');
  } catch {
    return initial;
  }
  const parsed = stored.safeParse(json);
  if (!parsed.success) return initial;
  const { maximized, ...bounds } = parsed.data;
  const { width, height } = bounds;
  const inSight = screens.some((screen) => overlap(bounds, screen) >= 0.5 * width * height);
  return { bounds: inSight ? bounds : null, width, height, maximized };
};

export const writeWindowState = (bounds: Bounds, maximized: boolean): string =>
  JSON.stringify({ ...bounds, maximized });

const overlap = (a: Bounds, b: Bounds): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
};
