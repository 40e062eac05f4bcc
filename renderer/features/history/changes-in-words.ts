import type { ChangeCounts } from '#shared/contract/history.ts';
import type { Format } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';

/** What a version changed since the one before it, in a line; '' where nothing is to be seen. */
export const changesInWords = (
  counts: ChangeCounts,
  words: Messages['comparing'],
  format: Pick<Format, 'number'>,
): string => {
  const signed = (sign: string, count: number): string[] =>
    count > 0 ? [`${sign}${format.number(count)}`] : [];
  const said = (count: number, say: (count: number) => string): string[] => (count > 0 ? [say(count)] : []);
  const ofWords = [...signed('+', counts.wordsAdded), ...signed('−', counts.wordsRemoved)];
  const parts = [
    ...(ofWords.length > 0 ? [words.wordsChanged(ofWords.join(' '))] : []),
    ...said(counts.notesAdded, words.notesAdded),
    ...said(counts.notesRemoved, words.notesRemoved),
    ...said(counts.notesChanged, words.notesChanged),
    ...said(counts.citationsChanged, words.citationsChanged),
  ];
  // Small things are named where there is nothing larger.
  if (parts.length === 0)
    parts.push(
      ...said(counts.moved, words.moved),
      ...said(counts.formatting, words.formatting),
      ...said(counts.data, words.data),
    );
  return parts.join(', ');
};
