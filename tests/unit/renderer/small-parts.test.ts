import { describe, expect, test } from 'vitest';
import type { PaperRow } from '#shared/contract/methods.ts';
import { asPaperId } from '#shared/ids.ts';
import { partOfWindow, readPreferences } from '../../../renderer/api/preferences.ts';
import { groupFiles } from '../../../renderer/features/import/group-files.ts';
import { citingPapers } from '../../../renderer/features/library/citing-papers.ts';
import { sortPapers } from '../../../renderer/features/papers/sort-papers.ts';
import { decodeBase64, encodeBase64 } from '../../../renderer/ui/files.ts';

describe('what the window remembers', () => {
  test('a wrong value falls back by itself and costs no other', () => {
    const stored = { window: { language: 'it', zoom: 'large', sidePanelWidth: 340, unheardOf: 1 } };
    const preferences = readPreferences(stored, 'en-GB');
    expect(preferences.language).toBe('it');
    expect(preferences.zoom).toBe(1);
    expect(preferences.sidePanelWidth).toBe(340);
    expect(preferences).not.toHaveProperty('unheardOf');
  });

  test('a window has its own tabs; language and colours are those of all windows', () => {
    const stored = {
      window: { theme: 'light', screen: 'library', zoom: 1.5 },
      'preference.theme': 'dark',
      'preference.zoom': 2,
    };
    const own = { screen: 'settings', theme: 'light' };
    expect(readPreferences(stored, 'en', own)).toMatchObject({
      screen: 'settings',
      zoom: 1.5,
      theme: 'dark',
    });
    expect(readPreferences({ window: { theme: 'dark' } }, 'en').theme).toBe('dark');
    const kept = Object.keys(partOfWindow(readPreferences({}, 'en')));
    expect(kept).toContain('openPapers');
    expect(kept).not.toContain('theme');
  });

  test('a first start speaks the language of the system where Ibid does', () => {
    expect(readPreferences({}, 'it-CH').language).toBe('it');
    expect(readPreferences({}, 'fr-FR').language).toBe('en');
    expect(readPreferences({ window: null }, 'de').screen).toBe('papers');
  });
});

const paper = (title: string, series: string, modified: string, words = 0): PaperRow => ({
  id: asPaperId(title.slice(0, 16).padEnd(16, '0')),
  title,
  authors: '',
  series,
  status: 'draft',
  words,
  notes: 0,
  created: modified,
  modified,
  archived: null,
  deleted: null,
});

describe('the list of papers', () => {
  const papers = [
    paper('Éclairs over the Strait', 'Briefs', '2026-01-02', 900),
    paper('Borders', 'Working papers', '2026-01-03', 80),
    paper('Ports of the strait', 'Briefs', '2026-01-01', 2000),
  ];
  const titles = (filter: string, column: string, direction: 'ascending' | 'descending') =>
    sortPapers(papers, filter, { column, direction }, 'en-GB').map((row) => row.title);

  test('is filtered by every word, whatever case and accents', () => {
    expect(titles('STRAIT briefs', 'title', 'ascending')).toEqual([
      'Éclairs over the Strait',
      'Ports of the strait',
    ]);
    expect(titles('eclairs', 'title', 'ascending')).toEqual(['Éclairs over the Strait']);
    expect(titles('strait working', 'title', 'ascending')).toEqual([]);
  });

  test('is sorted by words as numbers, by titles as the language sorts, by time', () => {
    expect(titles('', 'words', 'ascending')[0]).toBe('Borders');
    expect(titles('', 'title', 'ascending')).toEqual([
      'Borders',
      'Éclairs over the Strait',
      'Ports of the strait',
    ]);
    expect(titles('', 'modified', 'descending')[0]).toBe('Borders');
  });
});

describe('files', () => {
  test('papers are told from what comes with them', () => {
    const files = ['paper.MD', 'refs.json', 'old.ibid', 'more.bib'].map((name) => ({ name }));
    const { papers, companions } = groupFiles(files);
    expect(papers.map(({ name }) => name)).toEqual(['paper.MD', 'old.ibid']);
    expect(companions.map(({ name }) => name)).toEqual(['refs.json', 'more.bib']);
  });

  test('any bytes survive base64', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) % 256);
    expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
    expect(encodeBase64(new Uint8Array())).toBe('');
  });
});

test('papers that cite a source are read from a failure, whatever it holds', () => {
  expect(citingPapers({ papers: [{ id: 'a', title: 'One' }, { id: 'b' }, 7] })).toEqual(['One', '', '']);
  for (const details of [undefined, null, {}, { papers: 'x' }]) expect(citingPapers(details)).toEqual([]);
});
