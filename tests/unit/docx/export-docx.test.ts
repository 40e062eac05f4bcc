import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { templateIds } from '#shared/document/templates/ids.ts';
import { checkPackage } from '../../../electron/export/docx/check-package.ts';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import { doc, fn, h1, note, p } from '../../builders/document.ts';
import { anyDocument } from '../../builders/random-document.ts';
import { longPaper } from '../../fixtures/docx/long-paper.ts';
import { partOf, pathsOf } from '../../fixtures/docx/parts.ts';
import { sampleCitations, samplePaper } from '../../fixtures/docx/sample-paper.ts';
import { none, write } from './written.ts';

describe('the sample of everything', () => {
  test.each(templateIds)('is a sound package in the template %s, and loses nothing', async (template) => {
    const { bytes, losses } = await exportDocx({
      doc: samplePaper,
      citations: sampleCitations,
      template,
    });
    expect(checkPackage(bytes)).toEqual([]);
    expect(losses).toEqual([]);
  });

  test('gives the same bytes each time, whatever was exported between', async () => {
    const input = { doc: samplePaper, citations: sampleCitations };
    const first = await exportDocx(input);
    await exportDocx({ ...longPaper(5) });
    const second = await exportDocx(input);
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  test('holds no empty parts, no times and no name of a tool', async () => {
    const { bytes } = await exportDocx({ doc: samplePaper, citations: sampleCitations });
    expect(pathsOf(bytes).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/_rels/footnotes.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footnotes.xml',
      'word/header1.xml',
      'word/media/image1.png',
      'word/numbering.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/theme/theme1.xml',
    ]);
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).not.toMatch(/dcterms|Un-named|lastModifiedBy/);
    expect(core).toContain('<dc:creator>Ada Rossi; Bruno Neri</dc:creator>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain('<cp:keywords>ports; shore power; cabotage; regional planning</cp:keywords>');
  });
});

test('Word opens the file as one of its present version, and shows the styles that are of use', async () => {
  const { bytes } = await write(samplePaper);
  const settings = partOf(bytes, 'word/settings.xml');
  expect(settings).toMatch(/<w:compatSetting (?=[^>]*"compatibilityMode")[^>]*w:val="15"/);
  expect(settings).toContain('overrideTableStyleFontSizeAndJustification');
  const styles = partOf(bytes, 'word/styles.xml');
  expect(styles).toMatch(/<\/w:docDefaults><w:latentStyles [^>]*w:defSemiHidden="1"/);
  const style = (id: string): string =>
    new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
  expect(style('TableNormal')).toContain('<w:semiHidden/>');
  expect(style('BodyText')).not.toContain('<w:semiHidden/>');
  // Addresses in notes: no hyphens of Word's own, no stretched lines.
  for (const template of templateIds) {
    const xml = partOf((await write(samplePaper, { template })).bytes, 'word/styles.xml');
    const notes = /w:styleId="FootnoteText".*?<\/w:style>/s.exec(xml)?.[0] ?? '';
    expect(notes).toContain('<w:suppressAutoHyphens/>');
    expect(notes).toContain('<w:jc w:val="left"/>');
  }
});

test('any document at all gives a sound package', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const { bytes } = await exportDocx({ doc: document, citations: none });
      expect(checkPackage(bytes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('any text at all gives a sound package', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
      const document = doc(h1(text), p(text, fn('n')), note('n', p(text)));
      const { bytes } = await exportDocx({ doc: document, citations: none });
      expect(checkPackage(bytes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
