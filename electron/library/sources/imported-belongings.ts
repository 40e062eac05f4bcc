import { newId } from '../../../shared/ids.ts';
import { quotationLimits } from '../../../shared/quotations/limits.ts';
import type { Belongings } from '../../../shared/sources/imported-source.ts';
import { foldedName, organisingLimits, tidyName } from '../../../shared/sources/organising.ts';
import type { WriteDb } from '../db.ts';
import { moreWords } from '../search/more-words.ts';

/**
 * Puts what came with a source of an import at it, inside the transaction of the caller: tags and collections are
 * made where there are none of the name, and what the source has already is not put at it twice.
 */
export type PutBelongings = (source: string, belongings: Belongings, time: string) => Placed;

/** How many things were put at a source, how many it had, and how many did not fit into what a library may hold. */
type Placed = { put: number; there: number; left: number };

export const importedBelongings = (db: WriteDb): PutBelongings => {
  const { tag, collect } = places(db);
  const hasNote = db.prepare('SELECT 1 FROM source_notes WHERE source_id = ? AND text = ?').pluck();
  const countNotes = db.prepare('SELECT count(*) FROM source_notes WHERE source_id = ?').pluck();
  const addNote = db.prepare(
    'INSERT INTO source_notes (id, source_id, text, created, modified) VALUES (@id, @source, @text, @time, @time)',
  );
  const hasQuotation = db.prepare('SELECT 1 FROM quotations WHERE source_id = ? AND text = ?').pluck();
  const countQuotations = db.prepare('SELECT count(*) FROM quotations WHERE source_id = ?').pluck();
  const addQuotation = db.prepare(
    `INSERT INTO quotations (id, source_id, text, lang, label, locator, note, translation, attachment_id, place, created, modified)
     VALUES (@id, @source, @text, @lang, @label, @locator, @note, @translation, '', '', @time, @time)`,
  );
  const words = moreWords(db);

  /** A long note becomes several, so that nothing of it is lost. */
  const putNote = (source: string, text: string, time: string, placed: Placed): void => {
    for (const part of inParts(text.trim(), organisingLimits.note)) {
      if (hasNote.get(source, part) !== undefined) placed.there++;
      else if ((countNotes.get(source) as number) >= organisingLimits.notesAtSource) placed.left++;
      else {
        addNote.run({ id: newId(16), source, text: part, time });
        placed.put++;
      }
    }
  };

  return (source, { tags = [], notes = [], collections = [], quotations = [] }, time) => {
    const placed: Placed = { put: 0, there: 0, left: 0 };
    for (const name of tags) placed[tag(source, name)]++;
    for (const path of collections) placed[collect(source, path)]++;
    for (const text of notes) putNote(source, text, time, placed);
    for (const given of quotations) {
      const { text: whole, lang = '', label = '', locator = '', note = '', translation = '' } = given;
      const text = whole.trim();
      if (text === '' || hasQuotation.get(source, text) !== undefined) continue;
      const isLong = [text, translation].some((one) => one.length > quotationLimits.text);
      if (isLong || (countQuotations.get(source) as number) >= quotationLimits.atSource) placed.left++;
      else {
        placed.put++;
        addQuotation.run({
          id: newId(16),
          source,
          text,
          lang,
          label,
          locator: locator.slice(0, quotationLimits.locator),
          note: note.slice(0, quotationLimits.note),
          translation,
          time,
        });
      }
    }
    if (notes.length + quotations.length > 0) words.refresh(source);
    return placed;
  };
};

const inParts = (text: string, longest: number): string[] =>
  Array.from({ length: Math.ceil(text.length / longest) }, (_, index) =>
    text.slice(index * longest, (index + 1) * longest),
  );

/** Tags and collections by their names; 'left' where a library holds as many as it may. */
const places = (db: WriteDb) => {
  const tagOf = db.prepare('SELECT id FROM tags WHERE folded = ?').pluck();
  const countTags = db.prepare('SELECT count(*) FROM tags').pluck();
  const addTag = db.prepare(`INSERT INTO tags (id, name, folded, colour) VALUES (?, ?, ?, '')`);
  const give = db.prepare('INSERT OR IGNORE INTO source_tags (source_id, tag_id) VALUES (?, ?)');
  const collectionOf = db
    .prepare('SELECT id FROM collections WHERE parent_id IS ? AND name = ? ORDER BY position LIMIT 1')
    .pluck();
  const countCollections = db.prepare('SELECT count(*) FROM collections').pluck();
  const addCollection = db.prepare(
    `INSERT INTO collections (id, parent_id, name, position)
     VALUES (@id, @parent, @name, (SELECT coalesce(max(position) + 1, 0) FROM collections WHERE parent_id IS @parent))`,
  );
  const put = db.prepare('INSERT OR IGNORE INTO collection_sources (collection_id, source_id) VALUES (?, ?)');

  const tag = (source: string, given: string): keyof Placed => {
    const name = tidyName(given);
    if (name === '') return 'there';
    const folded = foldedName(name);
    let id = tagOf.get(folded) as string | undefined;
    if (id === undefined) {
      if ((countTags.get() as number) >= organisingLimits.tags) return 'left';
      id = newId(16);
      addTag.run(id, name, folded);
    }
    return give.run(source, id).changes > 0 ? 'put' : 'there';
  };

  const collect = (source: string, path: readonly string[]): keyof Placed => {
    let parent: string | null = null;
    const names = path.map(tidyName).filter((name) => name !== '');
    // What lies too deep comes into the deepest one there may be.
    for (const name of names.slice(0, organisingLimits.depth)) {
      let id = collectionOf.get(parent, name) as string | undefined;
      if (id === undefined) {
        if ((countCollections.get() as number) >= organisingLimits.collections) return 'left';
        id = newId(16);
        addCollection.run({ id, parent, name });
      }
      parent = id;
    }
    return parent !== null && put.run(parent, source).changes > 0 ? 'put' : 'there';
  };
  return { tag, collect };
};
