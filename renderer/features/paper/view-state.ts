/** Where a reader was in a paper, kept as a short JSON text by the library. */
export type ViewState = {
  anchor: number;
  head: number;
  scroll: number;
  notesHeight: number;
  notesHidden: boolean;
};

const number = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** Reads a stored view; null for none or one that makes no sense. */
export const readViewState = (text: string): ViewState | null => {
  try {
    const value = JSON.parse(text) as Partial<ViewState> | null;
    if (value === null || typeof value !== 'object') return null;
    const { anchor, head, scroll, notesHeight, notesHidden } = value;
    if (!number(anchor) || !number(head) || !number(scroll) || !number(notesHeight)) return null;
    return { anchor, head, scroll, notesHeight, notesHidden: notesHidden === true };
  } catch {
    return null;
  }
};

export const writeViewState = (state: ViewState): string => JSON.stringify(state);
