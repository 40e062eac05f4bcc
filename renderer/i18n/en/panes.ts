import { nameWords } from '#shared/sources/labels.ts';
import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of the panes beside the page: outline, notes, sources of the paper. */
export const panes = {
  outline: {
    find: 'Find a heading',
    none: 'No heading has these words.',
    goTo: 'Go to the section',
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
  /** Between two names. */
  names: nameWords.en,
  notes: {
    tab: 'Notes',
    label: 'Notes of the paper',
    find: 'Find in the notes',
    kind: 'Which notes',
    kinds: {
      all: 'All notes',
      noCitation: 'No citation',
      onlyCitation: 'Only a citation',
      several: 'Several sources',
      byHand: 'Set by hand',
      toMend: 'To mend',
    },
    source: 'Cites',
    anySource: 'Any source',
    count: (count: number) => plural(count, { one: '# note', other: '# notes' }),
    countOf: (count: number, all: number) =>
      plural(all, { one: `${count} of # note`, other: `${count} of # notes` }),
    none: 'No notes yet. Put the caret behind a word and choose Note over the page to make one.',
    noneFound: 'No note is like this.',
    showAll: 'Show all notes',
    badges: {
      noCitation: 'No citation',
      onlyCitation: 'Only a citation',
      several: (count: number) => plural(count, { one: '# source', other: '# sources' }),
    },
    faults: {
      empty: 'Empty',
      missingSource: 'Source missing',
      missingTarget: 'Reference to nothing',
    },
    toMark: (number: number) => `To the mark of note ${number}`,
    help: 'Enter goes to the note, Shift and Enter to its mark in the text.',
  },
  goToNote: {
    title: 'Go to note',
    number: 'Number of the note',
    go: 'Go',
    range: (count: number) =>
      plural(count, {
        one: 'The paper has one note.',
        other: count === 0 ? 'The paper has no notes yet.' : 'The paper has notes 1 to #.',
      }),
    noNumber: 'Type the number of a note, such as 12.',
    outOfRange: (number: number, count: number) =>
      plural(count, {
        one: `There is no note ${number}: the paper has one note.`,
        other:
          count === 0
            ? `There is no note ${number}: the paper has no notes yet.`
            : `There is no note ${number}: the paper has notes 1 to #.`,
      }),
  },
  menus: {
    note: 'Note',
    citation: 'Citation',
    toNote: 'Go to the note',
    toMark: 'Go to the mark',
    showCitation: 'Show the citation',
  },
  sources: {
    label: 'Sources of the paper',
    find: 'Find a source',
    kind: 'Which sources',
    kinds: {
      all: 'All sources',
      notInLibrary: 'Not in the library',
      missing: 'Missing',
      unused: 'Not cited any more',
    },
    order: 'Order',
    orders: { first: 'As first cited', name: 'By name', count: 'Most cited first' },
    standings: { copy: 'Not in the library', missing: 'Missing' },
    unused: 'Not cited any more',
    onlyListed: 'Only in the list of references',
    citations: (count: number) => plural(count, { one: '# citation', other: '# citations' }),
    first: (note: number) => (note > 0 ? `first in note ${note}` : 'first in the text'),
    count: (count: number) => plural(count, { one: '# source', other: '# sources' }),
    countOf: (count: number, all: number) =>
      plural(all, { one: `${count} of # source`, other: `${count} of # sources` }),
    none: 'This paper cites nothing yet. Choose Cite over the page, or type @ in the text.',
    noneFound: 'No source is like this.',
    showAll: 'Show all sources',
    toFirst: (name: string) => `To the first citation of ${name}`,
    all: 'All sources of the paper',
    showNotes: 'List these notes',
    help: 'Enter shows the source with its citations, Shift and Enter goes to the first of them.',
  },
};
