import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of the panel that turns formatted notes into citations. */
export const reading = {
  title: 'Turn text into citations',
  wait: 'Reading…',
  failed: 'The text could not be read. It stays as it is.',
  nothing: 'No sources were found in this text.',
  nothingHint:
    'A source is known by its parts: names, a title in quotation marks or italics, a journal with its numbers, a place and publisher, a date, a DOI or an address.',
  changed: 'The paper has changed meanwhile, so nothing was replaced. Open this again.',
  notTaken: 'The library could not take the new sources, so nothing was replaced.',
  lead: 'This is what was read. Nothing is replaced before you take it; what you leave stays as it is.',
  counts: (known: number, fresh: number, doubtful: number) =>
    [
      known > 0 ? `${known} in your library` : '',
      fresh > 0 ? `${fresh} new` : '',
      doubtful > 0 ? `${doubtful} with doubtful fields` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  takeAll: 'Take all',
  leaveAll: 'Leave all as text',

  note: (number: number) => `Note ${number}`,
  inText: 'In the text',
  before: 'As it stands',
  after: 'As it will print',
  same: 'Prints the same, sign by sign.',
  printing: 'Printing…',
  onlyBefore: (text: string) => `only here: ${text}`,

  sources: 'Sources of this passage',
  known: 'in your library',
  fresh: 'new',
  left: 'stays text',
  doubts: (count: number) => plural(count, { one: '1 doubtful field', other: '# doubtful fields' }),
  differs: (count: number) => plural(count, { one: 'differs in 1 field', other: 'differs in # fields' }),
  repeats: 'cited before',
  unsure: 'not certain which',

  take: 'Take',
  leave: 'Leave as text',
  ofSource: (what: string, source: string) => `${what}: ${source}`,
  details: (source: string) => `What was read: ${source}`,
  untitled: 'Untitled',
  asMatch: 'Cite the record in your library',
  asNew: 'Add as another source',
  whichRecord: 'Which record is cited',
  field: 'Field',
  read: 'As it was read',
  library: 'In your library',
  empty: 'nothing',
  doubt: (percent: number) => `Doubtful (${percent} % sure): check it.`,
  doubtfulFields: 'Please check:',
  notPlaced: 'What could not be placed is in the field for notes.',

  more: (count: number) => plural(count, { one: 'Show 1 more note', other: 'Show # more notes' }),
  seeAll: 'Look through all notes first.',
  cancel: 'Leave the text',
  done: (count: number) => plural(count, { one: 'Take 1 source', other: 'Take # sources' }),
  taken: (count: number) =>
    plural(count, { one: 'The text became 1 citation.', other: 'The text became # citations.' }),

  // After pasting.
  offer: 'What you pasted looks like notes with sources.',
  offerAction: 'Turn into citations…',
};
