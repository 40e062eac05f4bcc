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
    plural(count, {
      one: '# could not be compared: its source has neither a quotation nor an attached file with text.',
      other: '# could not be compared: their sources have neither quotations nor attached files with text.',
    }),
  note: (number: number) => `Note ${number}`,
  inText: 'In the text',
  absent: (source: string) => `None of the quotations and files of ${source} has these words.`,
  otherPage: (cited: string, page: string) => `p. ${cited} is cited; it stands on p. ${page}.`,
  differs: (page: string) =>
    page === '' ? 'Its source has other words:' : `Its source has other words (p. ${page}):`,
  onlyPaper: (words: string) => `here: ${words}`,
  onlySource: (words: string) => `there: ${words}`,
  list: 'Passages to look at',
};
