import type { UpperEdge } from '../../editor/scrolling.ts';

/** Where a reader was in a paper, kept as a short JSON text by the library. */
export type ViewState = {
  anchor: number;
  head: number;
  /** What stood at the upper edge of the page. */
  edge: UpperEdge;
  notesHeight: number;
  notesHidden: boolean;
};

const number = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const readEdge = (value: unknown): UpperEdge => {
  const { block, offset } = (value ?? {}) as Partial<UpperEdge>;
  return Number.isSafeInteger(block) && Number.isFinite(offset)
    ? { block: block as number, offset: offset as number }
    : { block: -1, offset: 0 };
};

/** Reads a stored view; null for none or one that makes no sense. */
export const readViewState = (text: string): ViewState | null => {
  try {
    const value = JSON.parse(text) as Partial<ViewState> | null;
    if (value === null || typeof value !== 'object') return null;
    const { anchor, head, edge, notesHeight, notesHidden } = value;
    if (!number(anchor) || !number(head) || !number(notesHeight)) return null;
    return { anchor, head, edge: readEdge(edge), notesHeight, notesHidden: notesHidden === true };
  } catch {
    return null;
  }
};

export const writeViewState = (state: ViewState): string => JSON.stringify(state);
