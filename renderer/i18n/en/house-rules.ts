import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of the rules of notes in the paper's details. */
export const houseRules = {
  title: 'House rules of notes',
  about: 'What a citation style can’t say. What you change here belongs to this paper.',
  aboutInText:
    'What a citation style can’t say. The rules of Ibid. and of short forms are offered for styles with notes.',
  differing: (count: number) =>
    count === 0
      ? 'As the style has them.'
      : plural(count, { one: '# rule differs from the style.', other: '# rules differ from the style.' }),
  asStyle: 'As the style has it',
  styleHas: (value: string) => `The style has: ${value}.`,
  reset: (rule: string) => `${rule}: as the style has it`,
  resetAll: 'All as the style has them',
  example: 'Printed by this rule',
  pageBreak: '— page break —',
  heading: (level: number) => `— heading of level ${level} —`,
  groups: {
    ibid: 'Ibid.',
    later: 'Later citations',
    links: 'DOI, address, date of access',
    several: 'Several sources',
  },
  ibidWithin: (notes: number) =>
    plural(notes, { one: 'The note directly before', other: 'Up to # notes before' }),
  fullAfter: (notes: number) =>
    notes === 0 ? 'Never' : plural(notes, { one: 'After # note', other: 'After # notes' }),
  separators: {
    '; ': 'Semicolon',
    ', ': 'Comma',
    '. ': 'Full stop',
    ' / ': 'Slash',
    ' – ': 'Dash',
  } as Readonly<Record<string, string>>,
  rules: {
    ibid: {
      label: 'Use of Ibid.',
      hint: 'Whether a source that is cited again at once becomes Ibid.',
      values: { true: 'Used', false: 'Not used' },
    },
    ibidAfterSeveral: {
      label: 'After several sources',
      hint: 'Whether Ibid. may follow a note or citation that has several sources.',
      values: { never: 'No Ibid.', last: 'Ibid. for the last of them', any: 'Ibid. for any of them' },
    },
    ibidAfterProse: {
      label: 'After a note with words of its own',
      hint: 'Phrases that belong to a citation, such as “See”, don’t count as words of its own.',
      values: { true: 'Ibid.', false: 'No Ibid.' },
    },
    ibidAcrossHeadings: {
      label: 'Across a heading',
      hint: 'Whether Ibid. may refer to a note before the last heading.',
      values: { true: 'Ibid.', false: 'No Ibid.' },
    },
    ibidAcrossPages: {
      label: 'Across a page break',
      hint: 'Whether Ibid. may refer to a note before a page break set by hand. Where else a page ends is known only in Word.',
      values: { true: 'Ibid.', false: 'No Ibid.' },
    },
    ibidWithin: {
      label: 'How far back',
      hint: 'Notes without citations may stand between, if the rule reaches over them.',
      values: {},
    },
    ibidOtherPlace: {
      label: 'With another page',
      hint: 'What is printed where the same source is cited at once with another page.',
      values: { true: 'Ibid. with the page', false: 'Short form with the page' },
    },
    ibidNoPlace: {
      label: 'Without a page after one with a page',
      hint: 'Ibid. alone would point to that page, so most houses print the short form.',
      values: { true: 'Ibid.', false: 'Short form' },
    },
    ibidInText: {
      label: 'In the text',
      hint: 'Whether a citation in the text becomes Ibid. after one in the text.',
      values: { true: 'Ibid.', false: 'No Ibid.' },
    },
    ibidCase: {
      label: 'Capital of Ibid.',
      hint: 'How Ibid. is written after a phrase and at the start of a note.',
      values: {
        sentence: 'At the start of a sentence',
        capital: 'Always: See Ibid.',
        small: 'Never: ibid. at the start, too',
      },
    },
    later: {
      label: 'Form',
      hint: 'How a source is printed that was cited before.',
      values: {
        style: 'The style’s short form',
        cit: 'Short form with “cit.”',
        note: 'Short form with the note of the first',
        'cit-note': 'With “cit.” and the note of the first',
      },
    },
    restart: {
      label: 'In full again in',
      hint: 'Where the first citation of a source is printed in full once more. Chapters begin at headings of level 1.',
      values: { never: 'No later part', chapter: 'Each chapter', section: 'Each section' },
    },
    fullAfter: {
      label: 'In full again after a while',
      hint: 'After how many notes without it a source is printed in full once more.',
      values: {},
    },
    link: {
      label: 'DOI or address',
      hint: 'What is printed of a source that has both.',
      values: {
        style: 'As the style has it',
        doi: 'The DOI',
        url: 'The address',
        both: 'Both',
      },
    },
    doi: {
      label: 'Form of a DOI',
      hint: 'As words, or as an address that opens.',
      values: {
        style: 'As the style has it',
        text: 'DOI 10.5555/grain',
        address: 'https://doi.org/10.5555/grain',
      },
    },
    accessed: {
      label: 'Date of access',
      hint: 'For which sources with an address the recorded date of access is printed.',
      values: {
        style: 'As the style has it',
        never: 'For none',
        web: 'For pages of the web',
        always: 'For all that have one',
      },
    },
    separator: {
      label: 'Between two sources',
      hint: 'What divides the sources of one citation.',
      values: {},
    },
  },
};
