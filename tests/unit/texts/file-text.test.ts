import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileText } from '../../../electron/import/texts/file-text.ts';
import { htmlText } from '../../../electron/import/texts/html-text.ts';
import { column, pdfOf } from '../../builders/pdf.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/texts/${name}`, import.meta.url));
const pdf = (bytes: Buffer) => fileText(new Uint8Array(bytes), 'application/pdf');

describe('the text of a PDF', () => {
  test('is divided into pages, which have their printed numbers', async () => {
    const read = await pdf(
      pdfOf(
        [
          {
            texts: column(60, 780, [
              'The harbour was built in a winter',
              'that nobody has forgot-',
              'ten since.',
            ]),
          },
          { texts: column(60, 780, ['It was rebuilt later.']) },
        ],
        { labels: '0 << /S /r >> 1 << /S /D /St 41 >>' },
      ),
    );
    expect(read).toEqual({
      state: 'read',
      text: 'The harbour was built in a winter that nobody has forgotten since.\fIt was rebuilt later.',
      labels: ['i', '41'],
      beside: 'forgot ten',
    });
  });

  test('has every letter, ligatures taken apart', async () => {
    const { state, text } = await pdf(fixture('letters.pdf'));
    expect(state).toBe('read');
    expect(text).toContain('Erdoğan and Kirişçi met Aydın-Düzgit in İstanbul on the Straße of the harbour.');
    expect(text).toContain('filed a flat report.');
  });

  test('is had in characters whose table the file names and does not bring', async () => {
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 >> >>] >>';
    const words = '\u00d6\u00d0\u00b9\u00fa'.repeat(12);
    expect(await pdf(pdfOf([{ texts: column(60, 700, [words]) }], { font }))).toMatchObject({
      state: 'read',
      text: '中国'.repeat(12),
    });
  });

  test('with two columns is read column by column', async () => {
    const left = [
      'The left one begins and',
      'goes on for a while until',
      'it has come to the end',
      'of all it had to say.',
    ];
    const right = [
      'The right one waits for',
      'as long as it takes, and',
      'then it is read as well,',
      'word by word.',
    ];
    const rows = left.flatMap((_, at) => [column(60, 700, left)[at]!, column(320, 700, right)[at]!]);
    const { text } = await pdf(pdfOf([{ texts: rows }]));
    expect(text.replaceAll('\n', ' ')).toBe([...left, ...right].join(' '));
  });

  test('that was scanned, is locked or broken, or has no pages, is told apart', async () => {
    const states = async (...files: Buffer[]) =>
      Promise.all(files.map(async (file) => (await pdf(file)).state));
    const whole = pdfOf([{ texts: column(60, 700, ['Words that would be read if they could.']) }]);
    expect(
      await states(
        pdfOf([
          { texts: [], picture: true },
          { texts: column(60, 20, ['2']), picture: true },
        ]),
        fixture('locked.pdf'),
        Buffer.from('%PDF-1.7\nnothing of the kind'),
        pdfOf([]),
        whole,
      ),
    ).toEqual(['no-text', 'locked', 'broken', 'broken', 'read']);
  });

  test('is found in a file whose table of contents is wrong, and never throws for one that lost more', async () => {
    const whole = pdfOf([{ texts: column(60, 700, ['Words that are there in spite of all.']) }]);
    const cut = await pdf(
      Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'),
    );
    expect(cut).toMatchObject({ state: 'read', text: 'Words that are there in spite of all.' });
    for (let length = 0; length < whole.length; length += 97)
      expect(['read', 'no-text', 'broken']).toContain((await pdf(whole.subarray(0, length))).state);
  });
});

describe('the text of a page', () => {
  test('is what a reader sees, its title first', () => {
    expect(
      htmlText(
        '<!doctype html><title>Bells</title><style>p{}</style><script>document.body.append("no")</script><nav>Home</nav><h1>Bells at sea</h1><p>They ring&nbsp;in <b>fog</b>.<br>Always.<p hidden>Not this.<template>Nor this</template><ul><li>One<li>Two</ul><img src=x onerror="alert(1)">',
      ),
    ).toBe('Bells\nHome\nBells at sea\nThey ring in fog.\nAlways.\nOne\nTwo');
  });

  test('of a hostile page is had, too', () => {
    const deep = `${'<div>'.repeat(20_000)}words${'</div>'.repeat(20_000)}`;
    expect(typeof htmlText(deep)).toBe('string');
    expect(htmlText('<p>a<!-- b --><![CDATA[c]]><svg><script>x</script></svg>')).not.toContain('x');
    expect(htmlText('')).toBe('');
    expect(htmlText('<frameset><frame src="https://example.org">')).toBe('');
    expect(htmlText('just words')).toContain('just words');
  });
});

test('a page that was saved with its pictures in one file is read as the page it is', async () => {
  const mhtml = [
    'From: <Saved by a browser>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="--edge"',
    '',
    '----edge',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<!doctype html><title>Bells</title><p>They ring in Citt=C3=A0 di Mare.</p>',
    '----edge',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '----edge--',
    '',
  ].join('\r\n');
  const read = async (text: string, type: 'text/html' | 'text/plain') =>
    fileText(new Uint8Array(Buffer.from(text)), type);
  for (const type of ['text/html', 'text/plain'] as const)
    expect(await read(mhtml, type)).toMatchObject({
      state: 'read',
      text: 'Bells\nThey ring in Città di Mare.',
    });
  // One without a page in it is no page.
  expect(
    (await read(mhtml.replace('text/html\r\nContent-T', 'text/css\r\nContent-T'), 'text/plain')).state,
  ).toBe('no-kind');
});

describe('other files', () => {
  const of = async (bytes: Buffer, type: 'text/plain' | 'application/octet-stream' | 'image/png') =>
    fileText(new Uint8Array(bytes), type);
  test('texts are read in their encoding, what is no text is left alone', async () => {
    expect(await of(Buffer.from('Città\r\nand more\f.'), 'text/plain')).toMatchObject({
      state: 'read',
      text: 'Città\nand more\n.',
    });
    expect(await of(Buffer.from('Citt\u00e0 di mare', 'latin1'), 'application/octet-stream')).toMatchObject({
      text: 'Città di mare',
    });
    expect(await of(Buffer.from('\ufeffErdoğan', 'utf16le'), 'application/octet-stream')).toMatchObject({
      text: 'Erdoğan',
    });
    expect((await of(Buffer.from([80, 75, 3, 4, 0, 9]), 'application/octet-stream')).state).toBe('no-kind');
    expect((await of(Buffer.from([80, 75, 3, 4, 200, 9]), 'application/octet-stream')).state).toBe('no-kind');
    expect((await of(Buffer.from('x'), 'image/png')).state).toBe('no-kind');
    expect((await of(Buffer.from(' \n'), 'text/plain')).state).toBe('no-text');
  });
});
