import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of what takes sources out of the library. */
export const exporting = {
  formats: {
    bibtex: 'BibTeX (.bib)',
    biblatex: 'BibLaTeX (.bib)',
    ris: 'RIS (.ris)',
    'csl-json': 'CSL-JSON (.json)',
    csv: 'Table (.csv)',
  },
  table: 'for Excel',
  all: 'All sources',
  listed: (count: number) => plural(count, { one: 'The listed source', other: 'The # listed sources' }),
  cited: 'The sources it cites',
};
