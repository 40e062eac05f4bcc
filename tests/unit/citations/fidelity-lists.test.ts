import { describe, expect, it } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { renderReferenceList } from '#shared/citations/reference-list.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';

/* The same details in the lists of styles that are not the house's. */

const styles = {
  apa: await loadPrinting('apa', 'en-US'),
  mla: await loadPrinting('mla', 'en-US'),
  ieee: await loadPrinting('ieee', 'en-US'),
};

const marks = [
  ['rtl', 'bdi'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
  ['smallCaps', 'sc'],
  ['em', 'i'],
] as const;
const tagged = (runs: RichText): string =>
  runs
    .map((run) =>
      marks.reduce((text, [name, tag]) => (run[name] ? `<${tag}>${text}</${tag}>` : text), run.text),
    )
    .join('');

const entry = (style: keyof typeof styles, item: Partial<CslItem>): string => {
  const whole = {
    id: 'x',
    type: 'book',
    author: [{ family: 'Rossi', given: 'Anna' }],
    issued: { 'date-parts': [[2020]] },
    ...item,
  };
  const [only] = renderReferenceList([whole], styles[style]).entries;
  return tagged(only?.text ?? []);
};
const journal = { type: 'article-journal', 'container-title': 'J' };

describe('a list of references', () => {
  it('keeps quotation marks, hard spaces and apostrophes', () => {
    const item = { ...journal, title: 'The "Grey Zone" and Italy\'s War\u00a0II' };
    expect(entry('apa', item)).toBe('Rossi, A. (2020). The “Grey Zone” and Italy’s War\u00a0II. <i>J</i>.');
    expect(entry('mla', item)).toBe(
      'Rossi, Anna. “The ‘Grey Zone’ and Italy’s War\u00a0II.” <i>J</i>, 2020.',
    );
  });

  it('keeps formatting inside titles, upright within italics', () => {
    const title = 'On <i>Jus</i> in CO<sub>2</sub> and the 21<sup>st</sup> <sc>nato</sc>';
    expect(entry('apa', { title })).toBe(
      'Rossi, A. (2020). <i>On </i>Jus<i> in CO</i><i><sub>2</sub></i><i> and the 21</i><i><sup>st</sup></i><i> </i><i><sc>nato</sc></i>.',
    );
  });

  it('capitalises the words behind quotation marks and italics', () => {
    expect(entry('mla', { title: 'the "big" story: a <i>new</i> view' })).toBe(
      'Rossi, Anna. <i>The “Big” Story: A </i>New<i> View</i>. 2020.',
    );
  });

  it('keeps characters that mean something elsewhere', () => {
    expect(entry('ieee', { title: 'R&D | A <B> &amp; \\c_d*e' })).toContain(
      '<i>R&D | A <B> &amp; \\c_d*e</i>',
    );
  });

  it('shortens names with their particles and suffixes', () => {
    const author = [
      { family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de' },
      { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' },
      { family: 'Alema', given: 'Massimo', 'non-dropping-particle': "D'" },
      { family: 'Sisi', given: 'Abdel', 'non-dropping-particle': 'al-' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    ];
    expect(entry('apa', { title: 'T', author })).toBe(
      'Gaulle, C. de, von der Leyen, U., D’Alema, M., al-Sisi, A., & King, M. L., Jr. (2020). <i>T</i>.',
    );
    expect(entry('ieee', { title: 'T', author })).toBe(
      'C. de Gaulle, U. von der Leyen, M. D’Alema, A. al-Sisi, and M. L. King Jr., <i>T</i>. 2020.',
    );
  });

  it('takes of two hundred authors as many as the style wants', () => {
    const author = Array.from({ length: 200 }, (_, n) => ({ family: `F${n}`, given: 'G.' }));
    expect(entry('apa', { title: 'T', author })).toMatch(
      /^F0, G\., .*F18, G\., … F199, G\. \(2020\)\. <i>T<\/i>\.$/,
    );
    expect(entry('mla', { title: 'T', author })).toBe('F0, G., et al. <i>T</i>. 2020.');
  });

  it('keeps words from right to left apart, and sets no second full stop behind them', () => {
    const item = { ...journal, title: 'السياسة (2020)!', author: [{ family: 'محمد', given: 'أحمد' }] };
    expect(entry('apa', item)).toBe(
      '<bdi>محمد</bdi>, <bdi>أ</bdi>. (2020). <bdi>السياسة (2020)!</bdi> <i>J</i>.',
    );
    expect(entry('mla', item)).toBe(
      '<bdi>محمد</bdi>, <bdi>أحمد</bdi>. “<bdi>السياسة (2020)!</bdi>” <i>J</i>, 2020.',
    );
  });

  it.each<[string, Partial<CslItem>]>([
    ['<i>T</i>. (2020).', { title: 'T', author: [] }],
    ['Rossi, A. (n.d.). <i>T</i>.', { title: 'T', issued: {} }],
    ['Rossi, A. (44 B.C.E.). <i>T</i>.', { title: 'T', issued: { 'date-parts': [[-44]] } }],
    ['Rossi, A. (ca. 1850). <i>T</i>.', { title: 'T', issued: { 'date-parts': [[1850]], circa: true } }],
    ['Rossi, A. (2020).', { title: '' }],
  ])('prints %s where something is missing or uncertain', (printed, item) => {
    expect(entry('apa', item)).toBe(printed);
  });
});
