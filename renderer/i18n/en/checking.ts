import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

export const checking = {
  title: 'Quotations held against their sources',
  nothing:
    'This paper quotes nothing that could be checked: passages of four words or more, in quotation marks or as a block, with a citation behind them.',
  quoted: (count: number) =>
    plural(count, {
      one: '# passage with a citation was looked at.',
      other: '# passages with a citation were looked at.',
    }),
  right: 'All that could be compared stand word for word as in their sources.',
  doubtful: (count: number) =>
    plural(count, { one: '# should be looked at again:', other: '# should be looked at again:' }),
  uncompared: (count: number) =>
    plural(count, { one: '# could not be compared', other: '# could not be compared' }),
  uncomparedHint:
    'Their sources have neither a quotation nor an attached file with text. Attach the file, or keep the quotation, and check again.',
  uncomparedList: 'Passages that could not be compared',
  note: (number: number) => `Note ${number}`,
  inText: 'In the text',
  absent: (source: string) => `None of the quotations and files of ${source} has these words.`,
  otherPage: (cited: string, page: string) => `p. ${cited} is cited; it stands on p. ${page}.`,
  differs: (page: string) =>
    page === '' ? 'Its source has other words:' : `Its source has other words (p. ${page}):`,
  absentForeign: (source: string, language: string) =>
    `None of the quotations and files of ${source} has these words. It is in ${language}: a translation can be compared where it is kept with its quotation.`,
  onlyKept: (source: string) =>
    `As in a quotation that was taken from a file, but in none of the files that ${source} has now.`,
  again: 'Check again',
  allMended: 'All of it was mended. Check again to be sure.',
  read: 'Read it in the file',
  source: (name: string) => `Show ${name}`,
  citePage: (page: string) => `Cite p. ${page}`,
  takeWords: 'Take the source’s words',
  notMended: 'This has changed meanwhile, or has marks of notes in it: mend it on the page.',
  list: 'Passages to look at',
};
