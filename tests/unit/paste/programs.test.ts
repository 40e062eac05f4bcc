// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { doc, p } from '../../builders/document.ts';
import { pageWith, sketch } from './paste.ts';

/* What the clipboard of each program becomes on the page. `[^ …]` is a note where its mark stands. */

const nothing = { pictures: 0, media: 0, comments: 0, deletions: 0 };

const programs = {
  word: {
    becomes: [
      '#- Salt on the river',
      '# The trade',
      'Barges carried *salt* and _grain_; the _Concordia_ sank in 1731.[^ Port book, _folio_ 12. | The wreck lies off the mole.] Nobody =drowned=, says <https://www.example.org/salt?x=1&y=2 the ledger>.',
      '## Tolls',
      '- At the bridge',
      '- - in summer',
      '- - in winter[^ Twice the fee.]',
      '- At the lock',
      '3. Third of a count',
      '> A boat pays by its length.',
      '> A raft pays nothing.',
      'Year | 2x*Fee*',
      '1702 | 12 | 13',
      'An {it:argine} held well.',
    ],
    left: { ...nothing, pictures: 1, comments: 1, deletions: 1 },
  },
  'word-web': {
    becomes: [
      '# The lighthouse',
      'Its lamp burned _whale oil_ until 1860.',
      '- Keepers',
      '- - by night',
      '- Pilots',
    ],
    left: null,
  },
  'google-docs': {
    becomes: [
      '# Bread prices',
      'The *loaf* and the _roll_ cost the same.[^ By order of the _annona_.]^th^',
      '- Rye',
      '- - dark',
      '- Wheat, see <https://www.example.org/wheat the roll of bakers>',
      'Month | Price',
    ],
    left: null,
  },
  libreoffice: {
    becomes: [
      '# Rivers and their harbours',
      'The _Adige_ froze *twice* in one winter,[^ The first note, with _italics_. | A second paragraph of it.] and the millers of the lower town said so.',
      '## What the ledgers tell',
      '1. First entry',
      '1. Second entry',
      '1. - nested one',
      '1. - nested two',
      '1. Third[^ See https://www.example.org/two.]',
      'A quotation from the ledger.',
      '!Year | !Fee',
      '1702 | 12',
      '1703 | 14',
      'H~2~O and x^2^, <https://www.example.org/ledger a link>. =Small Capitals=',
    ],
    left: null,
  },
  wikipedia: {
    becomes: [
      '# Lighthouse keepers',
      'Keepers were *paid by the quarter*.[^ Moss, Ada (1999). _Lamps of the coast_. p. 7.] Some kept <https://en.example.org/wiki/Goat goats>.[^ <https://www.example.org/goats "Goats of the lights">.][^ Moss, Ada (1999). _Lamps of the coast_. p. 7.]',
      'A lamp of 1840',
    ],
    left: { ...nothing, pictures: 1 },
  },
  'web-article': {
    becomes: [
      '# How the canal froze',
      'It was the coldest week.',
      'Children _skated_ to school.\\So did the priest.[^ Parish diary.]',
      '## Afterwards',
      'The ice *broke*. A trap and <https://news.example.org/more more>.',
      '> We walked on water.',
      '*Ice*',
      'Frozen water',
      '12 Jan -8\\13 Jan -11',
    ],
    left: { ...nothing, media: 1 },
  },
};

for (const [name, { becomes, left }] of Object.entries(programs))
  test(`the clipboard of ${name} keeps structure, emphasis, links and notes`, () => {
    const { view, asked } = pageWith(doc(p('<a>')));
    view.pasteHTML(readFileSync(join(import.meta.dirname, '../../fixtures/paste', `${name}.html`), 'utf8'));
    view.state.doc.check();
    expect(findProblems(view.state.doc)).toEqual([]);
    expect(sketch(view.state.doc)).toEqual(becomes);
    expect(asked).toEqual(left ? [{ what: 'pasteLeftOut', detail: [left] }] : []);
  });
