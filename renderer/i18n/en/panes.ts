/** Strings of the panes beside the page: outline, notes, sources of the paper. */
export const panes = {
  outline: {
    find: 'Find a heading',
    none: 'No heading has these words.',
    openAll: 'Open all sections',
    closeAll: 'Close all sections',
    help: 'Enter goes to the section. Alt with the arrows up and down moves it with all that belongs to it; Alt and Shift with the arrows left and right change its level.',
    moved: {
      up: (title: string) => `“${title}” moved up.`,
      down: (title: string) => `“${title}” moved down.`,
    },
    noFurther: (title: string) => `“${title}” can’t go further that way.`,
    levelled: (title: string, level: number) => `“${title}” is on level ${level}.`,
    noOtherLevel: (title: string) => `“${title}” can’t change its level: headings have three.`,
    dropped: (title: string, before: string | null, level: number) =>
      before === null
        ? `“${title}” is now the last section, on level ${level}.`
        : `“${title}” now stands before “${before}”, on level ${level}.`,
  },
};
