import { Node } from 'prosemirror-model';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { PaperStatus } from '../../../shared/contract/methods.ts';
import { schema } from '../../../shared/document/schema.ts';
import { newPaperId, type PaperId } from '../../../shared/ids.ts';
import { IbidError } from '../../../shared/result.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import {
  type ImportedItems,
  importItems,
  type SourceChoice,
  type SourceConflict,
  sourceConflicts,
} from '../sources/source-import.ts';
import { doiFinder, itemReader, sourceWriter } from '../sources/source-rows.ts';
import { type PaperSources, withSourceIds } from './paper-sources.ts';
import type { GivenPictures } from './picture-store.ts';
import type { VersionKeeper } from './version-keeper.ts';

/** What was decided about a paper that is taken in. */
export type Taking = {
  /** Which version of a source the library goes on with; its own where absent. */
  choose?: (conflict: SourceConflict) => SourceChoice;
  /** The id the new paper gets if no paper has it: it is then known again. */
  id?: PaperId | null;
  /** The paper whose place it takes; what that says is kept as a version. */
  over?: PaperId | null;
  /** How far it has got; where absent it stays, of a new paper a draft. */
  status?: PaperStatus;
};

export type Examined = {
  conflicts: (SourceConflict & { citedIn: number })[];
  /** The same paper in this library, and whether it says the same. */
  known: {
    id: PaperId;
    title: string;
    modified: string;
    words: number;
    revision: number;
    deleted: boolean;
    same: boolean;
  } | null;
};

type Given = { doc: Node; sources: CslItem[] };
type Found = {
  title: string;
  doc: string;
  revision: number;
  modified: string;
  words: number;
  deleted_at: string | null;
};

/** What papers that come from files need of the papers that are there. */
type Parts = {
  insert(doc: Node, sources: readonly CslItem[], id: PaperId): PaperId;
  save(id: PaperId, doc: Node, text: string, revision: number): unknown;
  restore(id: PaperId): void;
  withOwnPictures(doc: Node, given?: GivenPictures): Node;
  versions: Pick<VersionKeeper, 'keep'>;
  links: Pick<PaperSources, 'citing' | 'putCopies'>;
};

/** Takes papers in that come with their sources and pictures. */
export const paperTaker = (db: WriteDb, journal: Journal, now: () => Date, parts: Parts) => {
  const read = itemReader(db);
  const write = sourceWriter(db);
  const find = db.prepare(
    'SELECT title, doc, revision, modified, words, deleted_at FROM papers JOIN paper_docs ON paper_id = id WHERE id = ?',
  );
  const setStatus = db.prepare('UPDATE papers SET status = ? WHERE id = ?');
  const lookUp = () => ({ read, byDoi: doiFinder(db) });

  const replace = (id: PaperId, doc: Node, copies: readonly CslItem[]): PaperId => {
    const found = find.get(id) as Found | undefined;
    if (!found)
      throw new IbidError(
        'not-found',
        'The paper that was to be replaced is no longer in the library. Nothing was changed; take the file in as a paper of its own.',
      );
    const text = JSON.stringify(doc);
    parts.restore(id);
    if (text === found.doc) return id;
    parts.versions.keep(id, { kind: 'before', time: now(), sources: 'live' });
    parts.links.putCopies(id, copies);
    parts.save(id, doc, text, found.revision);
    return id;
  };

  const add = db.transaction(
    (
      given: Given,
      files: GivenPictures | undefined,
      taking: Taking,
    ): { id: PaperId; sources: ImportedItems } => {
      const rows = { ...lookUp(), write, time: now().toISOString() };
      const { result: sources } = journal.during({ act: 'import' }, () =>
        importItems(given.sources, rows, taking.choose ?? 'keep'),
      );
      const ids = new Map(sources.renamed.map(({ from, to }) => [from, to as string]));
      const doc =
        ids.size === 0 ? given.doc : Node.fromJSON(schema, withSourceIds(given.doc.toJSON(), ids) as object);
      const copies = given.sources.map((item) => ({ ...item, id: ids.get(item.id) ?? item.id }));
      const own = parts.withOwnPictures(doc, files);
      const isFree = taking.id && find.get(taking.id) === undefined;
      const id = taking.over
        ? replace(taking.over, own, copies)
        : parts.insert(own, copies, isFree && taking.id ? taking.id : newPaperId());
      if (taking.status) setStatus.run(taking.status, id);
      return { id, sources };
    },
  );

  const examine = db.transaction(({ doc, sources }: Given, id: PaperId | null): Examined => {
    const found = id === null ? undefined : (find.get(id) as Found | undefined);
    return {
      conflicts: sourceConflicts(sources, lookUp()).map((conflict) => ({
        ...conflict,
        citedIn: parts.links.citing(conflict.id).length,
      })),
      known:
        id === null || found === undefined
          ? null
          : {
              id,
              title: found.title,
              modified: found.modified,
              words: found.words,
              revision: found.revision,
              deleted: found.deleted_at !== null,
              same: JSON.stringify(doc) === found.doc,
            },
    };
  });

  return {
    add: (given: Given, files: GivenPictures | undefined, taking: Taking) =>
      add.immediate(given, files, taking),
    examine: (given: Given, id: PaperId | null): Examined => examine(given, id),
  };
};
