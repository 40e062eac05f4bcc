import { describe, expect, it } from 'vitest';
import { styles } from '#shared/citations/styles/index.ts';
import type { AddedStyle } from '#shared/contract/styles.ts';
import { listedStyles, styleEntries } from '../../../renderer/features/styles/style-entries.ts';

const words = {
  field: (field: string) => ({ law: 'Law', politics: 'Politics' })[field] ?? field,
  group: (group: string) => ({ note: 'Notes', 'author-date': 'Author and date' })[group] ?? group,
  language: (tag: string) => (tag.startsWith('it') ? 'Italian' : 'English'),
};
const added = (id: string, title: string): AddedStyle => ({
  id,
  title,
  kind: 'numeric',
  locales: [],
  licence: '',
  cslId: id,
  parent: '',
  updated: '',
  papers: [],
});
const all = listedStyles(styles, []);
const found = (query: string, recent: string[] = [], list = all) =>
  styleEntries(list, query, recent, words).map(({ key }) => key);

describe('the list of styles', () => {
  it('has every style once, those of the house first', () => {
    const keys = found('');
    expect(keys.slice(0, 2)).toEqual(['iai', 'iai-papers']);
    expect([...keys].sort()).toEqual(styles.map(({ id }) => id).sort());
  });

  it('keeps the styles of a group together', () => {
    const groups = styleEntries(all, '', ['apa'], words).map(({ group }) => group);
    expect([...new Set(groups)]).toEqual(groups.filter((group, i) => group !== groups[i - 1]));
  });

  it('finds by beginnings of words, accents or not', () => {
    expect(found('civilta')).toEqual(['civilta-italiana']);
    expect(found('harv cite')).toEqual(['harvard-cite-them-right']);
    expect(found('hart’s')).toEqual(found("hart's"));
    expect(found('hart’s')).not.toEqual([]);
    expect(found('arvard')).toEqual([]);
  });

  it('finds by journal, field and language; titles go before', () => {
    expect(found('modern italy')).toEqual(['taylor-and-francis-chicago-author-date']);
    expect(found('law')).toContain('oscola');
    expect(found('italian note')).toContain('universita-pontificia-salesiana-it');
    const notes = found('politics').filter((id) => styles.find((one) => one.id === id)?.kind === 'note');
    expect(notes[0]).toBe('the-chinese-journal-of-international-politics');
  });

  it('begins with those chosen last, but only while nothing is searched', () => {
    expect(found('', ['apa', 'gone', 'iai']).slice(0, 2)).toEqual(['recent apa', 'recent iai']);
    expect(found('apa', ['apa'])[0]).toBe('apa');
  });

  it('shows an added style in place of the bundled one of its id', () => {
    const list = listedStyles(styles, [added('apa', 'Our APA'), added('quay', 'Quay')]);
    expect(list.filter(({ id }) => id === 'apa').map(({ title }) => title)).toEqual(['Our APA']);
    expect(found('', [], list).slice(2, 4)).toEqual(['apa', 'quay']);
  });
});
