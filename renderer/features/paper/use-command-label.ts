import { type CommandId, commandOf } from '../../editor/command-table.ts';
import { keysOn, keyText } from '../../editor/keys.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { PaperSession } from './paper-session.ts';

/** A command as buttons show it: its name alone, and with the first of its keys. */
export type CommandLabel = { name: string; keys: string | null; withKeys: string };

/** The label of a command in the language of the interface. */
export const useCommandLabel = ({ editor }: PaperSession): ((id: CommandId) => CommandLabel) => {
  const { commands, paper } = useMessages();
  return (id) => {
    const name = commands.names[id];
    const [key] = keysOn(commandOf(editor.commands, id).keys);
    const keys = key === undefined ? null : keyText(key);
    return { name, keys, withKeys: keys === null ? name : paper.withKeys(name, keys) };
  };
};
