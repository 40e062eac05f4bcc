import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const comparing: Messages['comparing'] = {
  wordsChanged: (counts) => `${counts} parole`,
  notesAdded: (count) => plural(count, { one: '# nota nuova', other: '# note nuove' }),
  notesRemoved: (count) => plural(count, { one: '# nota eliminata', other: '# note eliminate' }),
  notesChanged: (count) => plural(count, { one: '# nota modificata', other: '# note modificate' }),
  citationsChanged: (count) =>
    plural(count, { one: '# citazione modificata', other: '# citazioni modificate' }),
  moved: (count) => plural(count, { one: '# spostamento', other: '# spostamenti' }),
  formatting: (count) => plural(count, { one: '# modifica di formato', other: '# modifiche di formato' }),
  data: (count) => plural(count, { one: '# dato del documento', other: '# dati del documento' }),
};
