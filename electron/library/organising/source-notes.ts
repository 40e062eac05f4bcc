import type { SourceNote } from '../../../shared/contract/organising.ts';
import { type ActId, newId, type SourceId, type SourceNoteId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { organisingLimits } from '../../../shared/sources/organising.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import { moreWords } from '../search/more-words.ts';
import { itemReader, noSource } from '../sources/source-rows.ts';

/** What a reader has noted at sources, as plain text; it is searched with them. */
export type SourceNotes = {
  ofSource(id: SourceId): SourceNote[];
  /** @param id null for a new one. @throws IbidError 'not-found', 'too-large' */
  save(id: SourceNoteId | null, source: SourceId, text: string): SourceNote;
  remove(id: SourceNoteId): { source: SourceId; act: ActId | null };
};

type Row = SourceNote & { source_id: SourceId };

export const sourceNotesRepo = (db: WriteDb, journal: Journal, now: () => Date): SourceNotes => {
  const source = itemReader(db);
  const words = moreWords(db);
  const ofSource = db.prepare(
    'SELECT id, text, created, modified FROM source_notes WHERE source_id = ? ORDER BY created, id',
  );
  const byId = db.prepare('SELECT * FROM source_notes WHERE id = ?');
  const insert = db.prepare(
    `INSERT INTO source_notes (id, source_id, text, created, modified)
     VALUES (@id, @source_id, @text, @created, @modified)`,
  );
  const update = db.prepare('UPDATE source_notes SET text = ?, modified = ? WHERE id = ?');
  const drop = db.prepare('DELETE FROM source_notes WHERE id = ?');

  const find = (id: SourceNoteId): Row => {
    const row = byId.get(id) as Row | undefined;
    if (!row) throw new IbidError('not-found', say('note-gone'));
    return row;
  };
  const add = (sourceId: SourceId, text: string): SourceNote => {
    if (!source(sourceId)) throw noSource(sourceId);
    if (ofSource.all(sourceId).length >= organisingLimits.notesAtSource)
      throw new IbidError('too-large', say('too-many-notes', { most: organisingLimits.notesAtSource }));
    const time = now().toISOString();
    const note = { id: newId(16) as SourceNoteId, text, created: time, modified: time };
    // What is typed in it next goes on with this.
    journal.during({ act: 'notes', sitting: note.id }, () => insert.run({ ...note, source_id: sourceId }));
    words.refresh(sourceId);
    return note;
  };
  const change = (id: SourceNoteId, text: string): SourceNote => {
    const { source_id, created } = find(id);
    const modified = now().toISOString();
    journal.during({ act: 'notes', sitting: id }, () => update.run(text, modified, id));
    words.refresh(source_id);
    return { id, text, created, modified };
  };
  const save: SourceNotes['save'] = (id, sourceId, text) =>
    id === null ? add(sourceId, text) : change(id, text);
  const remove: SourceNotes['remove'] = (id) => {
    const row = find(id);
    const { act } = journal.during({ act: 'notes' }, () => drop.run(id));
    words.refresh(row.source_id);
    return { source: row.source_id, act };
  };
  return {
    ofSource: (id) => ofSource.all(id) as SourceNote[],
    save: (...given) => db.transaction(save).immediate(...given),
    remove: (id) => db.transaction(remove).immediate(id),
  };
};
