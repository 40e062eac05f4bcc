import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import { longPaper } from '../../fixtures/docx/long-paper.ts';
import { sampleCitations, samplePaper } from '../../fixtures/docx/sample-paper.ts';

const runs = (program: string, argument: string): boolean => {
  const { error, status } = spawnSync(program, [argument], { stdio: 'ignore', timeout: 60_000 });
  return !error && status !== null;
};
const present = runs('soffice', '--version') && runs('pdftotext', '-v');
if (!present)
  console.warn(
    'Did not run: the pages of exported papers, because LibreOffice or pdftotext is not installed.',
  );

describe.skipIf(!present)('in LibreOffice', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ibid-docx-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The text of each page, laid out as on paper. */
  const pagesOf = (name: string, bytes: Uint8Array): string[] => {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, bytes);
    // A profile of its own, so that it runs beside a LibreOffice that is open.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    const text = execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], {
      encoding: 'utf8',
    });
    return text.split('\f').slice(0, -1);
  };

  test('82 notes stand at the foot of the pages of their marks, numbers count on', async () => {
    const { bytes } = await exportDocx({ ...longPaper(82) });
    const pages = pagesOf('long', bytes);
    expect(pages.length).toBeGreaterThan(6);
    for (let n = 1; n <= 82; n++)
      expect(pages.filter((page) => new RegExp(`Author ${n},`).test(page))).toHaveLength(1);
    const second = pages[1] ?? '';
    expect(second.indexOf('Part 1 of the survey')).toBeGreaterThan(-1);
    expect(second.indexOf('Author 1,')).toBeGreaterThan(second.lastIndexOf('Few of the smaller towns'));
    expect(second).toMatch(/\b2\s*$/);
    expect(second).toContain('Documenti IAI 26 | 07 - March 2026');
  }, 180_000);

  test('the sample prints its front, its text and its closing pages', async () => {
    const { bytes } = await exportDocx({ doc: samplePaper, citations: sampleCitations });
    const pages = pagesOf('sample', bytes);
    expect(pages[0]).toContain('ISSN 2280-6164');
    expect(pages[1]).toContain('1.1.1 A note on figures');
    expect(pages.at(-1)).toContain('Latest Documenti IAI');
  }, 180_000);
});
