import { describe, expect, test } from 'vitest';
import { leafSign, paperTexts } from '#shared/document/paper-texts.ts';
import { schema } from '#shared/document/schema.ts';
import { emptyPaper } from '#shared/document/stored-paper.ts';
import { hitsIn, parseTextQuery, snippet } from '#shared/document/text-search.ts';
import { withTitle } from '#shared/document/with-title.ts';
import { cite, doc, fn, h1, note, p } from '../../builders/document.ts';

const found = (text: string, query: string): string[] =>
  hitsIn(text, parseTextQuery(query)).map(({ from, to }) => text.slice(from, to));

describe('the texts of a paper', () => {
  const paper = doc(
    h1('Ports'),
    p('The quay', fn('n1'), ' is near.'),
    p(fn('n2')),
    note('n1', p('See ', cite('k'))),
    note('n2', p('Also')),
  );

  test('are its blocks with words, each with its part and the number of its note', () => {
    expect(paperTexts(paper).map(({ part, note: n, text }) => [part, n, text])).toEqual([
      ['text', 0, 'Ports'],
      ['text', 0, `The quay${leafSign} is near.`],
      ['note', 1, `See ${leafSign}`],
      ['note', 2, 'Also'],
    ]);
  });

  test('stand at the positions they name, character by character', () => {
    for (const { text, pos } of paperTexts(paper))
      for (let i = 0; i < text.length; i++)
        expect(paper.textBetween(pos + i, pos + i + 1, null, () => leafSign)).toBe(text[i]);
  });
});

describe('a search in a text', () => {
  test('finds beginnings of words whatever their accents and case', () => {
    expect(found('Le città, la CITTADELLA e la Kirişçi', 'citta kirisci')).toEqual([
      'città',
      'CITTADELLA',
      'Kirişçi',
    ]);
    expect(found('Straße und Œuvre', 'strasse oeuv')).toEqual(['Straße', 'Œuvre']);
    expect(found('recital', 'cita')).toEqual([]);
  });

  test('takes words in quotation marks as they follow each other', () => {
    expect(found('the law of the sea, the sea and the law', '“the sea”')).toEqual(['the sea', 'the sea']);
    expect(found('sea the', '"the sea"')).toEqual([]);
    expect(found('the sea', '"the se')).toEqual(['the sea']);
  });

  test('asks for nothing where only signs were typed', () => {
    expect(parseTextQuery(' "" …!')).toEqual([]);
    expect(parseTextQuery('a A á')).toEqual([['a']]);
  });

  test('finds signs of scripts without spaces one by one', () => {
    expect(found('研究 東京', '東')).toEqual(['東']);
  });
});

describe('a passage', () => {
  const text = `${'word '.repeat(40)}harbour${leafSign} ${'word '.repeat(60)}`;
  const runs = snippet(text, hitsIn(text, parseTextQuery('harb')));

  test('holds the hit, is cut at words and says where it was cut', () => {
    expect(runs.filter((run) => run.hit).map((run) => run.text)).toEqual(['harbour']);
    expect(runs.at(0)?.text).toBe('… ');
    expect(runs.at(-1)?.text).toBe(' …');
    const whole = runs.map((run) => run.text).join('');
    expect(whole.length).toBeLessThan(210);
    expect(whole).not.toContain(leafSign);
    expect(whole).toMatch(/^… word( word)* harbour( word)* …$/);
  });

  test('of a short text is the text', () => {
    expect(snippet('A quay.', hitsIn('A quay.', parseTextQuery('quay')))).toEqual([
      { text: 'A ', hit: false },
      { text: 'quay', hit: true },
      { text: '.', hit: false },
    ]);
  });
});

test('another title keeps the marks of notes in the old one', () => {
  const paper = emptyPaper({}, 'Old words');
  const title = paper.child(0).child(0);
  const marked = paper.replace(
    2 + title.content.size,
    2 + title.content.size,
    schema.nodes.title.create(null, schema.nodes.footnote.create({ id: 'n1' })).slice(0),
  );
  const renamed = withTitle(marked, ' New\n words ').child(0).child(0);
  expect(renamed.textContent).toBe('New words');
  expect(renamed.lastChild?.attrs.id).toBe('n1');
  expect(withTitle(marked, '').child(0).child(0).childCount).toBe(1);
});
