import { describe, expect, it } from 'vitest';
import type { PlacedCitation } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { type HouseRules, houseRulesSchema } from '#shared/citations/house-rules.ts';
import { noteWord } from '#shared/citations/later-forms.ts';
import { entryAsLine, renderReferenceList } from '#shared/citations/reference-list.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { neutralRules, rulesOfStyle } from '#shared/citations/settled-rules.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import { inline, parseNote, placeNotes } from './notes.ts';

const items: CslItem[] = [
  {
    id: 'book',
    type: 'book',
    title: 'Straits of Power',
    author: [{ family: 'Moretti', given: 'Giulia' }],
    publisher: 'Egea',
    'publisher-place': 'Milan',
    issued: { 'date-parts': [[2019]] },
  },
  {
    id: 'article',
    type: 'article-journal',
    title: 'Small States',
    author: [{ family: 'Rossi', given: 'Anna' }],
    'container-title': 'European Security',
    volume: '33',
    issue: '2',
    page: '101-124',
    issued: { 'date-parts': [[2024]] },
    DOI: '10.1080/1',
    URL: 'https://example.org/1',
    accessed: { 'date-parts': [[2024, 5, 3]] },
  },
  {
    id: 'page',
    type: 'webpage',
    title: 'Sanctions',
    author: [{ family: 'Hale', given: 'Nora' }],
    'container-title': 'BBC News',
    issued: { 'date-parts': [[2024, 3, 1]] },
    URL: 'https://example.org/bbc',
    accessed: { 'date-parts': [[2024, 5, 8]] },
  },
];

type Where = Partial<Pick<PlacedCitation, 'section' | 'chapter' | 'page' | 'noteHasProse'>>;

/** The notes of a paper as they are printed; `where` says of notes in which section they stand. */
const printed = async (
  notes: readonly string[],
  rules: HouseRules,
  {
    style = 'iai',
    lang = 'en-GB',
    where = {},
  }: { style?: string; lang?: string; where?: Record<number, Where> } = {},
): Promise<string[]> => {
  const renderer = new CitationRenderer({ ...(await loadPrinting(style, lang)), rules });
  renderer.setSources(items);
  const placed = placeNotes(notes.map(parseNote));
  const texts = renderer.update(
    placed.citations.map((citation) => ({ ...citation, ...where[citation.noteNumber] })),
  );
  return notes.map((_, index) => placed.print(index + 1, texts));
};
const last = async (...given: Parameters<typeof printed>): Promise<string | undefined> =>
  (await printed(...given)).at(-1);

const paper = [
  '[@book].',
  '[@book, p. 4].',
  '[@article; @book].',
  '[@book, p. 9].',
  'See [@book, p. 9].',
  '[@page].',
  '[@article, p. 103].',
];

describe('the same paper', () => {
  it('as IAI prints it', async () => {
    expect(await printed(paper, {})).toEqual([
      'Moretti, Giulia, *Straits of Power*, Milan, Egea, 2019.',
      'Ibid., p. 4.',
      'Rossi, Anna, “Small States”, in *European Security*, Vol. 33, No. 2 (2024), p. 101-124, DOI 10.1080/1; Moretti, Giulia, *Straits of Power*, cit.',
      'Moretti, Giulia, *Straits of Power*, cit., p. 9.',
      'See ibid.',
      'Hale, Nora, “Sanctions”, in *BBC News*, 1 March 2024, <https://example.org/bbc>.',
      'Rossi, Anna, “Small States”, cit., p. 103.',
    ]);
  });

  it('as an Italian house prints it that names notes and dates of access', async () => {
    const rules: HouseRules = {
      later: 'cit-note',
      ibidAfterSeveral: 'last',
      ibidCase: 'capital',
      link: 'both',
      accessed: 'web',
      separator: ' – ',
    };
    expect(await printed(paper, rules, { lang: 'it' })).toEqual([
      'Moretti, Giulia, *Straits of Power*, Milan, Egea, 2019.',
      'Ibid., p. 4.',
      'Rossi, Anna, “Small States”, in *European Security*, vol. 33, n. 2 (2024), p. 101-124, DOI 10.1080/1, <https://example.org/1> – Moretti, Giulia, *Straits of Power*, cit. (nota 1).',
      'Ibid., p. 9.',
      'See Ibid.',
      'Hale, Nora, “Sanctions”, in *BBC News*, 1 marzo 2024, <https://example.org/bbc>, consultato l’8 maggio 2024.',
      'Rossi, Anna, “Small States”, cit. (nota 3), p. 103.',
    ]);
  });

  it('in Chicago, with the notes of the full forms', async () => {
    expect(await printed(paper, { later: 'note', doi: 'text' }, { style: 'chicago-fullnote' })).toEqual([
      'Giulia Moretti, *Straits of Power* (Milan: Egea, 2019).',
      'Ibid., 4.',
      'Anna Rossi, ‘Small States’, *European Security* 33, no. 2 (2024): 101–24, DOI 10.1080/1; Moretti, *Straits of Power* (n 1).',
      'Moretti, *Straits of Power* (n 1), 9.',
      'See ibid.',
      'Nora Hale, ‘Sanctions’, BBC News, 1 March 2024, https://example.org/bbc.',
      'Rossi, ‘Small States’ (n 3), 103.',
    ]);
  });

  it('in OSCOLA, which writes ibid small and names notes by itself', async () => {
    expect(await printed(paper, { accessed: 'never' }, { style: 'oscola' })).toEqual([
      'Giulia Moretti, *Straits of Power* (Egea 2019).',
      'ibid 4.',
      'Anna Rossi, ‘Small States’ (2024) 33 European Security 101 <https://example.org/1>; Moretti (n 1).',
      'Moretti (n 1) 9.',
      'See ibid.',
      'Nora Hale, ‘Sanctions’ (*BBC News*, 1 March 2024) <https://example.org/bbc>.',
      'Rossi (n 3) 103.',
    ]);
  });

  it('in MHRA, which has no Ibid., so that names of notes stand throughout', async () => {
    const style = 'modern-humanities-research-association';
    expect(await printed(paper, { later: 'cit-note', doi: 'text' }, { style })).toEqual([
      'Giulia Moretti, *Straits of Power* (Milan: Egea, 2019).',
      'Moretti, cit. (n 1), p. 4.',
      'Anna Rossi, ‘Small States’, *European Security*, 33.2 (2024), 101–24 DOI 10.1080/1; Moretti, cit. (n 1).',
      'Moretti, cit. (n 1), p. 9.',
      'See Moretti, cit. (n 1), p. 9.',
      'Nora Hale, ‘Sanctions’, *BBC News*, 2024 <https://example.org/bbc> [accessed 8 May 2024].',
      'Rossi, cit. (n 3), p. 103.',
    ]);
  });
});

describe('Ibid.', () => {
  it('is off, so that the short form stands instead', async () => {
    expect(await printed(['[@book].', '[@book].', '[@book; @book, p. 3].'], { ibid: false })).toEqual([
      'Moretti, Giulia, *Straits of Power*, Milan, Egea, 2019.',
      'Moretti, Giulia, *Straits of Power*, cit.',
      'Moretti, Giulia, *Straits of Power*, cit.; Moretti, Giulia, *Straits of Power*, cit., p. 3.',
    ]);
  });

  it('after several sources: never, for the last, for any', async () => {
    const next = (cited: string, ibidAfterSeveral: 'never' | 'last' | 'any') =>
      last(['[@book; @page].', cited], { ibidAfterSeveral });
    expect(await next('[@page].', 'never')).toBe('Hale, Nora, “Sanctions”, cit.');
    expect(await next('[@page].', 'last')).toBe('Ibid.');
    expect(await next('[@book].', 'last')).toBe('Moretti, Giulia, *Straits of Power*, cit.');
    expect(await next('[@book].', 'any')).toBe('Ibid.');
  });

  it('after a note with words of its own', async () => {
    const notes = ['As is known. [@book].', '[@book].'];
    const where = { 1: { noteHasProse: true } };
    expect(await last(notes, {}, { where })).toBe('Ibid.');
    expect(await last(notes, { ibidAfterProse: false }, { where })).toMatch(/cit\.$/);
    expect(await last(notes, { ibidAfterProse: false })).toBe('Ibid.');
  });

  it('across a heading', async () => {
    const where = { 2: { section: 1 } };
    expect(await last(['[@book].', '[@book].'], {}, { where })).toBe('Ibid.');
    expect(await last(['[@book].', '[@book].'], { ibidAcrossHeadings: false }, { where })).toMatch(/cit\.$/);
  });

  it('across a page break', async () => {
    const where = { 2: { page: 1 } };
    expect(await last(['[@book].', '[@book].'], {}, { where })).toBe('Ibid.');
    expect(await last(['[@book].', '[@book].'], { ibidAcrossPages: false }, { where })).toMatch(/cit\.$/);
  });

  it('over notes that cite nothing', async () => {
    const notes = ['[@book].', 'Words.', 'Words.', '[@book].'];
    expect(await last(notes, { ibidWithin: 2 })).toMatch(/cit\.$/);
    expect(await last(notes, { ibidWithin: 3 })).toBe('Ibid.');
    expect(await last(['[@book].', '[@page].', '[@book].'], { ibidWithin: 3 })).toMatch(/cit\.$/);
  });

  it('with another place, and with none after one', async () => {
    const notes = ['[@book, p. 4].', '[@book, p. 5].', '[@book].'];
    expect((await printed(notes, {})).slice(1)).toEqual([
      'Ibid., p. 5.',
      'Moretti, Giulia, *Straits of Power*, cit.',
    ]);
    expect((await printed(notes, { ibidOtherPlace: false, ibidNoPlace: true })).slice(1)).toEqual([
      'Moretti, Giulia, *Straits of Power*, cit., p. 5.',
      'Ibid.',
    ]);
  });

  it('small or large, wherever it stands', async () => {
    const notes = ['[@book].', '[@book].', 'See [@book].'];
    const cased = async (ibidCase: 'sentence' | 'capital' | 'small') =>
      (await printed(notes, { ibidCase })).slice(1);
    expect(await cased('sentence')).toEqual(['Ibid.', 'See ibid.']);
    expect(await cased('capital')).toEqual(['Ibid.', 'See Ibid.']);
    expect(await cased('small')).toEqual(['ibid.', 'See ibid.']);
  });
});

describe('the full form comes again', () => {
  const full = 'Moretti, Giulia, *Straits of Power*, Milan, Egea, 2019.';
  const notes = ['[@book].', '[@book].', '[@page].', '[@book].'];
  const where = { 2: { section: 1 }, 3: { section: 2, chapter: 1 }, 4: { section: 2, chapter: 1 } };

  it('in each chapter or section', async () => {
    expect((await printed(notes, { restart: 'chapter' }, { where })).map((text) => text === full)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect((await printed(notes, { restart: 'section' }, { where })).map((text) => text === full)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('and is the one that later notes name', async () => {
    const rules: HouseRules = { restart: 'chapter', later: 'note' };
    expect(
      await last([...notes, '[@page].', '[@book].'], rules, {
        where: { ...where, 5: where[4], 6: where[4] },
      }),
    ).toBe('Moretti, Giulia, *Straits of Power* (n 4).');
  });

  it('after many notes without it', async () => {
    const many = ['[@book].', '[@page].', '[@article].', '[@book].'];
    expect(await last(many, { fullAfter: 3 })).toMatch(/cit\.$/);
    expect(await last(many, { fullAfter: 2 })).toBe(full);
  });
});

describe('links', () => {
  const link = async (rules: HouseRules, id = 'article'): Promise<string> =>
    (await last([`[@${id}].`], rules))?.replace(/^.*?(p\. 101-124|2024), /, '') ?? '';

  it('are a DOI, an address, or both', async () => {
    expect(await link({ link: 'doi' })).toBe('DOI 10.1080/1.');
    expect(await link({ link: 'url' })).toBe('<https://example.org/1>.');
    expect(await link({ link: 'both' })).toBe('DOI 10.1080/1, <https://example.org/1>.');
    expect(await link({ link: 'doi' }, 'page')).toBe('<https://example.org/bbc>.');
  });

  it('print a DOI as text or as an address', async () => {
    expect(await link({ doi: 'address' })).toBe('<https://doi.org/10.1080/1>.');
    expect(await link({ doi: 'text' })).toBe('DOI 10.1080/1.');
  });

  it('carry a date of access where the rules say so, and only beside a link', async () => {
    expect(await link({ accessed: 'web' })).toBe('DOI 10.1080/1.');
    expect(await link({ accessed: 'always' })).toBe('DOI 10.1080/1, accessed 3 May 2024.');
    expect(await link({ accessed: 'web' }, 'page')).toBe('<https://example.org/bbc>, accessed 8 May 2024.');
    expect(await last(['[@page].', '[@book].', '[@page].'], { accessed: 'always' })).toBe(
      'Hale, Nora, “Sanctions”, cit.',
    );
  });
});

describe('a list of references', () => {
  const listed = async (style: string, rules: HouseRules): Promise<string[]> => {
    const list = renderReferenceList(items, { ...(await loadPrinting(style, 'en-GB')), rules });
    return list.entries.map((entry) => inline(entryAsLine(entry)));
  };

  it('has links and dates of access by the rules, whatever the style', async () => {
    const rules: HouseRules = { link: 'both', accessed: 'web', doi: 'address' };
    for (const style of ['iai', 'apa', 'chicago-fullnote']) {
      const [hale = '', , rossi = ''] = await listed(style, rules);
      expect(hale).toMatch(/https:\/\/example\.org\/bbc.*accessed 8 May 2024|8 May.*example\.org\/bbc/);
      expect(rossi).toMatch(/https:\/\/doi\.org\/10\.1080\/1.*https:\/\/example\.org\/1/);
      expect(rossi).not.toMatch(/accessed/i);
    }
  });

  it('is the same in an open paper after the rules change as from the start', async () => {
    const printing = await loadPrinting('apa', 'en-GB');
    const rules: HouseRules = { link: 'url' };
    const renderer = new CitationRenderer(printing);
    renderer.setSources(items);
    renderer.update(placeNotes(['[@article]. [@page]. [@book].'].map(parseNote)).citations);
    const before = renderer.references();
    renderer.setRules(rules);
    const { entries } = renderer.references();
    expect(entries).not.toEqual(before.entries);
    expect(entries).toEqual(renderReferenceList(items, { ...printing, rules }).entries);
    renderer.setRules(undefined);
    expect(renderer.references()).toEqual(before);
  });
});

describe('the rules of a style', () => {
  it('follow from what it has a form for, unless it says otherwise', () => {
    const ibid = '<if position="ibid-with-locator ibid"/>';
    expect(rulesOfStyle({ kind: 'note', xml: ibid })).toEqual({});
    expect(rulesOfStyle({ kind: 'note', xml: '<if position="subsequent"/>' })).toEqual({ ibid: false });
    expect(rulesOfStyle({ kind: 'note', xml: '', rules: { ibid: true } })).toEqual({ ibid: true });
    expect(rulesOfStyle({ kind: 'author-date', xml: ibid })).toEqual({ ibidInText: true });
    expect(rulesOfStyle({ kind: 'numeric', xml: '' })).toEqual({});
  });

  it('name notes by the word of the language', () => {
    expect(noteWord('en-GB', 'note')).toBe('n');
    expect(noteWord('it-IT', 'Nota')).toBe('nota');
    expect(noteWord('de-DE', 'Anmerkung')).toBe('Anmerkung');
    expect(noteWord('la', '')).toBe('n');
  });
});

describe('the names of the rules', () => {
  it('all have a default and a description', () => {
    expect(Object.keys(neutralRules).sort()).toEqual(Object.keys(houseRulesSchema.shape).sort());
    for (const rule of Object.values(houseRulesSchema.shape)) expect(rule.description).toMatch(/\.$/);
  });
});
