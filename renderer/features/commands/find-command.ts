import type { OfferedCommand } from './offered-command.ts';

/**
 * Whether a command is what someone means: each of the words typed stands somewhere in its name, its group or
 * the other words for it, in any order.
 */
export const meansCommand = (
  text: string,
  typed: string,
  contains: (text: string, part: string) => boolean,
): boolean => typed.split(/\s+/u).every((word) => contains(text, word));

/** The commands with those first whose names alone say what was typed; else as they were. */
export const namedFirst = <Command extends { label: string }>(
  commands: readonly Command[],
  typed: string,
  contains: (text: string, part: string) => boolean,
): readonly Command[] => {
  const isNamed = ({ label }: Command): boolean => meansCommand(label, typed, contains);
  return commands.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
};

/** The command someone means that is there, but can't run now. */
export const meantButDisabled = <
  Command extends Pick<OfferedCommand, 'label' | 'group' | 'also' | 'isDisabled'>,
>(
  commands: readonly Command[],
  typed: string,
  contains: (text: string, part: string) => boolean,
): Command | undefined =>
  namedFirst(
    commands.filter(
      ({ isDisabled, label, group, also }) =>
        isDisabled && meansCommand(`${label} ${group} ${also}`, typed, contains),
    ),
    typed,
    contains,
  )[0];
