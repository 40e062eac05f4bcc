import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { applyEdits } from '#shared/document/compare/apply-edits.ts';
import { type Change, invertEdits } from '#shared/document/compare/change.ts';
import { citationChanges, textByHandChanges } from '#shared/document/compare/citation-changes.ts';
import { comparePapers } from '#shared/document/compare/index.ts';
import { sourceChanges } from '#shared/document/compare/source-changes.ts';
import { schema } from '#shared/document/schema.ts';
import { asSourceId } from '#shared/ids.ts';
import {
  byHand,
  caption,
  cite,
  cites,
  doc,
  em,
  figure,
  fn,
  front,
  h1,
  h2,
  image,
  li,
  link,
  note,
  p,
  paper,
  sourceLine,
  table,
  tableBlock,
  td,
  th,
  tr,
  ul,
} from '../../builders/document.ts';

const words = (document: Node, from: number, to: number): string =>
  document.textBetween(from, to, ' | ', (leaf) =>
    leaf.type === schema.nodes.footnote ? '*' : (leaf.type.spec.leafText?.(leaf) ?? ''),
  );

/** A change in short: its kind, what was and what is, and its note. */
const inShort = (old: Node, now: Node, change: Change): string => {
  const [edit] = change.edits;
  const how = 'how' in change ? ` ${change.how}` : '';
  const where = change.note === null ? '' : ` @${change.note}`;
  if (change.kind === 'format') return `format +${change.added} -${change.removed}${where}`;
  if (change.kind === 'data') return `data ${change.field}`;
  if (edit?.kind !== 'replace' && edit?.kind !== 'move') return `${change.kind}${how}${where}`;
  const was = words(old, edit.old.from, edit.old.to);
  const is = words(now, edit.now.from, edit.now.to);
  return `${change.kind}${how} “${was}” → “${is}”${where}`;
};
const changes = (old: Node, now: Node): string[] =>
  comparePapers(old, now).map((change) => inShort(old, now, change));

const x = cite('x', {}, 'c1');
const y = cite('y', {}, 'c2');
const marked = p('One', fn('a'), ' two', fn('b'), '.');

const first = 'The harbour office publishes its figures in the second week of each month.';
const second = 'Few of the smaller towns had an engineer of their own before the scheme began.';
const third = 'None of this was foreseen in the plan, which had spoken only of cranes.';

describe('citations that come with signs', () => {
  test('take them along, as where two notes became one', () => {
    const old = doc(marked, note('a', p('See ', x, '.')), note('b', p(y, '.')));
    const now = doc(p('One', fn('a'), ' two.'), note('a', p('See ', x, '; ', y, '.')));
    expect(changes(old, now)).toEqual(['citation added “” → “; [@y]” @a', 'note removed “*” → “” @b']);
    const sentence = doc(p('One', fn('a'), ' two.'), note('a', p('See ', x, '. ', y, '.')));
    expect(changes(old, sentence).filter((change) => /“[^\p{L}*]+”/u.test(change))).toEqual([]);
    expect(changes(sentence, old).filter((change) => /“[^\p{L}*]+”/u.test(change))).toEqual([]);
  });
});

describe('sources', () => {
  const item = (id: string, title: string): CslItem => ({ id, type: 'book', title }) as CslItem;
  const cited = doc(p('One', fn('a'), ' two ', y, '.'), note('a', p('See ', x, '.')));

  test('that say something else are a change where they are cited first; what is new, gone or the same is none', () => {
    const older = [item('x', 'Quays'), item('y', 'Piers'), item('gone', 'Weirs')];
    const newer = [item('y', 'The piers'), { ...item('x', 'The quays') }, item('new', 'Locks')];
    const found = sourceChanges(cited, older, newer);
    expect(found.map((one) => one.kind === 'source' && one.source)).toEqual(['x', 'y']);
    expect(found.map(({ note: id }) => id)).toEqual(['a', null]);
    expect(cited.nodeAt(found[0]!.at)?.type.name).toBe('footnote');
    expect(cited.nodeAt(found[1]!.at)?.type.name).toBe('citation');
    expect(sourceChanges(cited, older, older)).toEqual([]);
    expect(sourceChanges(cited, older, [{ title: 'Quays', type: 'book', id: 'x' } as CslItem])).toEqual([]);
  });
});

describe('words', () => {
  test('are told apart one by one', () => {
    expect(changes(doc(p('One two three.')), doc(p('One two, four three.')))).toEqual([
      'insertion “” → “, four”',
    ]);
    expect(changes(doc(p(first)), doc(p(first.replace('second', 'third'))))).toEqual([
      'deletion “second” → “”',
      'insertion “” → “third”',
    ]);
  });

  test('of a sentence written anew are one change, not crumbs of it', () => {
    expect(
      changes(
        doc(p(`${first} The port was opened by the king and closed by the queen.`)),
        doc(p(`${first} Nobody knows what a ferry is for by now, on either bank.`)),
      ),
    ).toEqual([
      'deletion “The port was opened by the king and closed by the queen” → “”',
      'insertion “” → “Nobody knows what a ferry is for by now, on either bank”',
    ]);
  });

  test('whose emphasis, link or kind of block changed are the same words', () => {
    expect(changes(doc(p('One two three.')), doc(p('One ', em('two'), ' three.')))).toEqual(['format +em -']);
    expect(changes(doc(p('so', em('me'), 'times')), doc(p('sometimes')))).toEqual(['format + -em']);
    expect(changes(doc(p(link('https://a.org/', 'here'))), doc(p(link('https://b.org/', 'here'))))).toEqual([
      'format +link -link',
    ]);
    expect(changes(doc(p('A heading')), doc(h1('A heading')))).toEqual(['block']);
    expect(changes(doc(h1('A heading')), doc(h2('Another heading')))).toEqual([
      'block',
      'deletion “A” → “”',
      'insertion “” → “Another”',
    ]);
  });
});

describe('blocks', () => {
  test('that are new or gone leave their neighbours alone', () => {
    expect(changes(doc(p(first), p(third)), doc(p(first), p(second), p(third)))).toEqual([
      `insertion “” → “${second}”`,
    ]);
    expect(changes(doc(p(first), p(second), h1('X'), p(third)), doc(p(first), p(third)))).toEqual([
      `deletion “${second} | X” → “”`,
    ]);
  });

  test('that stand somewhere else are moved, also with a changed word', () => {
    const fourth = 'The council, meeting in public for the first time, asked for a second opinion.';
    expect(
      changes(
        doc(p(first), p(second), p(third), p(fourth)),
        doc(p(third), p(fourth), p(first), p(second.replace('engineer', 'architect'))),
      ),
    ).toEqual([
      `move “${third} | ${fourth}” → “${third} | ${fourth}”`,
      'deletion “engineer” → “”',
      'insertion “” → “architect”',
    ]);
  });

  test('of two that changed places the shorter one is moved', () => {
    const longer = `${first} ${second}`;
    expect(changes(doc(p(third), p(longer)), doc(p(longer), p(third)))).toEqual([
      `move “${third}” → “${third}”`,
    ]);
    expect(changes(doc(p(longer), p(third)), doc(p(third), p(longer)))).toEqual([
      `move “${third}” → “${third}”`,
    ]);
  });

  test('that were cut in two, or became one, keep their words', () => {
    const kinds = (old: Node, now: Node): string[] => {
      const found = comparePapers(old, now);
      const edits = found.flatMap((change) => change.edits);
      expect(applyEdits(old, now, edits).eq(now)).toBe(true);
      expect(applyEdits(now, old, invertEdits(edits)).eq(old)).toBe(true);
      return found.map(({ kind }) => kind);
    };
    for (const [one, two] of [
      [first, second],
      [first, 'Short end.'],
      ['Short start.', second],
    ] as const) {
      // With the space between the sentences, and without it.
      for (const whole of [doc(p(`${one} ${two}`)), doc(p(`${one}${two}`))]) {
        expect(kinds(whole, doc(p(one), p(two)))).toEqual(['split']);
        expect(kinds(doc(p(one), p(two)), whole)).toEqual(['joined']);
      }
    }
    // Also where the note goes with the second half.
    const whole = doc(p(first, ' ', second, fn('n')), note('n', p('A note.')));
    expect(kinds(whole, doc(p(first), p(second, fn('n')), note('n', p('A note.'))))).toEqual(['split']);
    expect(
      kinds(doc(h1(first), p(third)), doc(h1(first.slice(0, 40)), h1(first.slice(40)), p(third))),
    ).toEqual(['split']);
  });

  test('of lists, tables and figures are compared within', () => {
    expect(
      changes(doc(ul(li(p(first)), li(p(second)))), doc(ul(li(p(first)), li(p(third)), li(p(second))))),
    ).toEqual([`insertion “” → “${third}”`]);
    const grid = (...rows: string[][]) =>
      doc(
        tableBlock(
          caption('Trade'),
          table(
            tr(th(p('Year')), th(p('Tonnes'))),
            ...rows.map((row) => tr(...row.map((cell) => td(p(cell))))),
          ),
          sourceLine(),
        ),
      );
    expect(changes(grid(['2001', '12'], ['2002', '14']), grid(['2001', '13'], ['2002', '14']))).toEqual([
      'deletion “12” → “”',
      'insertion “” → “13”',
    ]);
    expect(changes(grid(['2001', '12']), grid(['2001', '12'], ['2002', '14']))).toEqual([
      'insertion “” → “2002 | 14”',
    ]);
    const map = (width: number) => doc(figure(caption('A map'), image('a.png', '', width), sourceLine()));
    expect(changes(map(50), map(60))).toEqual(['block “” → “”']);
  });

  test('of the front page and the data are compared field by field', () => {
    expect(
      changes(
        paper({ lang: 'en-GB' }, front({ title: ['Old ports'], abstract: [p(first)] })),
        paper(
          { lang: 'it-IT' },
          front({ title: ['New ports'], abstract: [p(first)], authors: [{ name: ['Una'] }] }),
        ),
      ),
    ).toEqual(['data lang', 'deletion “Old” → “”', 'insertion “” → “New”', 'insertion “” → “Una |  | ”']);
  });
});

describe('notes and citations', () => {
  test('a note comes and goes with its mark', () => {
    const without = doc(p('One two.'));
    const withNote = doc(p('One', fn('n1'), ' two.'), note('n1', p('A note.')));
    expect(changes(without, withNote)).toEqual(['note added “” → “*” @n1']);
    expect(changes(withNote, without)).toEqual(['note removed “*” → “” @n1']);
    expect(comparePapers(without, withNote)[0]!.edits).toHaveLength(2);
  });

  test('a note that goes with its paragraph is told of where the paragraph was', () => {
    const old = doc(p(first), p(second, fn('n1')), p(third), note('n1', p('A note.')));
    const now = doc(p(first), p(third));
    expect(changes(old, now)).toEqual([`deletion “${second}*” → “”`, 'note removed “A note.” → “” @n1']);
    const [gone, goneNote] = comparePapers(old, now);
    expect(goneNote!.at).toBe(gone!.at);
  });

  test('a mark that stands somewhere else moves its note, and the notes follow in silence', () => {
    const old = doc(p(first, fn('a')), p(second, fn('b')), note('a', p('Of a.')), note('b', p('Of b.')));
    const now = doc(p(first), p(second, fn('b'), ' ', fn('a')), note('b', p('Of b.')), note('a', p('Of a.')));
    const kinds = comparePapers(old, now).map((change) =>
      'how' in change ? `${change.kind} ${change.how}` : change.kind,
    );
    expect(kinds.filter((kind) => kind !== 'unseen')).toEqual(['insertion', 'note moved']);
  });

  test('a mark that goes into a new paragraph is no new note', () => {
    const old = doc(p(first, fn('n'), ' ', second), note('n', p('Of it.')));
    const now = doc(p(first), p('Quite another paragraph', fn('n'), '.'), note('n', p('Of it.')));
    const how = comparePapers(old, now).flatMap((change) => (change.kind === 'note' ? [change.how] : []));
    expect(how).toEqual(['moved']);
  });

  test('what changed in a note is told of in the order of the marks', () => {
    const old = doc(
      p('One', fn('a'), ' two', fn('b'), ' three.'),
      note('a', p('First.')),
      note('b', p('Second.')),
    );
    const now = doc(
      p('One', fn('a'), ' two', fn('b'), ' four.'),
      note('a', p('First, more.')),
      note('b', p('Second.')),
    );
    expect(changes(old, now)).toEqual([
      'insertion “” → “, more” @a',
      'deletion “three” → “”',
      'insertion “” → “four”',
    ]);
  });

  test('a citation that cites another page is the same citation', () => {
    const at = (locator: string) =>
      doc(p('See', fn('n'), '.'), note('n', p('Thus ', cite('k', { locator }, 'c'), ', again.')));
    expect(changes(at('12'), at('14'))).toEqual(['citation changed “[@k]” → “[@k]” @n']);
    // Written anew, it has another id.
    const old = doc(p('As ', cite('k', { locator: '1' }, 'c1'), ' says.'));
    const now = doc(p('As ', cite('k', { locator: '2' }, 'c2'), ' says.'));
    expect(changes(old, now)).toEqual(['citation changed “[@k]” → “[@k]”']);
    const other = doc(p('As ', cite('other', {}, 'c3'), ' says.'));
    expect(changes(old, other)).toEqual(['citation removed “[@k]” → “”', 'citation added “” → “[@other]”']);
    expect(changes(old, doc(p('As ', cite('k', { locator: '1' }, 'c9'), ' says.')))).toEqual([
      'unseen “[@k]” → “[@k]”',
    ]);
  });

  test('what is set by hand in a citation is compared too', () => {
    const live = cite('k', {}, 'c1');
    const set = byHand(live, [{ text: 'Own words' }]);
    expect(changes(doc(p('As ', live)), doc(p('As ', set)))).toEqual(['citation changed “[@k]” → “[@k]”']);
    expect(changes(doc(p('As ', set)), doc(p('As ', set)))).toEqual([]);
    const text = (words: string, reason = 'why') => byHand(live, [{ text: words }], '', reason).attrs.byHand;
    expect(textByHandChanges(null, text('a'))).toEqual([{ kind: 'text', was: null, now: 'a' }]);
    expect(textByHandChanges(text('a'), text('b'))).toEqual([{ kind: 'text', was: 'a', now: 'b' }]);
    expect(textByHandChanges(text('a'), text('a', 'so'))).toEqual([{ kind: 'reason' }]);
    expect(textByHandChanges(text('a'), text('a'))).toEqual([]);
    const items = (value?: string): readonly CitationItem[] =>
      cite('k', value === undefined ? {} : { fields: { title: { value, was: 'T', reason: 'why' } } }).attrs
        .items;
    expect(citationChanges(items(), items('A'))).toEqual([
      { kind: 'field', sourceId: 'k', variable: 'title', was: null, now: 'A' },
    ]);
    expect(citationChanges(items('A'), items(''))).toEqual([
      { kind: 'field', sourceId: 'k', variable: 'title', was: 'A', now: '' },
    ]);
    expect(citationChanges(items('A'), items('A'))).toEqual([]);
  });

  test('what a citation cites is compared source by source', () => {
    const items = (...list: Parameters<typeof cites>): readonly CitationItem[] => cites(...list).attrs.items;
    const a = asSourceId('a');
    expect(citationChanges(items(['a', { locator: '12' }]), items(['a', { locator: '14' }]))).toEqual([
      {
        kind: 'locator',
        sourceId: a,
        was: { label: 'page', text: '12' },
        now: { label: 'page', text: '14' },
      },
    ]);
    expect(citationChanges(items(['a'], ['b']), items(['b'], ['c']))).toEqual([
      { kind: 'added', sourceId: 'c' },
      { kind: 'removed', sourceId: 'a' },
    ]);
    expect(citationChanges(items(['a'], ['b']), items(['b'], ['a']))).toEqual([{ kind: 'order' }]);
    expect(
      citationChanges(
        items(['a', { prefix: 'see ' }]),
        items(['a', { suppressAuthor: true, locator: '3', label: 'chapter' }]),
      ),
    ).toEqual([
      { kind: 'locator', sourceId: a, was: null, now: { label: 'chapter', text: '3' } },
      { kind: 'prefix', sourceId: a, was: 'see ', now: '' },
      { kind: 'author', sourceId: a, hidden: true },
    ]);
    expect(citationChanges(items(['a', { locator: '1' }]), items(['a', { locator: '1' }]))).toEqual([]);
  });
});
