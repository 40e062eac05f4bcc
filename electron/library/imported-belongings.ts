import { newId } from '../../shared/ids.ts';
import { fold } from '../../shared/sources/fold.ts';
import type { Belongings } from '../../shared/sources/imported-source.ts';
import type { WriteDb } from './db.ts';

/** Names of tags and collections are no longer than this. */
const longestName = 200;

const named = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longestName);

/**
 * Puts what came with a source of an import at it, inside the transaction of the caller: tags and collections are
 * made where there are none of the name, and what the source has already is not put at it twice.
 */
export const importedBelongings = (
  db: WriteDb,
): ((source: string, belongings: Belongings, time: string) => void) => {
  const tagOf = db.prepare('SELECT id FROM tags WHERE folded = ?').pluck();
  const addTag = db.prepare(`INSERT INTO tags (id, name, folded, colour) VALUES (?, ?, ?, '')`);
  const tag = db.prepare('INSERT OR IGNORE INTO source_tags (source_id, tag_id) VALUES (?, ?)');
  const collectionOf = db
    .prepare('SELECT id FROM collections WHERE parent_id IS ? AND name = ? ORDER BY position LIMIT 1')
    .pluck();
  const addCollection = db.prepare(
    `INSERT INTO collections (id, parent_id, name, position)
     VALUES (@id, @parent, @name, (SELECT coalesce(max(position) + 1, 0) FROM collections WHERE parent_id IS @parent))`,
  );
  const collect = db.prepare(
    'INSERT OR IGNORE INTO collection_sources (collection_id, source_id) VALUES (?, ?)',
  );
  const hasNote = db.prepare('SELECT 1 FROM source_notes WHERE source_id = ? AND text = ?').pluck();
  const addNote = db.prepare(
    'INSERT INTO source_notes (id, source_id, text, created, modified) VALUES (@id, @source, @text, @time, @time)',
  );
  const hasQuotation = db.prepare('SELECT 1 FROM quotations WHERE source_id = ? AND text = ?').pluck();
  const addQuotation = db.prepare(
    `INSERT INTO quotations (id, source_id, text, lang, label, locator, note, translation, attachment_id, place, created, modified)
     VALUES (@id, @source, @text, @lang, @label, @locator, @note, @translation, '', '', @time, @time)`,
  );

  const tagCalled = (name: string): string => {
    const folded = fold(name);
    const present = tagOf.get(folded) as string | undefined;
    if (present !== undefined) return present;
    const id = newId(16);
    addTag.run(id, name, folded);
    return id;
  };
  const collectionAt = (path: readonly string[]): string | null => {
    let parent: string | null = null;
    for (const name of path.map(named).filter((text) => text !== '')) {
      let id = collectionOf.get(parent, name) as string | undefined;
      if (id === undefined) {
        id = newId(16);
        addCollection.run({ id, parent, name });
      }
      parent = id;
    }
    return parent;
  };

  return (source, { tags = [], notes = [], collections = [], quotations = [] }, time) => {
    for (const name of tags.map(named)) if (name !== '') tag.run(source, tagCalled(name));
    for (const path of collections) {
      const id = collectionAt(path);
      if (id !== null) collect.run(id, source);
    }
    for (const text of notes)
      if (text.trim() !== '' && hasNote.get(source, text) === undefined)
        addNote.run({ id: newId(16), source, text, time });
    for (const { text, lang = '', label = '', locator = '', note = '', translation = '' } of quotations)
      if (text.trim() !== '' && hasQuotation.get(source, text) === undefined)
        addQuotation.run({ id: newId(16), source, text, lang, label, locator, note, translation, time });
  };
};
