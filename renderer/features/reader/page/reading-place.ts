/** Where a reader is in a file: a page, how far down in it (0 to 1), how large it is shown, and how it is turned. */
export type ReadingPlace = { page: number; top: number; zoom: Zoom; turn?: Turn };
/** To the right, in degrees. */
export type Turn = 0 | 90 | 180 | 270;
/** As wide as its pane, or so many times as large as on paper. */
export type Zoom = 'width' | number;

export const smallest = 0.25;
export const largest = 6;

/** The sizes that the buttons and keys go through. */
const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6];

/** The next size up or down from one that may lie between the steps. */
export const nextZoom = (now: number, direction: 1 | -1): number =>
  direction > 0
    ? (steps.find((step) => step > now * 1.01) ?? largest)
    : (steps.findLast((step) => step < now * 0.99) ?? smallest);

export const nextTurn = (turn: Turn): Turn => ((turn + 90) % 360) as Turn;

export const writePlace = ({ page, top, zoom, turn = 0 }: ReadingPlace): string =>
  JSON.stringify({ page, top: Math.round(top * 1000) / 1000, zoom, ...(turn === 0 ? {} : { turn }) });

const turns: readonly Turn[] = [0, 90, 180, 270];

const within = (value: unknown, low: number, high: number): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : null;

/** Reads what `writePlace` wrote; the beginning of the file for anything else. */
export const readPlace = (text: string): Required<ReadingPlace> => {
  let stored: Record<string, unknown> = {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) stored = value as Record<string, unknown>;
  } catch {
    // Nothing was written yet.
  }
  return {
    page: Math.round(within(stored.page, 1, 1_000_000) ?? 1),
    top: within(stored.top, 0, 1) ?? 0,
    zoom: within(stored.zoom, smallest, largest) ?? 'width',
    turn: turns.find((turn) => turn === stored.turn) ?? 0,
  };
};
