import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of cross-references: the list to choose from, and what opens on one. */
export const referring = {
  title: 'Insert a cross-reference',
  changeTitle: 'Change the cross-reference',
  search: 'Section, table, figure or note',
  results: 'What can be referred to',
  kinds: { section: 'Section', table: 'Table', figure: 'Figure', note: 'Note' },
  groups: { section: 'Sections', table: 'Tables', figure: 'Figures', note: 'Notes' },
  untitled: 'Without words',
  empty: 'Nothing to refer to yet: make a heading, a table, a figure or a note first.',
  none: 'Nothing has all these words. Try a number or fewer words.',
  more: (count: number) =>
    plural(count, { one: '# more: type to find it', other: '# more: type to find them' }),
  form: 'Print as',
  hint: 'Enter inserts · Tab to the form',
  hintChange: 'Enter changes · Tab to the form',
  insert: 'Insert',
  change: 'Change',
  card: 'Cross-reference',
  goTo: 'Go to it',
  other: 'Refer to something else…',
  remove: 'Remove',
  gone: {
    section: 'The section this referred to is no longer in the paper.',
    table: 'The table this referred to is no longer in the paper.',
    figure: 'The figure this referred to is no longer in the paper.',
    note: 'The note this referred to is no longer in the paper.',
  },
  mend: 'Choose what it should name now, or remove it. If you undo the deletion, it is right again by itself.',
  choose: 'Choose a target…',
};
