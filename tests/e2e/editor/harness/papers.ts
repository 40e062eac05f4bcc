import type { Node } from 'prosemirror-model';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { cite, em, fn, front, h1, h2, note, p, paper } from '../../../builders/document.ts';

const book = (id: string, family: string, given: string, title: string, year: number): CslItem => ({
  id,
  type: 'book',
  title,
  author: [{ family, given }],
  publisher: 'Harbour Press',
  'publisher-place': 'Trieste',
  issued: { 'date-parts': [[year]] },
});

/** Sources made up for the tests. */
export const items: CslItem[] = [
  book('alder2015', 'Alder', 'Nora', 'Ports and Powers', 2015),
  book('bianchi2019', 'Bianchi', 'Carlo', 'A Sea of Treaties', 2019),
  {
    id: 'costa2021',
    type: 'article-journal',
    title: 'Who Watches the Strait?',
    author: [
      { family: 'Costa', given: 'Lia' },
      { family: 'Demir', given: 'Okan' },
    ],
    'container-title': 'Journal of Maritime Law',
    volume: '12',
    issue: '3',
    page: '201-219',
    issued: { 'date-parts': [[2021]] },
    DOI: '10.1000/jml.2021.12',
  },
  book('eriksen2008', 'Eriksen', 'Jon', 'Cold Coasts', 2008),
];

const words =
  'harbour pilot convoy treaty signal coast lantern ledger anchor tide current channel vessel customs ' +
  'clerk archive minister envoy clause annex border island fleet cargo tariff quarrel accord ferry';
const list = words.split(' ');
/** Sentences of plain words, always the same for the same seed. */
export const prose = (count: number, seed: number): string => {
  let state = seed * 2654435761 + 1;
  const out: string[] = [];
  for (let i = 0; i < count; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const word = list[state % list.length]!;
    out.push(i % 14 === 0 ? word[0]!.toUpperCase() + word.slice(1) : word);
    if (i % 14 === 13) out[i] += '.';
  }
  return `${out.join(' ')}.`;
};

/** A short paper with three notes, two of them of the same source. */
export const shortPaper = (): Node =>
  paper(
    { lang: 'en-GB' },
    front({
      title: ['The Strait and its Keepers'],
      authors: [{ name: ['Ada Marsh'], affiliation: ['Institute of Small Seas'] }],
      abstract: [p('How four coastal states share one narrow passage, and what they owe each other.')],
    }),
    h1('The passage'),
    p('Ships have paid to pass since the oldest ledgers.', fn('n1'), ' Nobody liked it.'),
    p('The fee was small', fn('n2'), ' and the quarrel long.'),
    h2('Its keepers'),
    p('Every keeper kept a ', em('second'), ' book.', fn('n3'), ' It was the honest one.'),
    note('n1', p(cite('alder2015', { locator: '57' }))),
    note('n2', p(cite('alder2015'))),
    note('n3', p('On this see ', cite('costa2021'), '.')),
  );

/** A paper of `noteCount` notes and about `wordCount` words; the first `second` notes cite two sources. */
export const longPaper = (noteCount: number, wordCount: number, second = 0): Node => {
  const blocks: Node[] = [];
  const notes: Node[] = [];
  const perParagraph = Math.floor(wordCount / noteCount);
  for (let i = 0; i < noteCount; i++) {
    if (i % 7 === 0) blocks.push(h1(prose(4, i + 900)));
    const id = `n${i + 1}`;
    const half = Math.floor(perParagraph / 2);
    blocks.push(p(prose(half, i), fn(id), ` ${prose(perParagraph - half, i + 500)}`));
    notes.push(
      note(
        id,
        p(
          'See ',
          cite(items[i % items.length]!.id, i % 3 === 0 ? { locator: String(i + 1) } : {}),
          ...(i < second ? [' and ', cite(items[(i + 1) % items.length]!.id)] : []),
          '.',
        ),
      ),
    );
  }
  return paper(
    { lang: 'en-GB' },
    front({ title: ['A Long Paper'], abstract: [p(prose(60, 77))] }),
    ...blocks,
    ...notes,
  );
};
