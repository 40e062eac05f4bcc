import { chainCommands } from 'prosemirror-commands';
import { closeHistory } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { editCommands } from './command-table/edit.ts';
import type { CommandEntry, CommandGroupEntries } from './command-table/entry.ts';
import { insertCommands } from './command-table/insert.ts';
import { noteCommands } from './command-table/note.ts';
import { paragraphCommands } from './command-table/paragraph.ts';
import { tableCommands } from './command-table/table.ts';
import { textCommands } from './command-table/text.ts';
import { viewCommands } from './command-table/view.ts';
import { keysOn } from './keys.ts';
import type { Ask } from './page-requests.ts';

/*
 * Every command of the page. Keys, buttons, menus and lists of commands are all made from here.
 *
 * To add one: an entry in its group (`command-table/<group>.ts`; its name there is its id) and a label of the
 * same name in `i18n/en/commands.ts` and `i18n/it/commands.ts`, which do not compile without it. A command
 * that needs the screen asks it through `asks`. The first of several commands with one key that applies gets
 * the key, in the order of this table.
 */
const groups = (ask: Ask) =>
  ({
    edit: editCommands(ask),
    text: textCommands(ask),
    paragraph: paragraphCommands,
    insert: insertCommands(ask),
    note: noteCommands(ask),
    table: tableCommands,
    view: viewCommands(ask),
  }) satisfies Record<string, CommandGroupEntries>;

/** What is typed right before a command is not undone with it. */
export const inStepOfItsOwn =
  (command: Command): Command =>
  (state, dispatch, view) =>
    command(state, dispatch && ((tr) => dispatch(tr.docChanged ? closeHistory(tr) : tr)), view);

type Groups = ReturnType<typeof groups>;
export type CommandGroup = keyof Groups;
export type CommandId = { [G in CommandGroup]: keyof Groups[G] & string }[CommandGroup];

/** A command of the page. */
export type PageCommand = CommandEntry & { id: CommandId; group: CommandGroup };

/** All commands by their ids, in the order in which a list of them shows them. */
export type CommandTable = ReadonlyMap<CommandId, PageCommand>;

export const commandTable = (ask: Ask): CommandTable =>
  new Map(
    Object.entries<CommandGroupEntries>(groups(ask)).flatMap(([group, entries]) =>
      Object.entries(entries).map(([name, entry]): [CommandId, PageCommand] => {
        const id = name as CommandId;
        const command = entry.typing ? entry.command : inStepOfItsOwn(entry.command);
        return [id, { ...entry, command, id, group: group as CommandGroup }];
      }),
    ),
  );

/** The command with this id; each id has one. */
export const commandOf = (table: CommandTable, id: CommandId): PageCommand => {
  const found = table.get(id);
  if (!found) throw new RangeError(`there is no command ${id}`);
  return found;
};

/** The keys of all commands as ProseMirror's keymap takes them. */
export const bindingsOf = (table: CommandTable, mac?: boolean): Record<string, Command> => {
  const bindings: Record<string, Command> = {};
  for (const { keys, nativeKeys, command } of table.values()) {
    if (nativeKeys) continue;
    for (const key of keysOn(keys, mac)) {
      const before = bindings[key];
      bindings[key] = before ? chainCommands(before, command) : command;
    }
  }
  return bindings;
};
