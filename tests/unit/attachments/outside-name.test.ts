import { describe, expect, test } from 'vitest';
import { outsideName } from '#shared/attachments/outside-name.ts';
import type { MediaType } from '#shared/contract/attachments.ts';
import { hostileNames } from '../../fixtures/attachments/hostile-names.ts';

test.each<[string, MediaType, string | null]>([
  ['Report.pdf', 'application/pdf', 'Report.pdf'],
  ['Report.PDF', 'application/pdf', 'Report.PDF'],
  // What a file holds counts, not what it is called.
  ['Report.exe', 'application/pdf', 'Report.exe.pdf'],
  ['Report', 'image/jpeg', 'Report.jpg'],
  ['Why? A “study”: part 1.pdf', 'application/pdf', 'Why_ A “study”_ part 1.pdf'],
  ['notes.md', 'text/plain', 'notes.md'],
  ['run.bat', 'text/plain', 'run.bat.txt'],
  ['Draft.docx', 'application/octet-stream', 'Draft.docx'],
  ['Draft.docm', 'application/octet-stream', null],
  ['setup.exe', 'application/octet-stream', null],
  ['setup', 'application/octet-stream', null],
  // A page could run what stands in it.
  ['page.html', 'text/html', null],
  ['CON', 'application/pdf', '_CON.pdf'],
  ['nul.pdf', 'application/pdf', '_nul.pdf'],
  ['com1.tar.pdf', 'application/pdf', '_com1.tar.pdf'],
  ['console.pdf', 'application/pdf', 'console.pdf'],
  ['Report.pdf. . ', 'application/pdf', 'Report.pdf'],
])('%j of kind %s is opened as %j', (name, mediaType, opened) => {
  expect(outsideName({ name, mediaType })).toBe(opened);
});

describe('whatever a file is called', () => {
  test.each(hostileNames)('%j', (name) => {
    const own = outsideName({ name, mediaType: 'application/pdf' });
    expect(own).toMatch(/\.pdf$/);
    expect(own).not.toMatch(/[/\\<>:"|?*]|^\.|\.{2}[/\\]/);
    expect(outsideName({ name: `${name}.exe`, mediaType: 'application/octet-stream' })).toBeNull();
  });
});
