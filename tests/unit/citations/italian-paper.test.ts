import { describe, expect, it } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import { parseNote, placeNotes } from './notes.ts';

const day = { 'date-parts': [[2024, 1, 5]] };
const two = [
  { family: 'Rossi', given: 'Anna' },
  { family: 'Bianchi', given: 'Ugo' },
];
const one = [{ family: 'Neri', given: 'Ada' }];
const web = { URL: 'https://example.org/1', accessed: day };
const imprint = { publisher: 'Egea', 'publisher-place': 'Milano', issued: day };

/** One source of each main type. All its own words are Italian, or names, so that any English is the style's. */
const items: readonly CslItem[] = [
  {
    id: 'book',
    type: 'book',
    title: 'Titolo',
    author: two,
    translator: one,
    edition: '2',
    volume: '3',
    ...imprint,
    ...web,
  },
  { id: 'edited', type: 'book', title: 'Titolo', editor: two, ...imprint },
  { id: 'edited-one', type: 'book', title: 'Titolo', editor: one, ...imprint },
  {
    id: 'chapter',
    type: 'chapter',
    title: 'Titolo',
    author: two,
    editor: two,
    'container-title': 'Libro',
    page: '3-9',
    edition: '3',
    volume: '2',
    ...imprint,
  },
  {
    id: 'article',
    type: 'article-journal',
    title: 'Titolo',
    author: two,
    'container-title': 'Rivista',
    volume: '3',
    issue: '2',
    page: '3-9',
    issued: day,
    ...web,
  },
  {
    id: 'forthcoming',
    type: 'article-journal',
    title: 'Titolo',
    author: two,
    'container-title': 'Rivista',
    status: 'forthcoming',
  },
  {
    id: 'newspaper',
    type: 'article-newspaper',
    title: 'Titolo',
    author: two,
    'container-title': 'La Stampa',
    page: '4',
    issued: day,
    ...web,
  },
  {
    id: 'magazine',
    type: 'article-magazine',
    title: 'Titolo',
    author: two,
    'container-title': 'Limes',
    issue: '4',
    page: '4-7',
    issued: day,
  },
  {
    id: 'report',
    type: 'report',
    title: 'Titolo',
    author: two,
    'collection-title': 'Quaderni',
    number: '4',
    publisher: 'Ateneo',
    issued: day,
    ...web,
  },
  {
    id: 'document',
    type: 'report',
    title: 'Titolo',
    author: [{ literal: 'Senato' }],
    genre: 'Relazione',
    number: '7',
    issued: day,
  },
  {
    id: 'page',
    type: 'webpage',
    title: 'Titolo',
    author: two,
    'container-title': 'Sito',
    issued: day,
    ...web,
  },
  {
    id: 'blog',
    type: 'post-weblog',
    title: 'Titolo',
    author: two,
    'container-title': 'Diario',
    issued: day,
    ...web,
  },
  {
    id: 'law',
    type: 'legislation',
    title: 'Titolo',
    jurisdiction: 'Italia',
    genre: 'Legge',
    number: '145',
    issued: day,
    ...web,
  },
  { id: 'bill', type: 'bill', title: 'Titolo', jurisdiction: 'Italia', number: '1917', issued: day },
  { id: 'case', type: 'legal_case', title: 'Titolo', authority: 'Corte', number: 'C-1/2', issued: day },
  { id: 'treaty', type: 'treaty', title: 'Titolo', issued: day, 'event-place': 'Roma' },
  {
    id: 'hearing',
    type: 'hearing',
    title: 'Titolo',
    author: [{ literal: 'Commissione' }],
    number: '5',
    issued: day,
  },
  {
    id: 'thesis',
    type: 'thesis',
    title: 'Titolo',
    author: one,
    publisher: 'Ateneo',
    'publisher-place': 'Pisa',
    issued: day,
  },
  {
    id: 'conference',
    type: 'paper-conference',
    title: 'Titolo',
    author: two,
    'event-title': 'Convegno',
    'event-place': 'Pisa',
    issued: day,
  },
  {
    id: 'proceedings',
    type: 'paper-conference',
    title: 'Titolo',
    author: two,
    editor: two,
    'container-title': 'Atti',
    page: '2-4',
    ...imprint,
  },
  {
    id: 'interview',
    type: 'interview',
    title: 'Titolo',
    author: one,
    interviewer: two,
    'container-title': 'La Stampa',
    issued: day,
  },
  {
    id: 'speech',
    type: 'speech',
    title: 'Titolo',
    author: one,
    'event-title': 'Convegno',
    'event-place': 'Pisa',
    issued: day,
  },
  {
    id: 'dataset',
    type: 'dataset',
    title: 'Titolo',
    author: [{ literal: 'Istat' }],
    version: '2',
    issued: day,
    ...web,
  },
  { id: 'map', type: 'map', title: 'Titolo', author: two, publisher: 'Egea', issued: day },
  {
    id: 'broadcast',
    type: 'broadcast',
    title: 'Titolo',
    'container-title': 'Serie',
    publisher: 'Rai 1',
    number: '5',
    issued: day,
  },
  { id: 'film', type: 'motion_picture', title: 'Titolo', director: one, publisher: 'Egea', issued: day },
  { id: 'post', type: 'post', title: 'Titolo', author: one, 'container-title': 'X', issued: day, ...web },
  {
    id: 'preprint',
    type: 'article',
    title: 'Titolo',
    author: two,
    publisher: 'arXiv',
    number: 'arXiv:1',
    issued: day,
  },
  {
    id: 'entry',
    type: 'entry-encyclopedia',
    title: 'Titolo',
    author: two,
    'container-title': 'Enciclopedia',
    volume: '3',
    page: '4-5',
    ...imprint,
  },
  {
    id: 'review',
    type: 'review-book',
    title: 'Titolo',
    author: two,
    'reviewed-title': 'Libro',
    'reviewed-author': one,
    'container-title': 'Rivista',
    issued: day,
  },
  {
    id: 'manuscript',
    type: 'manuscript',
    title: 'Titolo',
    author: two,
    issued: day,
    archive: 'Archivio',
    archive_location: 'b. 3',
  },
  {
    id: 'letter',
    type: 'personal_communication',
    author: two,
    recipient: one,
    genre: 'lettera',
    issued: day,
  },
  { id: 'patent', type: 'patent', title: 'Titolo', author: two, number: '12', issued: day },
  { id: 'software', type: 'software', title: 'Titolo', author: two, version: '3', issued: day },
  { id: 'no-date', type: 'book', title: 'Titolo', author: two, publisher: 'Egea' },
];

/** English words that styles print, as words of their own. "ed.", "in", "p." and "vol." are Italian, too. */
const english =
  /\b(and|by|of|the|from|to|with|eds|edited|editors?|edn|translat\w+|trans|tran|accessed|retrieved|available|forthcoming|press|issued|filed|reprint|repr|review|interview|chapter|chap|section|sec|paper presented|unpublished|thesis|dissertation|version|presented|directed|No|Pub|Vol|nd|no date|January|Jan|2nd|3rd)\b(?! Stampa)/;

const styles = ['iai', 'chicago-fullnote', 'modern-humanities-research-association'];

const printed = async (
  style: string,
  lang: string,
  notes: readonly string[],
  given = items,
): Promise<string[]> => {
  const renderer = new CitationRenderer(await loadPrinting(style, lang));
  renderer.setSources(given);
  const placed = placeNotes(notes.map(parseNote));
  const texts = renderer.update(placed.citations);
  return notes.map((_, i) => placed.print(i + 1, texts));
};

describe.each(styles)('an Italian paper in %s', (style) => {
  it.each(items.map((item) => [item.id, item] as const))(
    'prints a %s without a word of English',
    async (id) => {
      const other = id === 'book' ? 'edited' : 'book';
      const [full = '', ibid = '', , short = ''] = await printed(style, 'it-IT', [
        `[@${id}].`,
        `[@${id}, p. 4].`,
        `[@${other}].`,
        `[@${id}, p. 7].`,
      ]);
      // Addresses are no words.
      for (const text of [full, ibid, short])
        expect(text.replace(/https?:\/\/\S+/g, '')).not.toMatch(english);
      expect(full).not.toBe('');
    },
  );

  it('has Italian months and Italian words for two authors and for editors', async () => {
    const [newspaper, edited] = await printed(style, 'it', ['[@newspaper].', '[@edited].']);
    expect(newspaper).toMatch(/5 gennaio 2024/);
    expect(newspaper).toMatch(/Rossi(, Anna)? e Ugo Bianchi/);
    expect(edited).toMatch(/\(?a c(ura|\.) di/);
  });

  it('is English again in English', async () => {
    const [newspaper] = await printed(style, 'en-GB', ['[@newspaper].']);
    expect(newspaper).toMatch(/Rossi(, Anna)? and Ugo Bianchi/);
    expect(newspaper).toMatch(/5 January 2024|January 5, 2024/);
  });
});

it('sources keep their own titles, whatever the language of the paper', async () => {
  const title = 'The Review of Ports and No. 5 Issued by the Press';
  const source = { id: 'x', type: 'book', title, author: one, language: 'en', issued: day };
  for (const style of styles)
    expect((await printed(style, 'it', ['[@x].'], [source]))[0]).toContain(`*${title}*`);
});
