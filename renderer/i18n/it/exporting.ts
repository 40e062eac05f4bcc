import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const exporting: Messages['exporting'] = {
  formats: {
    bibtex: 'BibTeX (.bib)',
    biblatex: 'BibLaTeX (.bib)',
    ris: 'RIS (.ris)',
    'csl-json': 'CSL-JSON (.json)',
    csv: 'Tabella (.csv)',
  },
  table: 'per Excel',
  all: 'Tutte le fonti',
  listed: (count) => plural(count, { one: 'La fonte in elenco', other: 'Le # fonti in elenco' }),
  cited: 'Le fonti che cita',
};
