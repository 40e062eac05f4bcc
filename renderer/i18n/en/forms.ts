const where = (note: number): string => (note > 0 ? `note ${note}` : 'the text');

/** Strings that say why a source is printed as it is. */
export const forms = {
  where,
  openRules: 'House rules…',
  thisNote: 'this note',
  first: 'The first citation of this source, so it is printed in full.',
  againChapter: (before: string) =>
    `In full again, because each chapter starts anew: the full form before is in ${before}.`,
  againSection: (before: string) =>
    `In full again, because each section starts anew: the full form before is in ${before}.`,
  againLong: (before: string, notes: number) =>
    `In full again, because the source was not cited in the last ${notes} notes: the full form before is in ${before}.`,
  short: {
    style: (first: string) => `In short form: first cited in ${first}.`,
    cit: (first: string) => `In short form with “cit.”: first cited in ${first}.`,
    note: (first: string) => `In short form with the number of the note: first cited in ${first}.`,
    'cit-note': (first: string) =>
      `In short form with “cit.” and the number of the note: first cited in ${first}.`,
  },
  other: (note: number) => `Not Ibid., because note ${note} cites another source.`,
  otherHere: 'Not Ibid., because another source is cited directly before.',
  off: 'Not Ibid., because this style or the house rules of this paper have none.',
  several: (note: number) =>
    `Not Ibid., because note ${note} cites other sources too and the house rules allow none after such a note.`,
  severalHere:
    'Not Ibid., because the citation before it has other sources too and the house rules allow none then.',
  notLast: (note: number) =>
    `Not Ibid., because it is not the last source of note ${note} and the house rules allow Ibid. only for that.`,
  notLastHere:
    'Not Ibid., because it is not the last source of the citation before it and the house rules allow Ibid. only for that.',
  prose: (note: number) =>
    `Not Ibid., because note ${note} has words of its own and the house rules allow none after such a note.`,
  heading: (note: number) =>
    `Not Ibid., because a heading stands between note ${note} and this one and the house rules allow none across it.`,
  headingInText:
    'Not Ibid., because a heading stands between the citation before and this one and the house rules allow none across it.',
  pageBreak: (note: number) =>
    `Not Ibid., because a page break stands between note ${note} and this one and the house rules allow none across it.`,
  pageBreakInText:
    'Not Ibid., because a page break stands between the citation before and this one and the house rules allow none across it.',
  far: (note: number, within: number) =>
    within === 1
      ? `Not Ibid., because note ${note} is not the note directly before.`
      : `Not Ibid., because note ${note} is more than ${within} notes before.`,
  noPlace: (note: number) => `Not Ibid., because note ${note} names a place in it and this one none.`,
  noPlaceHere: 'Not Ibid., because the citation before it names a place in it and this one none.',
  otherPlace: 'Not Ibid., because it names another place and the house rules have the short form then.',
  inText: 'Not Ibid., because the house rules have none in the text.',
  ibid: (why: string) => `Ibid., ${why}`,
  /** For a style that prints another short form in its place. */
  shortest: (why: string) => `In the style’s shortest form, ${why}`,
  ibidCitation: 'because the source before it in this citation is the same.',
  ibidNote: 'because the citation before it in this note cites only this source.',
  ibidPrevious: (note: number) => `because note ${note} cites only this source.`,
  ibidSeveral: (note: number) =>
    `because note ${note} cites this source and the house rules allow Ibid. after several sources.`,
  ibidSeveralHere:
    'because the citation before it has this source and the house rules allow Ibid. after several sources.',
  ibidText: 'because the citation before it in the text cites this source.',
  withPlace: 'The place in it is another one, so it follows.',
  ibidCase: {
    capital: 'By the house rules always with a capital.',
    small: 'By the house rules always in small letters.',
  },
  links: {
    doi: 'Of DOI and address the house rules print the DOI.',
    url: 'Of DOI and address the house rules print the address.',
    both: 'The house rules print both DOI and address.',
  },
  doi: {
    text: 'The house rules print the DOI as text.',
    address: 'The house rules print the DOI as an address.',
  },
  accessed: {
    never: 'The house rules print no date of access.',
    web: 'The house rules print a date of access for pages of the web only.',
    always: 'The house rules print the date of access wherever one is recorded.',
  },
  kinds: {
    'author-date': 'By author and year, as the style cites in the text.',
    numeric: 'By its number, as the style cites in the text.',
    label: 'By its label, as the style cites in the text.',
  },
};
