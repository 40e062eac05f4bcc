import { englishPlaces } from '#shared/capture/places.ts';
import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Sources read out of pages, files and texts. */
export const capture = {
  title: 'From a page or file',
  confirmTitle: 'Is this right?',
  open: 'From a page, PDF or article…',
  dropHint: 'Read this page, PDF or text',
  startText:
    'A saved web page, a PDF or the text of an article becomes a source: Ibid reads who wrote it, when and where, and you confirm. All of it happens on your computer.',
  choose: 'Choose files…',
  paste: 'Or paste an article',
  pasteHint: 'With its headline, its authors and its date, as you copied it from the page.',
  read: 'Read it',
  nothingPasted: 'There is nothing here yet. Paste the article first.',
  reading: (name: string) => (name === '' ? 'Reading what was pasted…' : `Reading ${name}…`),
  left: (count: number) => plural(count, { one: '# more waits', other: '# more wait' }),
  stop: 'Stop here',
  close: 'Close',
  guessed: (fields: string) => `Guessed, so look at it: ${fields}.`,
  allStated: 'All of this stands in it.',
  notSaid: (fields: string) => `It does not say: ${fields}.`,
  /** What an article has appeared in. */
  outlet: 'Newspaper or site',
  readFrom: (place: string, words: string) => `Read from ${place}${words === '' ? '' : `: “${words}”`}.`,
  guessedFrom: (place: string, words: string) => `Guess, from ${place}${words === '' ? '' : `: “${words}”`}.`,
  known: 'The library may have this already:',
  attachHere: 'Attach it to this one',
  openIt: 'Open this one',
  text: 'Text',
  wordCount: (count: number) => plural(count, { one: '# word', other: '# words' }),
  cut: 'The text goes on; all of it is kept.',
  keepText: 'Keep the clean text',
  keepFile: 'Keep the file',
  keepPasted: 'Keep what was pasted',
  pasted: 'What was pasted',
  skip: 'Skip',
  take: 'Add to the library',
  takeAndCite: (title: string) => `Add and cite in “${title}”`,
  takeAndCiteHint: (title: string) => `${title} (Ctrl+Enter)`,
  taken: (title: string) => `“${title}” was added.`,
  takenMany: (count: number) => plural(count, { one: '# source was added.', other: '# sources were added.' }),
  attachedTo: 'What was read is attached to the source.',
  places: englishPlaces,
};
