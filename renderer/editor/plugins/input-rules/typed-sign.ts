import { type EditorState, PluginKey } from 'prosemirror-state';

/** What the plugin of the typing helps remembers until the next key. */
export type TypingState = {
  /** The last transaction was a help: Backspace takes it back. */
  helped: boolean;
  /** The position after an `@` that opened the picker: a citation takes its place. */
  sign: number | null;
};

export const typingKey = new PluginKey<TypingState>('typing-helps');

/** The position after the `@` that opened the citation picker; null if something else did. */
export const typedSign = (state: EditorState): number | null => typingKey.getState(state)?.sign ?? null;
