/** A command as lists of commands show it, whatever part of the window it belongs to. */
export type OfferedCommand = {
  id: string;
  /** The heading it stands under, in the language of the window. */
  group: string;
  label: string;
  /** Other words for it, by which it is found; none of them is shown. */
  also: string;
  /** The key that does the same, as the system writes it. */
  keys: string | null;
  isDisabled: boolean;
  run: () => void;
};

/** The commands by their groups, both in the order given. */
export const byGroup = (commands: readonly OfferedCommand[]): [string, OfferedCommand[]][] => [
  ...Map.groupBy(commands, ({ group }) => group),
];
