import validate from '@ooxml-tools/validate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { templateIds } from '#shared/document/templates/ids.ts';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import { doc, lang, p } from '../../builders/document.ts';
import { anyDocument } from '../../builders/random-document.ts';
import { longPaper } from '../../fixtures/docx/long-paper.ts';
import { withPart } from '../../fixtures/docx/parts.ts';
import { sampleCitations, samplePaper } from '../../fixtures/docx/sample-paper.ts';

/* Microsoft's Open XML SDK, compiled to WebAssembly, runs in this process. */
const errorsOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await validate(bytes, 'docx', 'Microsoft365')).map(
    (error) => `${error.path.partUri}: ${error.description}`,
  );

describe('for the Open XML SDK', () => {
  test.each(templateIds)(
    'the sample of every node and mark is valid in the template %s',
    async (template) => {
      const { bytes } = await exportDocx({
        doc: samplePaper,
        citations: sampleCitations,
        template,
      });
      expect(await errorsOf(bytes)).toEqual([]);
    },
  );

  test('a paper of 300 notes is valid', async () => {
    const { bytes } = await exportDocx({ ...longPaper(300) });
    expect(await errorsOf(bytes)).toEqual([]);
  });

  test('a paper from right to left is valid', async () => {
    const document = doc(p('سلام ', lang('en', 'hello')));
    const { bytes } = await exportDocx({ doc: document, citations: new Map(), lang: 'fa' });
    expect(await errorsOf(bytes)).toEqual([]);
  });

  test('any document at all is valid', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const { bytes } = await exportDocx({ doc: document, citations: new Map() });
        expect(await errorsOf(bytes)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('what is broken is found, so the test can fail', async () => {
    const { bytes } = await exportDocx({ ...longPaper(2) });
    const broken = withPart(bytes, 'word/document.xml', (xml) => xml.replace('<w:body>', '<w:body><w:jc/>'));
    expect(await errorsOf(broken)).not.toEqual([]);
  });
});
