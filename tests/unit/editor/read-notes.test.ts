import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asNoteId, asSourceId } from '#shared/ids.ts';
import { readPaperNotes } from '../../../electron/host/read-paper-notes.ts';
import {
  canReadNotes,
  type NotesToRead,
  notesToRead,
  putCitations,
  type ReadingPlace,
} from '../../../renderer/editor/commands/read-notes.ts';
import {
  type Choices,
  countSources,
  doubtsOf,
  firstChoices,
  newSources,
  type Reading,
  readingOf,
  replacementsOf,
} from '../../../renderer/features/paper/reading/reading.ts';
import { cite, cites, doc, em, fn, note, p, type TaggedNode, withPlainIds } from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const rossi = ['Rossi, Anna, ', em('Small States'), ', Rome, Donzelli, 2019, p. 12.'] as const;
const small: CslItem = {
  id: 'small',
  type: 'book',
  title: 'Small States',
  author: [{ family: 'Rossi', given: 'Anna' }],
  issued: { 'date-parts': [[2019]] },
};

const asked = (paper: TaggedNode, place: ReadingPlace = null): NotesToRead =>
  notesToRead(stateOf(paper), place);

const reading = async (
  paper: TaggedNode,
  place: ReadingPlace = null,
  library: CslItem[] = [],
): Promise<Reading> => {
  const notes = asked(paper, place);
  const input = notes.map((entry) =>
    'text' in entry
      ? { text: entry.text, italic: entry.italic, number: entry.number, cited: entry.cited, isContext: false }
      : { text: '', italic: [], number: entry.number, cited: [entry.cited], isContext: true },
  );
  return readingOf(notes, await readPaperNotes({ notes: input, known: library }, library));
};
const taking = (read: Reading, choices: Choices = firstChoices(read)) =>
  putCitations(replacementsOf(read, choices));
const sketch = (paper: TaggedNode, read: Reading, choices?: Choices): string[] => {
  const after = run(stateOf(paper), taking(read, choices))!;
  const notes: string[] = [];
  after.doc.lastChild!.descendants((block) => {
    if (!block.isTextblock) return true;
    let text = '';
    block.forEach((inner) => {
      text += inner.isText
        ? inner.text
        : `[${(inner.attrs.items as { sourceId: string; locator?: string; prefix?: string }[])
            .map(
              ({ sourceId, locator, prefix }) =>
                `${prefix ?? ''}@${sourceId}${locator ? `, ${locator}` : ''}`,
            )
            .join('; ')}]`;
    });
    notes.push(text);
    return false;
  });
  return notes;
};

describe('what is read', () => {
  test('the note of the caret, with what the notes before it cite', () => {
    const paper = doc(
      p('x', fn('n1'), fn('n2'), fn('n3')),
      note('n1', p('See ', cites(['a'], ['b']), '.')),
      note('n2', p('<a>Ibid., ', em('p'), '. 3', cite('c'), '.')),
      note('n3', p('Later.')),
    );
    expect(asked(paper)).toEqual([
      { number: 1, cited: ['a', 'b'] },
      expect.objectContaining({
        number: 2,
        text: 'Ibid., p. 3\ufffc.',
        italic: [[7, 8]],
        cited: [['c']],
        inNote: true,
      }),
    ]);
  });

  test('all notes of a selection, or those whose marks are selected', () => {
    const paper = doc(
      p('x<a>', fn('n1'), 'y', fn('n2'), '<b>', fn('n3')),
      note('n1', p('One.')),
      note('n2', p('Two.'), p('Three.')),
      note('n3', p('Four.')),
    );
    expect(asked(paper).map((entry) => 'text' in entry && entry.text)).toEqual(['One.', 'Two.', 'Three.']);
    expect(asked(paper, { note: asNoteId('n3') }).filter((entry) => 'text' in entry)).toHaveLength(1);
  });

  test('selected words of the text, only as far as they are selected', () => {
    const paper = doc(p('Keep. <a>Rossi, 2019'), p('More<b> words'), note('n1', p('A.')));
    const texts = asked(paper).flatMap((entry) => ('text' in entry ? [entry.text] : []));
    expect(texts).toEqual(['Rossi, 2019', 'More']);
    expect(canReadNotes(stateOf(paper))).toBe(true);
  });

  test('nothing where there is only a caret in the text', () => {
    expect(canReadNotes(stateOf(doc(p('x<a>y', fn('n1')), note('n1', p('A.')))))).toBe(false);
  });
});

describe('what is taken', () => {
  const paper = doc(
    p('x', fn('n1'), fn('n2')),
    note('n1', p('<a>It is old. See ', ...rossi)),
    note(
      'n2',
      p('Ibid., p. 14; see also Bianchi, Ugo, “La crisi”, in Il Mulino, No. 3 (1998), p. 12-19.<b>'),
    ),
  );

  test('becomes prose and citations, and every law of a command holds', async () => {
    const read = await reading(paper);
    expect(sketch(paper, read)).toEqual([
      'It is old. [See @rossi2019small, 12].',
      '[@rossi2019small, 14; see also @bianchi1998crisi].',
    ]);
    obeys(paper, taking(read));
  });

  test('what is left keeps its words and divides what is taken', async () => {
    const read = await reading(paper);
    const all = firstChoices(read);
    const without = (id: string): Choices =>
      new Map([...all].map(([key, choice]) => [key, { ...choice, taken: key !== id }]));
    expect(sketch(paper, read, without('rossi2019small'))).toEqual([
      'It is old. See Rossi, Anna, Small States, Rome, Donzelli, 2019, p. 12.',
      'Ibid., p. 14; [see also @bianchi1998crisi].',
    ]);
    expect(newSources(read, without('rossi2019small')).map(({ id }) => id)).toEqual(['bianchi1998crisi']);
    const none: Choices = new Map([...all].map(([key, choice]) => [key, { ...choice, taken: false }]));
    expect(taking(read, none)(stateOf(paper))).toBe(false);
  });

  test('a citation that is there stays, and counts for Ibid.', async () => {
    const mixed = doc(
      p('x', fn('n1'), fn('n2')),
      note('n1', p(cite('small'), '.')),
      note('n2', p('<a>Ibid., p. 3.')),
    );
    const read = await reading(mixed, null, [small]);
    expect(sketch(mixed, read)).toEqual(['[@small].', '[@small, 3].']);
    expect(newSources(read, firstChoices(read))).toEqual([]);
  });

  test('the library is cited where it has the work, or what was read is another source', async () => {
    const alone = doc(p('x', fn('n1')), note('n1', p('<a>', ...rossi)));
    const read = await reading(alone, null, [small]);
    expect(sketch(alone, read)).toEqual(['[@small, 12].']);
    const asNew: Choices = new Map(
      [...firstChoices(read)].map(([id, choice]) => [id, { ...choice, asMatch: false }]),
    );
    const [added] = newSources(read, asNew);
    expect(added).toMatchObject({ title: 'Small States', publisher: 'Donzelli' });
    expect(added!.id).not.toBe('small');
    expect(sketch(alone, read, asNew)).toEqual([`[@${added!.id}, 12].`]);
    expect(countSources(read, asNew)).toMatchObject({ known: 0, new: 1, taken: 1 });
  });

  test('an id that the library gave is the one that is cited', async () => {
    const alone = doc(p('x', fn('n1')), note('n1', p('<a>', ...rossi)));
    const read = await reading(alone);
    const renamed = new Map([['rossi2019small', asSourceId('rossi2019small-2')]]);
    const [only] = replacementsOf(read, firstChoices(read), renamed);
    expect(only!.items[0]!.sourceId).toBe('rossi2019small-2');
  });

  test('the number that a note was copied with goes with its words', async () => {
    const copied = doc(p('x', fn('n1')), note('n1', p('<a>12. ', ...rossi)));
    expect(sketch(copied, await reading(copied))).toEqual(['[@rossi2019small, 12].']);
  });

  test('selected words of the text are replaced where they stand', async () => {
    const inText = doc(
      p('Keep. <a>Rossi, Anna, Small States, Rome, Donzelli, 2019.<b> Also.'),
      note('n1', p('A.')),
    );
    const read = await reading(inText);
    const after = run(stateOf(inText), taking(read))!;
    expect(withPlainIds(after.doc).child(1).textContent).toBe('Keep. [@rossi2019small]. Also.');
  });
});

describe('doubts', () => {
  test('a field that was changed is none any more', async () => {
    const read = await reading(
      doc(p('x', fn('n1')), note('n1', p('<a>Neri, Carla, Unknown Waters, cit., p. 3.'))),
    );
    const [source] = read.sources.values();
    const before = doubtsOf(source!, source!.item).map(({ variable }) => variable);
    expect(before).toContain('title');
    const changed = { ...source!.item, title: 'Other Waters' };
    expect(doubtsOf(source!, changed).map(({ variable }) => variable)).toEqual(
      before.filter((variable) => variable !== 'title'),
    );
  });
});
