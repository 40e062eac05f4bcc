import type { Command, EditorState } from 'prosemirror-state';
import type { Keys } from '../keys.ts';
import type { Ask, PageRequests } from '../page-requests.ts';

/** A command as its group lists it; its id is its name there, its label has the same name in the messages. */
export type CommandEntry = {
  /** The first is shown beside the label; all of them work. */
  keys?: Keys;
  /** Whether the browser does it by itself on its keys, which are then only shown. */
  nativeKeys?: true;
  /** Must say without `dispatch` whether it applies, and change nothing then. */
  command: Command;
  /** Whether it only types: then it is undone together with the words typed before it. */
  typing?: true;
  /** Whether what it switches is on where the caret is. */
  isOn?: (state: EditorState) => boolean;
};

export type CommandGroupEntries = Record<string, CommandEntry>;

/** A command that asks the screen for something, wherever `applies` says that it makes sense. */
export const asks =
  <K extends keyof PageRequests>(
    ask: Ask,
    what: K,
    detail: PageRequests[K],
    applies: (state: EditorState) => boolean = () => true,
  ): Command =>
  (state, dispatch) => {
    if (!applies(state)) return false;
    if (dispatch) ask(what, ...detail);
    return true;
  };
