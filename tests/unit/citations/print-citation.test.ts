import { describe, expect, it } from 'vitest';
import type { CitationItem, PlacedCitation, Position } from '#shared/citations/citation.ts';
import { printCitation } from '#shared/citations/print-citation.ts';
import { asSourceId } from '#shared/ids.ts';
import { inline } from './notes.ts';

type Place = Partial<Pick<PlacedCitation, 'afterProse' | 'endsNoteBlock' | 'nextCharacter'>>;
type Cite = { text: string; position?: Position; prefix?: string; suffix?: string };

const print = (cites: Cite[], place: Place = {}): string =>
  inline(
    printCitation(
      {
        items: cites.map(
          ({ prefix, suffix }): CitationItem => ({
            sourceId: asSourceId('a'),
            ...(prefix ? { prefix } : {}),
            ...(suffix ? { suffix } : {}),
          }),
        ),
        afterProse: false,
        endsNoteBlock: false,
        nextCharacter: '',
        ...place,
      },
      cites.map(({ position = 'first' }) => ({ position, firstNoteNumber: 1, nearNote: false })),
      cites.map(({ text }) => [{ text }]),
      { delimiter: '; ', ibid: 'ibid' },
    ),
  );

const ibid = { text: 'Ibid.', position: 'ibid' } as const;
const ends = { endsNoteBlock: true };

describe('the full stop of a note', () => {
  it('is set once at the end', () => {
    expect(print([{ text: 'Rossi, 2020' }], ends)).toBe('Rossi, 2020.');
    expect(print([{ text: 'Rossi, cit.' }], ends)).toBe('Rossi, cit.');
    expect(print([ibid], ends)).toBe('Ibid.');
    expect(print([{ text: 'Rossi, 2020' }])).toBe('Rossi, 2020');
  });

  it('is left to the text where one follows', () => {
    expect(print([ibid], { nextCharacter: '.' })).toBe('Ibid');
    expect(print([{ text: 'Rossi, 2020' }], { nextCharacter: '.' })).toBe('Rossi, 2020');
    expect(print([ibid], { nextCharacter: ',' })).toBe('Ibid.');
  });

  it('follows a question in a title, but not one the author asks', () => {
    expect(print([{ text: '“Who Pays?”' }], ends)).toBe('“Who Pays?”.');
    expect(print([{ text: 'Rossi', suffix: ', but who pays?' }], ends)).toBe('Rossi, but who pays?');
  });
});

describe('phrases round a cite', () => {
  it('stand one space off, punctuation none', () => {
    expect(print([{ text: 'Rossi', prefix: 'See', suffix: 'and passim' }])).toBe('See Rossi and passim');
    expect(print([{ text: 'Rossi', prefix: 'See ', suffix: ', emphasis added' }])).toBe(
      'See Rossi, emphasis added',
    );
    expect(print([{ text: 'Rossi', prefix: '(', suffix: ')' }])).toBe('(Rossi)');
    expect(print([{ text: 'Rossi', prefix: 'See <b>&' }])).toBe('See <b>& Rossi');
  });

  it('start a sentence with a capital', () => {
    expect(print([{ text: 'Rossi', prefix: 'see also' }])).toBe('See also Rossi');
    expect(print([{ text: 'Rossi', prefix: 'see' }], { afterProse: true })).toBe('see Rossi');
    expect(print([{ text: 'Rossi', prefix: 'iPhone makers:' }])).toBe('iPhone makers: Rossi');
  });

  it('never double a full stop', () => {
    expect(print([{ text: 'Rossi, cit.', suffix: '. Emphasis added.' }], ends)).toBe(
      'Rossi, cit. Emphasis added.',
    );
  });
});

describe('several cites', () => {
  it('are divided by semicolons', () => {
    expect(print([ibid, { text: 'Bianchi, 2021' }], ends)).toBe('Ibid.; Bianchi, 2021.');
    expect(print([{ text: 'Rossi', suffix: ', and' }, { text: 'Bianchi' }])).toBe('Rossi, and; Bianchi');
    expect(
      print([
        { text: 'Rossi', suffix: ', on ports.' },
        { text: 'Bianchi', prefix: 'on ships see' },
      ]),
    ).toBe('Rossi, on ports. On ships see Bianchi');
  });

  it('print ibid small within a sentence', () => {
    expect(print([{ text: 'Rossi' }, { ...ibid, text: 'Ibid., p. 3' }])).toBe('Rossi; ibid., p. 3');
    expect(print([ibid], { afterProse: true })).toBe('ibid.');
    expect(print([{ ...ibid, prefix: 'see' }])).toBe('See ibid.');
    expect(print([{ ...ibid, prefix: 'This is new.' }])).toBe('This is new. Ibid.');
    expect(print([{ ...ibid, text: 'ibid.' }])).toBe('Ibid.');
  });

  it('leave the case of a name alone', () => {
    expect(print([{ text: 'de Gaulle, Charles' }])).toBe('de Gaulle, Charles');
    expect(print([{ text: 'Rossi, p. 3', position: 'ibid-with-locator' }], { afterProse: true })).toBe(
      'Rossi, p. 3',
    );
  });
});
