import type { SourceNote } from '../../../shared/contract/organising.ts';
import { newId, type SourceId, type SourceNoteId } from '../../../shared/ids.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { organisingLimits } from '../../../shared/sources/organising.ts';
import type { WriteDb } from '../db.ts';
import { moreWords } from '../search/more-words.ts';
import { itemReader, noSource } from '../sources/source-rows.ts';
import type { Acts } from './acts.ts';

/** What a reader has noted at sources, as plain text; it is searched with them. */
export type SourceNotes = {
  ofSource(id: SourceId): SourceNote[];
  /** @param id null for a new one. @throws IbidError 'not-found', 'too-large' */
  save(id: SourceNoteId | null, source: SourceId, text: string): SourceNote;
  remove(id: SourceNoteId): { source: SourceId; undo: string };
};

type Row = SourceNote & { source_id: SourceId };

export const sourceNotesRepo = (db: WriteDb, acts: Acts, now: () => Date): SourceNotes => {
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
  const save: SourceNotes['save'] = (id, sourceId, text) => {
    const time = now().toISOString();
    if (id !== null) {
      const row = find(id);
      update.run(text, time, id);
      words.refresh(row.source_id);
      return { id, text, created: row.created, modified: time };
    }
    if (!source(sourceId)) throw noSource(sourceId);
    if (ofSource.all(sourceId).length >= organisingLimits.notesAtSource)
      throw new IbidError('too-large', say('too-many-notes', { most: organisingLimits.notesAtSource }));
    const note = { id: newId(16) as SourceNoteId, text, created: time, modified: time };
    insert.run({ ...note, source_id: sourceId });
    words.refresh(sourceId);
    return note;
  };
  const remove: SourceNotes['remove'] = (id) => {
    const row = find(id);
    drop.run(id);
    words.refresh(row.source_id);
    return {
      source: row.source_id,
      undo: acts.keep(1, () => {
        if (!source(row.source_id)) throw noSource(row.source_id);
        insert.run(row);
        words.refresh(row.source_id);
        return { what: 'notes', ids: [row.source_id] };
      }),
    };
  };
  return {
    ofSource: (id) => ofSource.all(id) as SourceNote[],
    save: (...given) => db.transaction(save).immediate(...given),
    remove: (id) => db.transaction(remove).immediate(id),
  };
};
