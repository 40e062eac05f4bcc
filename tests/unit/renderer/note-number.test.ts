import { expect, test } from 'vitest';
import { readNoteNumber } from '../../../renderer/features/paper/note-number.ts';

test('a note is named by its number, with or without words and signs around it', () => {
  for (const text of [
    '12',
    ' 12 ',
    'n12',
    'n. 12',
    'Note 12',
    'nota n. 12',
    '#12',
    '№ 12',
    '12.',
    '(12)'.slice(1),
  ])
    expect(readNoteNumber(text), text).toBe(12);
  for (const text of ['', 'note', '12a', '1 2', '1.2', '-3', '12,13', '1234567'])
    expect(readNoteNumber(text), text).toBe(null);
});
