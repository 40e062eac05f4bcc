import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeArchive } from '../../../electron/export/archive.ts';

test('files of the same name stand in an archive under names of their own, always the same bytes', () => {
  const files = ['Ports.docx', 'ports.docx', 'Quays.docx', 'Ports.docx', 'Ports-2.docx'].map((name, n) => ({
    name,
    bytes: strToU8(String(n)),
  }));
  const bytes = writeArchive(files);
  expect(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])).toEqual([
    ['Ports.docx', '0'],
    ['ports-2.docx', '1'],
    ['Quays.docx', '2'],
    ['Ports-3.docx', '3'],
    ['Ports-2-2.docx', '4'],
  ]);
  expect(writeArchive(files)).toEqual(bytes);
});
