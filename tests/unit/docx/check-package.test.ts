import { beforeAll, describe, expect, test } from 'vitest';
import { checkPackage } from '../../../electron/export/docx/check-package.ts';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import { withPart } from '../../fixtures/docx/parts.ts';
import { sampleCitations, samplePaper } from '../../fixtures/docx/sample-paper.ts';

const body = 'word/document.xml';
const notes = 'word/footnotes.xml';

/** One break of a rule each, and the words that must name it. */
const breaks: [string, string, (text: string) => string | null, RegExp][] = [
  ['a part that is not well formed', body, (x) => x.replace('</w:body>', ''), /not well formed/],
  ['a missing part', 'word/numbering.xml', () => null, /numbering\.xml, which is missing/],
  [
    'no separator',
    notes,
    (x) => x.replace('w:type="separator" ', ''),
    /the separator of the footnotes is missing/,
  ],
  [
    'separators the settings do not name',
    'word/settings.xml',
    (x) => x.replace(/<w:footnotePr>.*<\/w:footnotePr>/, ''),
    /do not name the separator/,
  ],
  [
    'a note without a reference',
    body,
    (x) => x.replace('<w:footnoteReference w:id="2"/>', ''),
    /footnote 2 is referred to 0 times/,
  ],
  [
    'a note with two references',
    body,
    (x) => x.replace('<w:footnoteReference w:id="2"/>', '$&$&'),
    /footnote 2 is referred to 2 times/,
  ],
  [
    'a reference without a note',
    body,
    (x) => x.replace('<w:footnoteReference w:id="2"/>', '<w:footnoteReference w:id="99"/>'),
    /footnote 99, which is missing/,
  ],
  [
    'two notes with one id',
    notes,
    (x) => x.replace('<w:footnote w:id="2">', '<w:footnote w:id="3">'),
    /two footnotes have the id 3/,
  ],
  ['a note without its number', notes, (x) => x.replace('<w:footnoteRef/>', ''), /prints its number 0 times/],
  [
    'a note in a note',
    notes,
    (x) => x.replace('<w:footnoteRef/>', '$&<w:footnoteReference w:id="1"/>'),
    /where Word allows none/,
  ],
  [
    'a comment in a note',
    notes,
    (x) => x.replace('<w:footnoteRef/>', '$&<w:commentReference w:id="1"/>'),
    /comment stands in a note/,
  ],
  ['a raw line break in text', body, (x) => x.replace('director', 'dir\nector'), /raw line break/],
  ['spaces that get lost', body, (x) => x.replaceAll(' xml:space="preserve"', ''), /loses its spaces/],
  [
    'deleted text in w:t',
    body,
    (x) => x.replace(/<w:r><w:t [^>]*>[^<]*<\/w:t><\/w:r>/, '<w:del w:id="1" w:author="a">$&</w:del>'),
    /deleted text .* is in w:t/,
  ],
  [
    'two revisions with one id',
    body,
    (x) => x.replace('<w:footnoteReference w:id="2"/>', '<w:rPrChange w:id="7"/><w:rPrChange w:id="7"/>$&'),
    /two revisions have the id 7/,
  ],
  [
    'a style that is missing',
    body,
    (x) => x.replace('w:val="BodyText"', 'w:val="NoSuchStyle"'),
    /NoSuchStyle is no paragraph style/,
  ],
  [
    'a base style that is missing',
    'word/styles.xml',
    (x) => x.replace('<w:basedOn w:val="BodyText"/>', '<w:basedOn w:val="Gone"/>'),
    /names Gone/,
  ],
  [
    'a list that is missing',
    body,
    (x) => x.replace(/<w:numId w:val="[1-9]\d*"\/>/, '<w:numId w:val="77"/>'),
    /list 77, which is missing/,
  ],
  [
    'a bookmark without end',
    body,
    (x) => x.replace('<w:body>', '<w:body><w:bookmarkStart w:id="99" w:name="a"/>'),
    /bookmark 99 has no end/,
  ],
  [
    'a field without end',
    body,
    (x) => x.replace('<w:r>', '<w:r><w:fldChar w:fldCharType="begin"/>'),
    /field\(s\) without end/,
  ],
  [
    'a field that ends before it begins',
    body,
    (x) => x.replace('<w:r>', '<w:r><w:fldChar w:fldCharType="end"/>'),
    /"end" in the wrong place/,
  ],
  [
    'a cell without a paragraph',
    body,
    (x) => x.replace(/(<w:tc>.*?)<w:p>.*?<\/w:p>(<\/w:tc>)/, '$1$2'),
    /cell does not end with a paragraph/,
  ],
  [
    'a row that is too wide',
    body,
    (x) => x.replace('<w:gridCol ', '<w:gone ').replace('<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="5"/>'),
    /columns wide in a table/,
  ],
  [
    'a link to nowhere',
    'word/_rels/footnotes.xml.rels',
    (x) => x.replace('Id="rId1"', 'Id="rId9"'),
    /refers to rId1, which is no relationship/,
  ],
  [
    'an address that is none',
    'word/_rels/footnotes.xml.rels',
    (x) => x.replace('https://example.org/rossi', 'http://a b'),
    /is no address/,
  ],
  [
    'a relationship to a missing part',
    'word/_rels/document.xml.rels',
    (x) => x.replace('Target="styles.xml"', 'Target="gone.xml"'),
    /gone\.xml, which is missing/,
  ],
  [
    'a part without content type',
    '[Content_Types].xml',
    (x) => x.replace(/<Default [^>]*Extension="png"\/>/, ''),
    /png has no content type/,
  ],
  [
    'two drawings with one id',
    body,
    (x) => x.replace(/<w:drawing>.*?<\/w:drawing>/s, '$&$&'),
    /two drawings have the id/,
  ],
  [
    'a run in a run',
    body,
    (x) => x.replace('<w:r>', '<w:r><w:r><w:t>a</w:t></w:r>'),
    /<w:r> stands directly in <w:r>/,
  ],
];

describe('the check of a package', () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = (await exportDocx({ doc: samplePaper, citations: sampleCitations })).bytes;
  });

  test('finds nothing in a sound file', () => {
    expect(checkPackage(good)).toEqual([]);
  });

  test.each(breaks)('finds %s', (_name, path, change, words) => {
    expect(checkPackage(withPart(good, path, change)).join('\n')).toMatch(words);
  });

  test('says that a file is no package instead of failing', () => {
    expect(checkPackage(new Uint8Array([1, 2, 3]))).toEqual(['the file is no zip archive']);
    expect(checkPackage(new Uint8Array())).toEqual(['the file is no zip archive']);
  });
});
