import { describe, expect, test } from 'vitest';
import { quoteMarks } from '../../../renderer/editor/plugins/input-rules/quote-marks.ts';
import { inMarks, setLevels, withoutOuterMarks } from '../../../renderer/editor/quoting/level-marks.ts';

const en = quoteMarks('en-GB');

describe('the marks within a quotation are of the second level', () => {
  test.each([
    ['plain words', '“plain words”'],
    ['he said “no” twice', '“he said ‘no’ twice”'],
    ['he said "no" twice', '“he said ‘no’ twice”'],
    ['ha detto «no» due volte', '“ha detto ‘no’ due volte”'],
    ['il a dit «\u202fnon\u202f» deux fois', '“il a dit ‘non’ deux fois”'],
    ['er sagte „nein“ zweimal', '“er sagte ‘nein’ zweimal”'],
    ['er sagte »nein« zweimal', '“er sagte ‘nein’ zweimal”'],
    ['“all of ‘it’ here” and on', '“‘all of “it” here’ and on”'],
    ['“First.” He left. “Last.”', '“‘First.’ He left. ‘Last.’”'],
    ['the ministers’ “plan” isn’t Rossi’s', '“the ministers’ ‘plan’ isn’t Rossi’s”'],
    ['the ‘plan’ isn’t the ministers’', '“the ‘plan’ isn’t the ministers’”'],
    ['the 1990s and the ’90s', '“the 1990s and the ’90s”'],
    ['6" wide and 6\' high', '“6" wide and 6\' high”'],
    ['cut here: “the rest is missing', '“cut here: “the rest is missing”'],
    ['l’«Unità» [...] e poi', '“l’‘Unità’ [...] e poi”'],
  ])('%j', (text, expected) => {
    expect(inMarks(text, en)).toBe(expected);
  });
  test.each([
    ['fr-FR', 'he said “no” twice', '«\u202fhe said “no” twice\u202f»'],
    ['de-DE', 'he said “no” twice', '„he said ‚no‘ twice“'],
    ['it-CH', 'he said “no” twice', '«he said ‘no’ twice»'],
    ['sv-SE', 'he said “no” twice', '”he said ’no’ twice”'],
  ])('in a paper in %s', (lang, text, expected) => {
    expect(inMarks(text, quoteMarks(lang))).toBe(expected);
  });
});

test('a block without marks around it has those of the first level inside', () => {
  expect(setLevels('he said «no, “never”» twice', en, 0)).toBe('he said “no, ‘never’” twice');
});

test.each([
  ['“all of it”', 'all of it'],
  ['« tout »', 'tout'],
  ['“one” and “two”', '“one” and “two”'],
  ['“one” and more', '“one” and more'],
  ['’tis so', '’tis so'],
])('the marks around all of %j', (text, expected) => {
  expect(withoutOuterMarks(text)).toBe(expected);
});
