import type { LimitState } from '#shared/document/counts.ts';
import type { WordRange } from '#shared/document/series.ts';
import { formatIn, pluralIn } from '../format.ts';

const plural = pluralIn('en');
const { number } = formatIn('en');
const words = (count: number): string => plural(count, { one: '# word', other: '# words' });
const range = ({ min, max }: WordRange): string => `${number(min)} to ${number(max)}`;
const held = (state: LimitState): string => {
  switch (state.kind) {
    case 'within':
      return 'within the limit';
    case 'under':
      return `${words(state.by)} too few`;
    case 'over':
      return `${words(state.by)} too many`;
  }
};

/** Strings of what a series prints and asks for: on the page, and in the counts. */
export const series = {
  onPage: {
    authorMark: 'has a note',
    authorNote: (name: string) => `Note on ${name}`,
    notPrinted: 'Not printed in this series',
    abstractWords: (count: number, asked: WordRange, state: LimitState) =>
      `${words(count)} of ${range(asked)}: ${held(state)}`,
    abstractAsked: ({ min, max }: WordRange) => `Abstract of ${number(min)} to ${number(max)} words`,
    abstractUnprinted: ({ min, max }: WordRange) =>
      `Abstract of ${number(min)} to ${number(max)} words, kept with the paper but not printed`,
    bodyAsked: ({ min, max }: WordRange) => `Start to write: ${number(min)} to ${number(max)} words`,
  },
  counts: {
    open: 'Words and limits',
    title: 'Words and characters',
    part: 'Part',
    words: 'Words',
    characters: 'Characters',
    withoutSpaces: 'Without spaces',
    rows: {
      selection: 'Selection',
      title: 'Title',
      abstract: 'Abstract',
      body: 'Text',
      tables: 'of which tables',
      notes: 'Notes',
      total: 'All but the abstract',
    },
    limits: (name: string) => `Limits of ${name}`,
    noLimits: 'This series sets no limits.',
    lengthOf: (parts: string) => `Paper (${parts})`,
    abstract: 'Abstract',
    parts: { title: 'title', body: 'text', notes: 'notes' },
    held: (count: number, asked: WordRange, state: LimitState) =>
      `${number(count)} of ${range(asked)} words: ${held(state)}`,
    selected: (count: number) => plural(count, { one: '# word selected', other: '# words selected' }),
    over: (by: number) => `${words(by)} too many`,
    reading: (minutes: number) => plural(minutes, { one: '# minute to read', other: '# minutes to read' }),
    counting: 'Printed citations count as words, as they do in Word.',
  },
  view: {
    sheet: 'Page view',
    wide: 'Wide view',
    toSheet: 'Show the page as the series prints it',
    toWide: 'Use the width of the window',
  },
};
