import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');
const number = new Intl.NumberFormat('it-IT').format;

export const comparing: Messages['comparing'] = {
  changed: (counts) => {
    const parts: string[] = [];
    const words = [
      ...(counts.wordsAdded > 0 ? [`+${number(counts.wordsAdded)}`] : []),
      ...(counts.wordsRemoved > 0 ? [`−${number(counts.wordsRemoved)}`] : []),
    ];
    if (words.length > 0) parts.push(`${words.join(' ')} parole`);
    const say = (count: number, one: string, other: string): void => {
      if (count > 0) parts.push(plural(count, { one, other }));
    };
    say(counts.notesAdded, '# nota nuova', '# note nuove');
    say(counts.notesRemoved, '# nota eliminata', '# note eliminate');
    say(counts.notesChanged, '# nota modificata', '# note modificate');
    say(counts.citationsChanged, '# citazione modificata', '# citazioni modificate');
    if (parts.length === 0) {
      say(counts.moved, '# spostamento', '# spostamenti');
      say(counts.formatting, '# modifica di formato', '# modifiche di formato');
      say(counts.data, '# dato del documento', '# dati del documento');
    }
    return parts.join(', ');
  },
};
