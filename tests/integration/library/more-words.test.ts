import { describe, expect, test } from 'vitest';
import { connect } from '../../../electron/library/db.ts';
import { moreWords } from '../../../electron/library/search/more-words.ts';
import { book } from './papers-builder.ts';
import { open } from './temp.ts';

describe('words written at sources', () => {
  const library = () => {
    const { path, sources } = open();
    sources.importItems([book('a', 'Anchors'), book('b', 'Boats')]);
    const db = connect(path);
    const found = (word: string): unknown[] =>
      db
        .prepare(
          'SELECT id FROM source_more_words AS words JOIN sources ON num = words.rowid WHERE source_more_words MATCH ?',
        )
        .pluck()
        .all(`"${word}"*`);
    return { db, sources, words: moreWords(db), found };
  };

  test('follow its notes and quotations, folded', () => {
    const { db, words, found } = library();
    db.exec(`INSERT INTO source_notes VALUES ('n', 'a', 'Łódź again', '', '');
      INSERT INTO quotations VALUES ('q', 'a', 'Il mare', 'it', '', '', 'to check', 'The sea', '', '', '', '')`);
    words.refresh('a');
    for (const word of ['lodz', 'mare', 'check', 'sea']) expect(found(word)).toEqual(['a']);
    db.exec(`UPDATE source_notes SET text = 'Krak' WHERE id = 'n'; DELETE FROM quotations`);
    words.refresh('a');
    expect(['lodz', 'mare', 'krak'].map(found)).toEqual([[], [], ['a']]);
    db.close();
  });

  test('go with the source, and are no other’s that comes in its place', () => {
    const { db, sources, words, found } = library();
    db.exec(`INSERT INTO source_notes VALUES ('n', 'b', 'Secret', '', '')`);
    words.refresh('b');
    sources.remove('b' as never);
    sources.importItems([book('c', 'Canoes')]);
    expect(found('secret')).toEqual([]);
    db.close();
  });

  test('come back when they are built again', () => {
    const { db, words, found } = library();
    db.exec(`INSERT INTO source_notes VALUES ('n', 'b', 'Kept', '', '')`);
    words.rebuild();
    expect(found('kept')).toEqual(['b']);
    words.rebuild();
    expect(found('kept')).toEqual(['b']);
    db.close();
  });
});
