import { describe, expect, it } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { markedPieces, readMarked } from '#shared/citations/parse/marked-text.ts';
import { type ParsedNote, parseNotes } from '#shared/citations/parse/parse-notes.ts';
import type { ReadItem } from '#shared/citations/parse/read-notes.ts';
import { knownSources } from '#shared/citations/parse/resolve.ts';

const parse = (lines: string[], library: CslItem[] = []): ParsedNote[] =>
  parseNotes(lines.map(readMarked), knownSources(library));
const items = (note: ParsedNote | undefined): ReadItem[] =>
  (note?.parts ?? []).flatMap((part) => (typeof part === 'string' ? [] : part.items));

const rossi = 'Rossi, Anna, *Small States*, Rome, Donzelli, 2019';
const bianchi = 'Bianchi, Ugo, “La crisi”, in *Il Mulino*, No. 3 (1998), p. 12-19';

describe('what stands around sources', () => {
  it('prose before and after stays as it is written', () => {
    const [note] = parse([`The fleet was *old*, and few knew it. ${rossi}, p. 3. It has been sold since.`]);
    expect(note!.parts[0]).toBe('The fleet was *old*, and few knew it. ');
    expect(note!.parts[2]).toBe('. It has been sold since.');
    expect(items(note)[0]).toMatchObject({ locator: '3', source: { title: 'Small States' } });
  });

  it('a short phrase leads its source, at the start and behind a semicolon', () => {
    const [note] = parse([`On this see among others ${rossi}; but see also ${bianchi}.`]);
    expect(note!.parts).toHaveLength(2);
    expect(items(note).map(({ prefix }) => prefix)).toEqual(['On this see among others', 'but see also']);
  });

  it('two sources joined by a word are two citations', () => {
    const [, , note] = parse([
      `${rossi}.`,
      `${bianchi}.`,
      'Rossi, *Small States*, cit., p. 4, and Bianchi, “La crisi”, cit.',
    ]);
    expect(items(note).map(({ source }) => source.title)).toEqual(['Small States', 'La crisi']);
    expect(note!.parts[1]).toBe(', and ');
  });

  it('a source in parentheses leaves them to the prose', () => {
    const [note] = parse([`It was called a “quiet power” (see ${bianchi}).`]);
    expect(note!.parts[0]).toBe('It was called a “quiet power” (see ');
    expect(items(note)[0]).toMatchObject({ source: { page: '12-19' } });
    expect(note!.parts[2]).toBe(').');
  });

  it('semicolons in prose, quotes and addresses divide nothing', () => {
    const prose = 'The first mission ended in 2004; the second, with 850 soldiers, went on until May 2011.';
    expect(parse([prose])[0]!.parts).toEqual([prose]);
    const [note] = parse([
      'Italy, Law No. 3 of 1 May 2019: *On Ports; and on Ships*, <https://example.org/a;b>.',
    ]);
    expect(items(note)).toHaveLength(1);
    expect(items(note)[0]!.source).toMatchObject({
      title: 'On Ports; and on Ships',
      URL: 'https://example.org/a;b',
    });
  });

  it('words behind the place are its suffix', () => {
    const [note] = parse([`${rossi}, p. 33, where the figures are corrected.`]);
    expect(items(note)[0]).toMatchObject({ locator: '33', suffix: ', where the figures are corrected' });
  });
});

describe('prose', () => {
  it.each([
    'The mission, called *Aspides*, in the Red Sea, and another one near the coast were prolonged.',
    'It is a “new beginning”, in the words of the minister, and the fleet grew to 12 ships by 2019.',
    'Ibid reads notes of 2019, and prints them.',
    'In Rome, on 25 March 1957, six states signed the treaty; France, Italy and Germany were among them.',
    'He wrote of *realpolitik*, cit. in brackets, and of 14 other words.',
  ])('is left alone: %s', (line) => {
    expect(parse([line])[0]!.parts).toEqual([line]);
  });
});

describe('titles', () => {
  const titleOf = (line: string): unknown => items(parse([line])[0])[0]?.source.title;

  it('keep the quotes inside of their own', () => {
    expect(titleOf('Rossi, Anna, “‘No More.’ Ships and Crews”, in *Il Mulino*, No. 3 (1998), p. 1-9.')).toBe(
      '‘No More.’ Ships and Crews',
    );
    expect(titleOf("“Verdi: 'Is it enough?'”, in *La Stampa*, 3 May 2025.")).toBe("Verdi: 'Is it enough?'");
  });

  it('keep a date that is a part of them', () => {
    const line = 'Ministry of Defence website: Contracts for July 3, 2023, <https://example.org/c>.';
    expect(titleOf(line)).toBe('Contracts for July 3, 2023');
    expect(titleOf('Rossi, Anna, *The Crisis (1955-1962)*, Rome, Donzelli, 2019.')).toBe(
      'The Crisis (1955-1962)',
    );
  });

  it('may stand alone before an address', () => {
    const [item] = items(parse(['Arms Transfers Database, <https://example.org/arms>.'])[0]);
    expect(item!.source).toMatchObject({ title: 'Arms Transfers Database', URL: 'https://example.org/arms' });
  });
});

describe('what was cited before', () => {
  it('Ibid. is the last source of the note before, and of this note', () => {
    const notes = parse([`${rossi}; ${bianchi}.`, 'Ibid., p. 14.', `${rossi}, p. 2; ibid., p. 5.`]);
    expect(items(notes[1])[0]).toMatchObject({ source: { title: 'La crisi' }, locator: '14' });
    expect(items(notes[2])[1]).toMatchObject({ source: { title: 'Small States' }, locator: '5' });
    // Of two sources the note before cites, either could be meant.
    expect(items(notes[1])[0]!.confidence.title).toBeLessThan(items(notes[0])[1]!.confidence.title!);
  });

  it('another number of the same title is another source', () => {
    const numbered = (number: string): string =>
      `Rossi, Anna, “Naval notes”, in *IAI Papers*, No. ${number} (March 2021), https://example.org/n.`;
    const [first, second, third] = parse([numbered('21|03'), numbered('21|04'), numbered('21|03')]).map(
      (note) => items(note)[0]!.source,
    );
    expect([first!.number, second!.number]).toEqual(['21|03', '21|04']);
    expect(second!.id).not.toBe(first!.id);
    expect(third!.id).toBe(first!.id);
  });

  it('Ibid. with nothing before it stays text', () => {
    expect(parse(['Ibid., p. 14.'])[0]!.parts).toEqual(['Ibid., p. 14.']);
  });

  it('the same source has the same id wherever it stands', () => {
    const notes = parse([
      `${rossi}.`,
      `${bianchi}.`,
      `See ${rossi}, p. 4.`,
      'Rossi, Anna, *Small States*, cit.',
    ]);
    const ids = [notes[0], notes[2], notes[3]].map((note) => items(note)[0]!.source.id);
    expect(new Set(ids).size).toBe(1);
  });

  it('two sources by one author are told apart by their titles', () => {
    const notes = parse([
      `${rossi}.`,
      'Rossi, Anna, *Large States*, Rome, Donzelli, 2021.',
      'Rossi, *Small States*, cit., p. 3.',
      'Rossi, Anna, Small States, cit.',
    ]);
    expect(items(notes[2])[0]!.source.title).toBe('Small States');
    expect(items(notes[3])[0]!.source.title).toBe('Small States');
  });

  it('a note is found by its number, also where the notes were copied with theirs', () => {
    const notes = parse([`7. ${rossi}.`, `8. ${bianchi}.`, '9. Rossi (n 7) 45.']);
    expect(items(notes[2])[0]).toMatchObject({ source: { title: 'Small States' }, locator: '45' });
    expect(notes[0]!.parts).toHaveLength(2);
  });

  it('an unknown short form is a source with little confidence', () => {
    const [note] = parse(['Neri, Carla, *Unknown Waters*, cit., p. 3.']);
    expect(items(note)[0]!.source).toMatchObject({
      title: 'Unknown Waters',
      author: [{ family: 'Neri', given: 'Carla' }],
    });
    expect(items(note)[0]!.confidence.title).toBeLessThan(0.6);
  });
});

describe('the library', () => {
  const library: CslItem[] = [
    {
      id: 'small',
      type: 'book',
      title: 'Small States. A History',
      author: [{ family: 'Rossi', given: 'Anna' }],
      issued: { 'date-parts': [[2019]] },
      publisher: 'Il Mulino',
    },
    {
      id: 'crisi',
      type: 'article-journal',
      title: 'La crisi',
      author: [{ family: 'Bianchi', given: 'Ugo' }],
      DOI: '10.1000/A',
    },
  ];

  it('is matched, and does not replace what was read', () => {
    const [item] = items(parse([`${rossi}.`], library)[0]);
    expect(item).toMatchObject({
      match: 'small',
      source: { id: 'small', title: 'Small States', publisher: 'Donzelli' },
    });
  });

  it('is matched by DOI whatever else differs', () => {
    const [item] = items(
      parse(['Bianchi, Ugo, “The Crisis”, in *Il Mulino*, No. 3 (1998), DOI 10.1000/a.'], library)[0],
    );
    expect(item!.match).toBe('crisi');
  });

  it('another edition or year is another source', () => {
    const [item] = items(parse(['Rossi, Anna, *Small States*, Rome, Donzelli, 2024.'], library)[0]);
    expect(item!.match).toBeUndefined();
    expect(item!.source.id).not.toBe('small');
  });

  it('has the whole record of a short form that no note explains', () => {
    const [item] = items(parse(['Rossi, Anna, *Small States*, cit., p. 3.'], library)[0]);
    expect(item).toMatchObject({ match: 'small', source: library[0]!, locator: '3' });
  });
});

describe('an empty line', () => {
  it('is a note without parts and does not come between', () => {
    const notes = parse([`${rossi}.`, '', 'Ibid.']);
    expect(notes[1]).toEqual({ parts: [] });
    expect(items(notes[2])[0]!.source.title).toBe('Small States');
  });
});

describe('forms of reports and acts', () => {
  it.each([
    'Rossi, Anna, “Small Fleets”, IAI Commentaries, 12 June 2019, <https://example.org/fleets>.',
    'Anna Rossi, “Small Fleets”, in *IAI Commentaries*, 12 June 2019, <https://example.org/fleets>.',
  ])('a paper stands in its series with an "in" and without: %s', (line) => {
    const [{ source }] = items(parse([line])[0]) as [ReadItem];
    expect(source).toMatchObject({
      type: 'report',
      title: 'Small Fleets',
      'collection-title': 'IAI Commentaries',
      issued: { 'date-parts': [[2019, 6, 12]] },
    });
    expect(source).not.toHaveProperty('publisher');
  });

  it('what publishes is no series', () => {
    const [{ source }] = items(
      parse(['Rossi, Anna, “Small Fleets”, Istituto Affari Internazionali, 2019.'])[0],
    ) as [ReadItem];
    expect(source.publisher).toBe('Istituto Affari Internazionali');
  });

  it.each([
    "Decreto legislativo n. 12 del 15 marzo 2010: Codice dell'ordinamento dei fari, <https://example.org/f;12>.",
    "Decreto legislativo 15 marzo 2010, n. 12: *Codice dell'ordinamento dei fari*.",
    "Italia, Decreto legislativo 15 marzo 2010, n. 12: Codice dell'ordinamento dei fari.",
  ])('an act is read without its country and with its date first: %s', (line) => {
    const [{ source }] = items(parse([line])[0]) as [ReadItem];
    expect(source).toMatchObject({
      type: 'legislation',
      genre: 'Decreto legislativo',
      number: '12',
      title: "Codice dell'ordinamento dei fari",
      issued: { 'date-parts': [[2010, 3, 15]] },
    });
  });

  it('a sentence about a law is prose', () => {
    const line = 'Law is what the sea is not: nobody keeps it for long.';
    expect(parse([line])[0]!.parts).toEqual([line]);
  });
});

describe('asterisks that came along as text', () => {
  it('are read as the italics they stand for', () => {
    const lines = [
      'Rossi, Anna, “La rada”, in *Rivista dei porti*, Vol. 12, No. 3 (March 2021), p. 45-67.',
      'Bianchi, Ugo, *Small Fleets* (Oxford: Harbour Press, 2001), 45.',
    ];
    const withoutPlaces = (notes: ParsedNote[]) =>
      notes.map((note) => items(note).map(({ source }) => source));
    const typed = lines.map((text) => markedPieces([{ text }]));
    expect(withoutPlaces(parseNotes(typed, knownSources([])))).toEqual(withoutPlaces(parse(lines)));
  });

  it('in a title that stands in italics are signs', () => {
    const note = markedPieces([
      { text: 'Bianchi, Ugo, ' },
      { text: 'The *Fleet* of Tomorrow', em: true },
      { text: ', Oxford, Harbour Press, 2001.' },
    ]);
    expect(items(parseNotes([note], knownSources([]))[0])[0]?.source.title).toBe('The *Fleet* of Tomorrow');
  });
});
