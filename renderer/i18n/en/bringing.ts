import { nameWords } from '#shared/sources/labels.ts';
import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

export const bringing = {
  title: (name: string) => `Taking in ${name}`,
  nothingYet: 'Nothing was taken yet. Decide, and the paper comes in with its sources.',
  paperTitle: 'You have this paper already',
  mine: 'In your library',
  theirs: 'In the file',
  inBin: 'in the bin',
  changed: (when: string) => `changed ${when}`,
  words: (count: number) => plural(count, { one: '# word', other: '# words' }),
  paper: {
    mine: 'Open mine',
    replace: 'Put the file’s in its place',
    copy: 'Add it as a copy',
  },
  paperHint: {
    mine: 'Nothing is taken from the file.',
    replace: 'What you have is kept in the history of the paper.',
    copy: 'You will have both papers.',
  },
  sourcesTitle: (count: number) =>
    plural(count, {
      one: 'A source differs from the one in your library',
      other: '# sources differ from those in your library',
    }),
  all: 'For all of them',
  source: {
    mine: 'Keep mine',
    theirs: 'Take the file’s',
    both: 'Keep both',
  },
  citedIn: (count: number) =>
    plural(count, {
      one: 'One of your papers cites it, and will print what you take.',
      other: '# of your papers cite it, and will print what you take.',
    }),
  field: 'Field',
  /** Between two names. */
  names: nameWords.en,
  empty: '—',
  untitled: 'Untitled source',
  take: 'Take it in',
  openMine: 'Open mine',
  cancel: 'Cancel',
  cancelled: (name: string) => `${name} was not taken in. Nothing was changed.`,
  changedMeanwhile: 'Your library has changed meanwhile. Look again, please.',
  replaced: (title: string) => `${title} is now as the file has it. What it was before is in its history.`,
  there: (title: string) => `${title} is in your library already.`,
};
