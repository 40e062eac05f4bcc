import { describe, expect, it } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import { citeFormatter } from '#shared/citations/cite-formatter.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { printing } from '../../builders/printing.ts';

/*
 * What a source's text holds reaches the note: as it is in the house style; with CSL's typography, and with capitals
 * changed, in another.
 */

const formatters = {
  iai: citeFormatter(printing()),
  italian: citeFormatter(printing('iai', 'it-IT')),
  chicago: citeFormatter(printing('chicago-fullnote', 'en-US')),
};

const tags = [
  ['rtl', 'bdi'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
  ['smallCaps', 'sc'],
  ['strong', 'b'],
  ['em', 'i'],
] as const;
const tagged = (runs: RichText): string =>
  runs
    .map((run) =>
      tags.reduce((text, [name, tag]) => (run[name] ? `<${tag}>${text}</${tag}>` : text), run.text),
    )
    .join('');

const print = (item: Partial<CslItem>, style: keyof typeof formatters = 'iai'): string =>
  tagged(
    formatters[style].format(
      { id: 'x', type: 'book', ...item },
      { position: 'first', firstNoteNumber: 1, nearNote: false },
    ),
  );
const article = (title: string, style: keyof typeof formatters = 'iai', more: Partial<CslItem> = {}) =>
  print({ type: 'article-journal', title, 'container-title': 'J', ...more }, style);
const book = (title: string, style: keyof typeof formatters = 'iai') => print({ title }, style);
const by =
  (...author: object[]) =>
  (style: keyof typeof formatters) =>
    print({ title: 'T', author: author as never }, style);

describe('quotation marks and apostrophes', () => {
  it.each([
    ['The "Grey Zone" and After', "“The 'Grey Zone' and After”", '“The ‘Grey Zone’ and After,”'],
    ['The “Grey Zone” and After', "“The 'Grey Zone' and After”", '“The ‘Grey Zone’ and After,”'],
    ['"Order"', "“'Order'”", '“‘Order,’”'],
    ['On “the ‘so-called’ West”', "“On 'the ‘so-called’ West'”", '“On ‘the “so-Called” West,’”'],
    ['La «zona grigia»', '“La «zona grigia»”', '“La «zona Grigia»,”'],
    ['Die „Wende“ heute', '“Die „Wende“ heute”', '“Die „Wende“ Heute,”'],
    ["L'Europa e l’Italia", "“L'Europa e l’Italia”", '“L’Europa e l’Italia,”'],
    [
      "The States' '90s rock 'n' roll",
      "“The States' '90s rock 'n' roll”",
      '“The States’ ’90s Rock ‘n’ Roll,”',
    ],
    ['Five " inches', '“Five " inches”', '“Five " Inches,”'],
  ])('%s', (title, iai, chicago) => {
    expect(article(title)).toBe(`${iai}, in <i>J</i>`);
    expect(article(title, 'chicago')).toContain(chicago);
  });

  it('are double again where the title is in italics', () => {
    expect(book('The "Grey Zone"')).toBe('<i>The “Grey Zone”</i>');
  });
});

describe('spaces and invisible characters', () => {
  it('spaces that do not break stay, runs of others are one', () => {
    expect(article('War\u00a0II,  Art.\u00a05\nand 10\u202f000 men')).toBe(
      '“War\u00a0II, Art.\u00a05 and 10\u202f000 men”, in <i>J</i>',
    );
    expect(article('\u00a0 Padded \u00a0')).toBe('“Padded”, in <i>J</i>');
  });

  it('hyphens that do not break and soft ones stay; a byte order mark goes', () => {
    expect(article('Co\u2011op soft\u00adly a\ufeffb')).toBe('“Co\u2011op soft\u00adly ab”, in <i>J</i>');
  });
});

describe('formatting inside a text', () => {
  it.each([
    ['The 21<sup>st</sup> Century', '“The 21<sup>st</sup> Century”'],
    ['CO<sub>2</sub> markets', '“CO<sub>2</sub> markets”'],
    ['The <span style="font-variant: small-caps">nato</span> way', '“The <sc>nato</sc> way”'],
    ['Reading <i>The Prince</i> today', '“Reading <i>The Prince</i> today”'],
  ])('%s', (title, printed) => {
    expect(article(title)).toBe(`${printed}, in <i>J</i>`);
  });

  it('italics are upright in italics, and italics again inside those', () => {
    expect(book('Reading <i>The Prince</i> today')).toBe('<i>Reading </i>The Prince<i> today</i>');
    expect(book('A <i>b <i>c</i> d</i> e')).toBe('<i>A </i>b <i>c</i> d<i> e</i>');
    expect(book('<i>The Prince</i>')).toBe('The Prince');
    expect(book('In <span style="font-variant: small-caps">nato</span>: <i>a</i> view: part')).toBe(
      '<i>In </i><i><sc>nato</sc></i><i>. </i>a<i> view: part</i>',
    );
    expect(book('On "<i>jus in bello</i>"')).toBe('<i>On “</i>jus in bello<i>”</i>');
  });

  it('keeps its case where a style changes that of words, and hides no word from the change', () => {
    expect(article('the <sc>nato</sc> and 21<sup>st</sup> century', 'chicago')).toContain(
      '“The <sc>nato</sc> and 21<sup>st</sup> Century,”',
    );
    expect(article('reading <i>the prince</i> and "grey zones"', 'chicago')).toContain(
      '“Reading <i>the Prince</i> and ‘Grey Zones,’”',
    );
    expect(article('the rise of <span class="nocase">iPhone</span> makers', 'chicago')).toContain(
      '“The Rise of iPhone Makers,”',
    );
  });

  it('is text where it is no formatting', () => {
    expect(book('A <i>b and c < d')).toBe('<i>A <i>b and c < d</i>');
    expect(book('<script>alert(1)</script> </i>')).toBe('<i><script>alert(1)</script> </i></i>');
  });
});

describe('characters that mean something elsewhere', () => {
  const odd = 'R&D | A < B > C &amp D \\e_f*g `h` $i$ #j {k} %l ~m^ @n';

  it('are printed as they stand, in every field', () => {
    expect(article(odd)).toBe(`“${odd}”, in <i>J</i>`);
    expect(
      print({
        title: 'T',
        publisher: odd,
        'publisher-place': 'A & B | C',
        author: [{ literal: 'D <E> & F' }],
      }),
    ).toBe(`D <E> & F, <i>T</i>, A & B | C, ${odd}`);
    expect(article('T', 'chicago', { volume: '24|79', issue: '1&2', page: 'A|1' })).toContain(
      '24|79, no. 1 & 2 (n.d.): A|1',
    );
  });

  it('in addresses stay in the address', () => {
    const [link] = formatters.iai
      .format(
        { id: 'x', type: 'webpage', title: 'T', URL: "https://x.org/a_b?c=1&d=<e>|f#g'h" },
        { position: 'first', firstNoteNumber: 1, nearNote: false },
      )
      .filter(({ href }) => href !== undefined);
    expect(link).toEqual({
      text: "https://x.org/a_b?c=1&d=<e>|f#g'h",
      href: "https://x.org/a_b?c=1&d=<e>|f#g'h",
    });
  });
});

describe('names', () => {
  it.each<[object[], string, string]>([
    [
      [{ family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de' }],
      'Gaulle, Charles de',
      'Charles de Gaulle',
    ],
    [
      [{ family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' }],
      'von der Leyen, Ursula',
      'Ursula von der Leyen',
    ],
    [[{ family: 'van Beethoven', given: 'Ludwig' }], 'van Beethoven, Ludwig', 'Ludwig van Beethoven'],
    [[{ family: 'Del Pero', given: 'Mario' }], 'Del Pero, Mario', 'Mario Del Pero'],
    [[{ family: 'Sisi', given: 'Abdel', 'non-dropping-particle': 'al-' }], 'al-Sisi, Abdel', 'Abdel al-Sisi'],
    [
      [{ family: 'Alema', given: 'Massimo', 'non-dropping-particle': "D'" }],
      'D’Alema, Massimo',
      'Massimo D’Alema',
    ],
    [
      [{ family: 'Alembert', given: 'Jean', 'dropping-particle': "d'" }],
      'Alembert, Jean d’',
      'Jean d’Alembert',
    ],
    [[{ family: "O'Brien", given: 'Seán' }], "O'Brien, Seán", 'Seán O’Brien'],
    [[{ family: '’t Hooft', given: 'Gerard' }], '’t Hooft, Gerard', 'Gerard ’t Hooft'],
    [[{ family: 'King', given: 'Martin', suffix: 'Jr.' }], 'King, Martin, Jr.', 'Martin King Jr.'],
    [[{ family: 'Yılmaz', given: 'İlknur Ğ.' }], 'Yılmaz, İlknur Ğ.', 'İlknur Ğ. Yılmaz'],
    [[{ family: 'Plato' }], 'Plato', 'Plato'],
    [[{ given: 'Madonna' }], 'Madonna', 'Madonna'],
    [[{ family: '王', given: '小明' }], '王小明', '王小明'],
    [[{ literal: 'Ministry of Defence, Italy' }], 'Ministry of Defence, Italy', 'Ministry of Defence, Italy'],
  ])('%j', (names, iai, chicago) => {
    expect(by(...names)('iai')).toBe(`${iai}, <i>T</i>`);
    expect(by(...names)('chicago')).toContain(`${chicago}, <i>T</i>`);
  });

  it('two hundred of them are the first and et al., soon', () => {
    const many = Array.from({ length: 200 }, (_, n) => ({ family: `F${n}`, given: `G${n}` }));
    expect(by(...many)('iai')).toBe('F0, G0 et al., <i>T</i>');
    expect(by(...many)('chicago')).toContain('G0 F0 et al., <i>T</i>');
    expect(print({ title: 'T', editor: many })).toBe('F0, G0 et al. (eds), <i>T</i>');
  });
});

describe('letters of other languages', () => {
  it('are not touched', () => {
    const title = 'ıİğĞşŞ Œuvre ß Łódź Ελλάδα Україна 中国 🇮🇹 e\u0301';
    expect(article(title)).toBe(`“${title}”, in <i>J</i>`);
  });

  it('keep their case where the source says its language, whatever the style does', () => {
    expect(article('ısı ve istanbul’un ışıkları', 'chicago', { language: 'tr' })).toContain(
      '“ısı ve istanbul’un ışıkları,”',
    );
    expect(article('la politica estera', 'chicago', { language: 'it-IT' })).toContain(
      '“la politica estera,”',
    );
  });

  it('become capitals as their language has them', () => {
    expect(print({ title: 'Boğaz: istanbul ve ışık', language: 'tr' })).toBe(
      '<i>Boğaz. İstanbul ve ışık</i>',
    );
    expect(print({ title: 'Straits of power: in the south' })).toBe('<i>Straits of power. In the south</i>');
  });
});

describe('words from right to left', () => {
  const arabic = 'السياسة الخارجية (2020)!';
  const journal = 'مجلة السياسة';

  it('are apart from the punctuation and the numbers around them', () => {
    expect(article(arabic, 'iai', { 'container-title': journal, volume: '3' })).toBe(
      `“<bdi>${arabic}</bdi>”, in <i><bdi>${journal}</bdi></i>, Vol. 3`,
    );
    expect(book('מדיניות NATO')).toBe('<i><bdi>מדיניות NATO</bdi></i>');
  });

  it('are one in a name, and two where its parts change places', () => {
    const author = [{ family: 'محمد', given: 'أحمد' }];
    expect(print({ title: 'T', author }, 'chicago')).toContain('<bdi>أحمد محمد</bdi>, <i>T</i>');
    expect(print({ title: 'T', author })).toBe('<bdi>محمد</bdi>, <bdi>أحمد</bdi>, <i>T</i>');
  });

  it('are apart inside a text of another direction', () => {
    expect(article('The word سلام, again')).toBe('“The word <bdi>سلام</bdi>, again”, in <i>J</i>');
  });

  it('cost nothing elsewhere: a text without them has no directions', () => {
    expect(
      JSON.stringify(
        formatters.iai.format(
          { id: 'x', type: 'book', title: 'T' },
          { position: 'first', firstNoteNumber: 1, nearNote: false },
        ),
      ),
    ).not.toContain('rtl');
  });
});

describe('what is missing', () => {
  it.each<[string, Partial<CslItem>]>([
    [
      '',
      { title: '', author: [{ family: '', given: ' ' }], publisher: '  ', issued: { 'date-parts': [['']] } },
    ],
    ['<i>T</i>', { title: 'T', author: [] }],
    ['Rossi, A.', { author: [{ family: 'Rossi', given: 'A.' }] }],
    ['2020', { issued: { 'date-parts': [[2020]] } }],
    ['', {}],
  ])('leaves %j', (printed, item) => {
    expect(print(item)).toBe(printed);
  });
});

describe('dates', () => {
  it.each<[unknown, string, string]>([
    [{ 'date-parts': [[-44, 3, 15]] }, '15 March 44\u00a0BC', '15 marzo 44\u00a0a.C.'],
    [{ 'date-parts': [[1914], [1918]] }, '1914-1918', '1914-1918'],
    [
      {
        'date-parts': [
          [2004, 12, 30],
          [2005, 1, 2],
        ],
      },
      '30 December 2004-2 January 2005',
      '30 dicembre 2004-2 gennaio 2005',
    ],
    [
      {
        'date-parts': [
          [2004, 12, 30],
          [2004, 12, 31],
        ],
      },
      '30-31 December 2004',
      '30-31 dicembre 2004',
    ],
    [{ raw: '2004/..' }, '2004-', '2004-'],
    [{ 'date-parts': [[1994, 14]] }, 'Summer 1994', 'estate 1994'],
    [
      {
        'date-parts': [
          [1994, 13],
          [1994, 14],
        ],
      },
      'Spring-Summer 1994',
      'primavera-estate 1994',
    ],
    [{ 'date-parts': [[1850], [1860]], circa: true }, 'c. 1850-1860', 'c. 1850-1860'],
    [{ literal: 'n.d. [19th c.] & <later>' }, 'n.d. [19th c.] & <later>', 'n.d. [19th c.] & <later>'],
  ])('%j', (issued, english, italian) => {
    expect(article('T', 'iai', { issued: issued as never })).toBe(`“T”, in <i>J</i>, ${english}`);
    expect(article('T', 'italian', { issued: issued as never })).toBe(`“T”, in <i>J</i>, ${italian}`);
  });
});
