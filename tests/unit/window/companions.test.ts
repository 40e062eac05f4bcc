import { expect, test } from 'vitest';
import { companionOf, withCompanions } from '../../../renderer/features/import/companions.ts';
import { pathOf, setPath } from '../../../renderer/ui/files.ts';

const file = (path: string): File => setPath(new File([''], path.split('/').at(-1)!), path);
const files = (...paths: string[]): File[] => paths.map(file);

test('a list of sources takes the files along that lie beside it and under it', () => {
  const all = files(
    'Export/list.rdf',
    'Export/files/1/a.pdf',
    'Export/files/2/list.bib',
    'Export/files/2/b.docx',
  );
  const { lists, companions } = withCompanions(all);
  expect(lists.map(pathOf)).toEqual(['Export/list.rdf']);
  expect(companions.map(pathOf)).toEqual(all.slice(1).map(pathOf));
});

test('several lists beside each other are lists, a PDF alone is none', () => {
  expect(withCompanions(files('a.ris', 'b.csv', 'c.pdf')).lists.map(pathOf)).toEqual(['a.ris', 'b.csv']);
  expect(withCompanions(files('a.pdf', 'b.csv'))).toEqual({ lists: [], companions: [] });
});

test.each([
  ['files/1/a.pdf', 'Export/files/1/a.pdf'],
  ['files\\2\\A.PDF', 'Export/files/2/a.pdf'],
  ['file:///home/maria/Export/files/2/a.pdf', 'Export/files/2/a.pdf'],
  ['elsewhere/only.pdf', 'Export/only.pdf'],
  ['elsewhere/a.pdf', undefined],
  ['gone.pdf', undefined],
])('what is named %s is %s', (path, expected) => {
  const companions = files('Export/files/1/a.pdf', 'Export/files/2/a.pdf', 'Export/only.pdf');
  const found = companionOf({ path }, companions);
  expect(found && pathOf(found)).toBe(expected);
});
