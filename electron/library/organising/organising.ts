import type { Organised, Shelves } from '../../../shared/contract/organising.ts';
import type { SourceId } from '../../../shared/ids.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import { noSource } from '../sources/source-rows.ts';
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
  };
};

/** @param guard makes Ibid's errors of SQLite's */
export const organisingRepo = (
  db: WriteDb,
  journal: Journal,
  now: () => Date,
  guard: <Repo extends object>(repo: Repo) => Repo,
): Organising => {
  const tags = tagsRepo(db, journal);
  const collections = collectionsRepo(db, journal);
  const searches = savedSearchesRepo(db, journal);
  const notes = sourceNotesRepo(db, journal, now);
  const judgements = judgementsRepo(db, journal);
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
          otherJudgements: judgements.others(id),
        };
      },
    }),
  };
};
