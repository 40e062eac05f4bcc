import { describe, expect, test } from 'vitest';
import { offsetOf, pageText, pieceAt, type TextItem, wordsBetween } from '#shared/texts/page-text.ts';

/** Items as pdf.js gives them: letters half as wide as they are high, a line end after each unless it says not. */
const item = (str: string, x: number, y: number, rest: Partial<TextItem> = {}): TextItem => ({
  str,
  x,
  y,
  width: str.length * 5,
  height: 10,
  endsLine: true,
  ...rest,
});
const read = (...items: TextItem[]): string => pageText(items).text;

describe('the text of a page', () => {
  test('lines of a paragraph are joined, paragraphs are lines', () => {
    expect(
      read(
        item('The first cable was laid before', 50, 700),
        item('anybody had asked.', 50, 688),
        item('The second came later.', 50, 664),
      ),
    ).toBe('The first cable was laid before anybody had asked.\nThe second came later.');
  });

  test('an indented line and a larger one begin a paragraph', () => {
    expect(
      read(
        item('1. The quay', 50, 720, { height: 14 }),
        item('The first cable was laid before the war.', 50, 700),
        item('The second one came later, and it was as', 62, 688),
        item('good as the first.', 50, 676),
      ),
    ).toBe(
      '1. The quay\nThe first cable was laid before the war.\nThe second one came later, and it was as good as the first.',
    );
  });

  test('a word that a line divides is one, and its halves are searched too', () => {
    const page = pageText([
      item('The inter-', 50, 700),
      item('national policy-', 50, 688),
      item('Makers of the sea\u00ad', 50, 676),
      item('Port', 50, 664),
    ]);
    expect(page.text).toBe('The international policy- Makers of the seaPort');
    expect(page.divided).toEqual(['inter national', 'sea Port']);
  });

  test('soft hyphens inside of words are no letters', () => {
    const page = pageText([item('inter\u00adnational', 50, 700)]);
    expect(page.text).toBe('international');
    expect(offsetOf(page, 0, 6)).toBe(5);
  });

  test('columns that were written in turns are read one after the other, between lines over both', () => {
    const left = ['The left one begins', 'and goes on and on', 'until it comes to the', 'end of its words'];
    const right = ['while the right one', 'waits beside it for', 'as long as it takes', 'and is read then.'];
    const rows = left.flatMap((text, at) => [
      item(text, 50, 700 - at * 12, { endsLine: false }),
      item(right[at]!, 300, 700 - at * 12),
    ]);
    expect(
      read(
        item('A heading that runs over all of the width of the page, as it does', 50, 740),
        ...rows,
        item('And a foot that runs over all of the width of the page, as it does', 50, 600),
      ),
    ).toBe(
      'A heading that runs over all of the width of the page, as it does\nThe left one begins and goes on and on until it comes to the end of its words while the right one waits beside it for as long as it takes and is read then.\nAnd a foot that runs over all of the width of the page, as it does',
    );
  });

  test('a table of numbers stays row by row', () => {
    const rows = ['2019', '2020', '2021', '2022', '2023'].flatMap((year, at) => [
      item(year, 50, 700 - at * 12, { endsLine: false }),
      item(`${at}1.5`, 300, 700 - at * 12),
    ]);
    expect(read(...rows)).toBe('2019\n01.5\n2020\n11.5\n2021\n21.5\n2022\n31.5\n2023\n41.5');
  });

  test('every character of the text is where its piece says', () => {
    const items = [
      item('  The first inter-', 50, 700),
      item('national cable', 50, 688, { endsLine: false }),
      item('12', 120, 692, { height: 6, width: 6, endsLine: false }),
      item(' was laid', 126, 688),
    ];
    const page = pageText(items);
    expect(page.text).toBe('  The first international cable12 was laid');
    for (const piece of page.pieces)
      expect(items[piece.item]!.str.slice(piece.from, piece.from + piece.length)).toBe(
        page.text.slice(piece.start, piece.start + piece.length),
      );
    expect(pieceAt(page, page.text.indexOf('cable'))).toMatchObject({ item: 1 });
    expect(pieceAt(page, page.text.length)).toBeUndefined();
    expect(wordsBetween(page, page.text.indexOf('cable'), page.text.length)).toBe('cable was laid');
    expect(wordsBetween(page, page.text.indexOf('12') + 1, page.text.length)).toBe('was laid');
  });

  test('nothing on the page is no text', () => {
    expect(pageText([])).toEqual({ text: '', pieces: [], divided: [] });
    expect(read(item(' ', 0, 0), item('', 0, 0))).toBe('');
  });
});
