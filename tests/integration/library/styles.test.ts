import { expect, test } from 'vitest';
import type { IbidError } from '#shared/result.ts';
import { type KeptStyle, mostStyles } from '../../../electron/library/styles.ts';
import { paperCiting } from './papers-builder.ts';
import { open } from './temp.ts';

const style = (id: string, more: Partial<KeptStyle> = {}): KeptStyle => ({
  id,
  cslId: `https://example.org/${id}`,
  title: `Style ${id}`,
  kind: 'note',
  locales: ['it-IT'],
  licence: '',
  parent: '',
  updated: '',
  xml: '<style/>',
  ...more,
});

test('styles are kept as they are given, each once', () => {
  const { styles } = open();
  styles.put(style('b'));
  styles.put(style('a', { kind: 'numeric', locales: [] }));
  expect(styles.get('b')).toEqual(style('b'));
  expect(styles.get('c')).toBeNull();
  expect(styles.byCslId('https://example.org/a')?.id).toBe('a');
  styles.put(style('b', { title: 'A first', xml: '<style class="note"/>' }));
  expect(styles.get('b')).toEqual(style('b', { title: 'A first', xml: '<style class="note"/>' }));
  expect(styles.list().map(({ id }) => id)).toEqual(['b', 'a']);
  expect(styles.remove('b')).toBe(true);
  expect(styles.remove('b')).toBe(false);
});

test('papers that name a style are found, in the bin too, and follow what they say', () => {
  const { styles, papers } = open();
  const { id } = papers.create('Harbours', 'en-GB');
  const doc = paperCiting('Harbours');
  const named = { ...doc.toJSON(), attrs: { meta: { style: 'apa' } } };
  papers.save(id, named, 1);
  expect(styles.papersIn('apa')).toEqual([{ id, title: 'Harbours' }]);
  const [copy] = papers.duplicate([id], ' (copy)');
  expect(styles.papersIn('apa').map((paper) => paper.id)).toEqual([id, copy]);
  papers.remove([id]);
  expect(styles.papersIn('apa')).toHaveLength(2);
  papers.save(copy!, doc.toJSON(), 1);
  expect(styles.papersIn('apa').map((paper) => paper.id)).toEqual([id]);
});

test('so many styles and no more', () => {
  const { styles } = open();
  for (let n = 0; n < mostStyles; n++) styles.put(style(`s${n}`));
  styles.put(style('s7', { title: 'Seven' }));
  expect(() => styles.put(style('one-more'))).toThrow(
    expect.objectContaining({ code: 'too-large' } satisfies Partial<IbidError>),
  );
});
