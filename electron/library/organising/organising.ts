import type { Organised, Shelves } from '../../../shared/contract/organising.ts';
import type { SourceId } from '../../../shared/ids.ts';
import type { WriteDb } from '../db.ts';
import { noSource } from '../sources/source-rows.ts';
import { keepActs, type Touched } from './acts.ts';
import { type Collections, collectionsRepo } from './collections.ts';
import { type Judgements, judgementsRepo } from './judgements.ts';
import { type SavedSearches, savedSearchesRepo } from './saved-searches.ts';
import { type SourceNotes, sourceNotesRepo } from './source-notes.ts';
import { type Tags, tagsRepo } from './tags.ts';

/** How a reader orders the sources of a library, and what he thinks of them. */
export type Organising = {
  readonly tags: Tags;
  readonly collections: Collections;
  readonly searches: SavedSearches;
  readonly notes: SourceNotes;
  readonly judgements: Judgements;
  readonly shelves: {
    /** Tags, collections and searches, with how many sources are in each. */
    list(): Shelves;
    /** @throws IbidError 'not-found' */
    ofSource(id: SourceId): Organised;
    /** Takes back an act. @throws IbidError 'not-found' */
    undo(act: string): Touched;
  };
};

/** @param guard makes Ibid's errors of SQLite's */
export const organisingRepo = (
  db: WriteDb,
  now: () => Date,
  guard: <Repo extends object>(repo: Repo) => Repo,
): Organising => {
  const acts = keepActs();
  const tags = tagsRepo(db, acts);
  const collections = collectionsRepo(db, acts);
  const searches = savedSearchesRepo(db, acts);
  const notes = sourceNotesRepo(db, acts, now);
  const judgements = judgementsRepo(db, acts);
  const count = db.prepare('SELECT count(*) FROM sources').pluck();
  const isThere = db.prepare('SELECT 1 FROM sources WHERE id = ?').pluck();
  return {
    tags: guard(tags),
    collections: guard(collections),
    searches: guard(searches),
    notes: guard(notes),
    judgements: guard(judgements),
    shelves: guard({
      list: () => ({
        tags: tags.list(),
        collections: collections.list(),
        searches: searches.list(),
        all: count.get() as number,
        unfiled: collections.unfiled(),
      }),
      ofSource: (id) => {
        if (isThere.get(id) === undefined) throw noSource(id);
        const [judged] = judgements.of([id]);
        return {
          tags: tags.ofSource(id),
          collections: collections.ofSource(id),
          notes: notes.ofSource(id),
          judgement: { kind: judged?.kind ?? '', note: judged?.note ?? '' },
        };
      },
      undo: (act) => db.transaction(acts.take(act)).immediate(),
    }),
  };
};
