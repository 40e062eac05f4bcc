import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Papers whose own copy of a source says something else than the library. */
export const copies = {
  differs: 'differs',
  differsIn: (count: number) =>
    plural(count, {
      one: '# paper was saved last when this source said something else',
      other: '# papers were saved last when this source said something else',
    }),
  mark: (count: number, titles: string) =>
    plural(count, { one: `Differs in # paper: ${titles}`, other: `Differs in # papers: ${titles}` }),
  title: 'Differs in papers',
  hint: 'These papers were saved last when this source said something else. On the page they print what the library says.',
  compare: 'Compare',
  field: 'Field',
  inPaper: 'In the paper',
  inLibrary: 'In the library',
  nothing: 'nothing',
  takePaper: 'Take the paper’s into the library',
  takeLibrary: 'Take the library’s into the paper',
  tookPaper: (title: string) => `The library now says what “${title}” did.`,
  tookLibrary: (title: string) => `“${title}” now has what the library says.`,
};
