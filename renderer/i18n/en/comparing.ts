import type { ChangeCounts } from '#shared/contract/history.ts';
import { pluralIn } from '../format.ts';

const plural = pluralIn('en');
const number = new Intl.NumberFormat('en-GB').format;

/** Strings of what changed from one version of a paper to another. */
export const comparing = {
  /** What a version changed since the one before it, in a line; '' where nothing is to be seen. */
  changed: (counts: ChangeCounts): string => {
    const parts: string[] = [];
    const words = [
      ...(counts.wordsAdded > 0 ? [`+${number(counts.wordsAdded)}`] : []),
      ...(counts.wordsRemoved > 0 ? [`−${number(counts.wordsRemoved)}`] : []),
    ];
    if (words.length > 0) parts.push(`${words.join(' ')} words`);
    const say = (count: number, one: string, other: string): void => {
      if (count > 0) parts.push(plural(count, { one, other }));
    };
    say(counts.notesAdded, '# new note', '# new notes');
    say(counts.notesRemoved, '# note deleted', '# notes deleted');
    say(counts.notesChanged, '# note changed', '# notes changed');
    say(counts.citationsChanged, '# citation changed', '# citations changed');
    if (parts.length === 0) {
      say(counts.moved, '# move', '# moves');
      say(counts.formatting, '# change of formatting', '# changes of formatting');
      say(counts.data, '# detail of the paper', '# details of the paper');
    }
    return parts.join(', ');
  },
};
