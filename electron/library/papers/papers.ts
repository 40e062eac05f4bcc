import { Node } from 'prosemirror-model';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import { defaultStyle } from '../../../shared/citations/styles/index.ts';
import type { Input, Output, PaperStatus } from '../../../shared/contract/methods.ts';
import type { DifferingCopy } from '../../../shared/contract/paper-copies.ts';
import { paperTitle } from '../../../shared/document/facts.ts';
import { newPaper, paperLanguage } from '../../../shared/document/new-paper.ts';
import { schema } from '../../../shared/document/schema.ts';
import { type SeriesId, seriesById } from '../../../shared/document/series.ts';
import { emptyPaper, readStoredPaper, type StoredPaper } from '../../../shared/document/stored-paper.ts';
import { currentVersion } from '../../../shared/document/stored-paper-steps.ts';
import { withTitle } from '../../../shared/document/with-title.ts';
import { newPaperId, type PaperId, type SourceId } from '../../../shared/ids.ts';
import { isPictureData } from '../../../shared/pictures/picture-address.ts';
import { IbidError } from '../../../shared/result.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import type { ImportedItems } from '../sources/source-import.ts';
import { paperSearch } from './paper-search.ts';
import { derivedForm, type PaperShelf, paperFacts, paperShelf } from './paper-shelf.ts';
import { paperSources } from './paper-sources.ts';
import { paperWords } from './paper-words.ts';
import { type GivenPictures, pictureStore } from './picture-store.ts';
import { type Examined, paperTaker, type Taking } from './take-paper.ts';
import { versionKeeper } from './version-keeper.ts';

export type OpenedPaper = { id: PaperId; doc: unknown; snapshot: CslItem[]; revision: number; view: string };

/** The papers of a library, as the `papers.*` methods of the contract want them. */
export type Papers = Omit<PaperShelf, 'derive' | 'sweep'> & {
  /** Searches the texts of the papers outside the bin. */
  search(input: Input<'papers.search'>): Output<'papers.search'>;
  /** A paper of a series takes what it says of the institute from the last changed one in that language. */
  create(title: string, lang: string, series?: SeriesId, style?: string): { id: PaperId };
  /**
   * Pictures that stand in the paper, or in its versions, go to the library's own first.
   * @throws IbidError 'not-found', 'bad-file' if the stored document can't be read
   */
  open(id: PaperId): OpenedPaper;
  /** A paper for export: its document, and what it cites from the library where it is there, else its own copies. */
  read(id: PaperId): { doc: Node; sources: CslItem[]; modified: string; status: PaperStatus };
  /**
   * Writes a document of this version's schema. The same document sent again with the revision before it is
   * answered like the first time, so that a lost answer is no conflict.
   * @throws IbidError 'conflict', 'not-found', 'bad-request' if it is not a document
   */
  save(id: PaperId, doc: unknown, revision: number): { revision: number; modified: string };
  setView(id: PaperId, view: string): void;
  /** Papers that were saved last when a source said something else, with what it said. */
  differingCopies(id: SourceId): DifferingCopy[];
  /** @throws IbidError 'not-found' if the paper does not cite the source of the copy */
  putCopy(id: PaperId, copy: CslItem): void;
  /**
   * Gives a paper another title. Marks of notes in the title stay, behind its words.
   * @returns the revision it has now
   */
  rename(id: PaperId, title: string): number;
  /** Makes a paper of its own of each, with its copies of sources and `suffix` behind its title. */
  duplicate(ids: readonly PaperId[], suffix: string): PaperId[];
  /**
   * Takes in a paper that comes with its sources. Those the library lacks are added; where it has the same
   * work under the same id its own row stands; a different work under that id gets a new id, in the paper's
   * citations too. `pictures` are those that come with it, by their addresses in it.
   * @throws IbidError as `readStoredPaper`, 'not-found' if the paper to be replaced is gone
   */
  add(
    stored: StoredPaper,
    pictures?: GivenPictures,
    taking?: Taking,
  ): { id: PaperId; sources: ImportedItems };
  /** What would have to be decided before a paper is taken in. `own` is its id in the library it comes from. */
  examine(stored: StoredPaper, own: PaperId | null): Examined;
  /** Moves the pictures of one paper that an older version wrote; false when there is none left. */
  movePictures(): boolean;
};

const noPaper = (id: string): IbidError =>
  new IbidError('not-found', `There is no paper "${id.slice(0, 100)}" in the library.`);

const readSent = (doc: unknown): Node => {
  try {
    const node = Node.fromJSON(schema, doc as object);
    if (node.type !== schema.topNodeType) throw new RangeError('it has no document');
    node.check();
    return node;
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    throw new IbidError(
      'bad-request',
      `This document can't be saved: ${error.message}. What was saved before is safe. Export the paper to keep your changes, then open it again.`,
    );
  }
};

/** Whether pictures stand in a document itself. */
const holdsPictures = (doc: Node): boolean => {
  let found = false;
  doc.descendants((node) => {
    found ||= node.type === schema.nodes.image && isPictureData(String(node.attrs.src));
    return !found && !node.inlineContent;
  });
  return found;
};

export const papersRepo = (db: WriteDb, journal: Journal, now: () => Date): Papers => {
  const links = paperSources(db);
  const pictures = pictureStore(db, now);
  const versions = versionKeeper(db, links, pictures);
  const words = paperWords(db);
  const search = paperSearch(db);
  const insert = db.prepare(
    `INSERT INTO papers (id, title, authors, series, style, words, notes, revision, created, modified, derived, pictures_moved)
     VALUES (@id, @title, @authors, @series, @style, @words, @notes, 1, @time, @time, ${derivedForm}, 1)`,
  );
  const insertDoc = db.prepare('INSERT INTO paper_docs (paper_id, schema_version, doc) VALUES (?, ?, ?)');
  const stored = db.prepare(
    'SELECT schema_version, doc, revision, view, modified, status FROM papers JOIN paper_docs ON paper_id = id WHERE id = ?',
  );
  const update = db.prepare(
    `UPDATE papers SET title = @title, authors = @authors, series = @series, style = @style, words = @words, notes = @notes,
       revision = revision + 1, modified = @time, derived = ${derivedForm} WHERE id = @id AND revision = @revision`,
  );
  const updateDoc = db.prepare('UPDATE paper_docs SET schema_version = ?, doc = ? WHERE paper_id = ?');
  const setView = db.prepare('UPDATE papers SET view = ? WHERE id = ?');
  const unmoved = db.prepare('SELECT id FROM papers WHERE pictures_moved = 0 LIMIT 1').pluck();
  const isUnmoved = db.prepare('SELECT 1 FROM papers WHERE id = ? AND pictures_moved = 0').pluck();
  const setMoved = db.prepare('UPDATE papers SET pictures_moved = 1 WHERE id = ?');

  type Stored = {
    schema_version: number;
    doc: string;
    revision: number;
    view: string;
    modified: string;
    status: PaperStatus;
  };
  const get = (id: PaperId): Stored => {
    const found = stored.get(id) as Stored | undefined;
    if (!found) throw noPaper(id);
    return found;
  };
  const readDoc = ({ schema_version: schemaVersion, doc }: Stored): Node =>
    readStoredPaper({ format: 'ibid-paper', schemaVersion, doc: JSON.parse(doc), sources: [] }).doc;

  const insertPaper = (doc: Node, sources: readonly CslItem[], id = newPaperId()): PaperId => {
    const text = JSON.stringify(doc);
    insert.run({ id, ...paperFacts(doc), time: now().toISOString() });
    insertDoc.run(id, currentVersion, text);
    links.putCopies(id, sources);
    links.refresh(id, doc);
    words.refresh(id, doc);
    pictures.refresh(id, text);
    return id;
  };

  const save = db.transaction((id: PaperId, doc: Node, text: string, revision: number) => {
    const date = now();
    const time = date.toISOString();
    const found = get(id);
    if (found.revision === revision && found.doc !== text) versions.beforeSave(id, date);
    if (update.run({ id, revision, ...paperFacts(doc), time }).changes === 0) {
      if (found.revision === revision + 1 && found.doc === text)
        return { revision: found.revision, modified: found.modified };
      throw new IbidError(
        'conflict',
        'This paper was changed from another window or program since it was opened, so it was not saved over that. Export your version to keep it, then open the paper again.',
        { revision: found.revision },
      );
    }
    updateDoc.run(currentVersion, text, id);
    links.refresh(id, doc);
    words.refresh(id, doc);
    pictures.refresh(id, text);
    return { revision: revision + 1, modified: time };
  });

  /** What the paper says stays the same, so it is neither a new revision nor a change. */
  const movePictures = db.transaction((id: PaperId) => {
    const { doc, schema_version } = get(id);
    if (doc.includes('"src":"data:')) {
      const moved = JSON.stringify(pictures.takeIn(JSON.parse(doc)));
      updateDoc.run(schema_version, moved, id);
      pictures.refresh(id, moved);
    }
    versions.movePictures(id);
    setMoved.run(id);
  });
  const withOwnPictures = (doc: Node, given?: GivenPictures): Node => {
    const json: unknown = doc.toJSON();
    const taken = pictures.takeIn(json, given);
    return taken === json ? doc : Node.fromJSON(schema, taken as object);
  };

  const shelf = paperShelf(db, now, (id) => readDoc(get(id)), noPaper);
  shelf.sweep();
  const taker = paperTaker(db, journal, now, {
    insert: insertPaper,
    save,
    restore: (id) => shelf.restore([id]),
    withOwnPictures,
    versions,
    links,
  });

  const ofSeries = db
    .prepare(
      `SELECT id FROM papers WHERE deleted_at IS NULL AND series <> '' AND series = ?
       ORDER BY modified DESC LIMIT 20`,
    )
    .pluck();
  const lastOfSeries = (series: SeriesId, lang: string): Node | null => {
    for (const id of ofSeries.all(seriesById(series).name) as PaperId[]) {
      try {
        const doc = readDoc(get(id));
        if (paperLanguage(doc) === lang) return doc;
      } catch {
        // A paper that can't be read says so when it is opened; the new one looks at the next.
      }
    }
    return null;
  };

  const rename = db.transaction((id: PaperId, title: string): number => {
    const found = get(id);
    const doc = withTitle(readDoc(found), title);
    return save(id, doc, JSON.stringify(doc), found.revision).revision;
  });

  const duplicate = db.transaction((ids: readonly PaperId[], suffix: string): PaperId[] =>
    ids.map((id) => {
      const doc = readDoc(get(id));
      const title = `${paperTitle(doc)}${suffix}`.trim();
      return insertPaper(withTitle(doc, title), links.snapshot(id, 'copies'));
    }),
  );

  return {
    ...shelf,
    list: () => {
      shelf.derive();
      return shelf.list();
    },
    search: (input) => {
      shelf.derive();
      return search(input);
    },
    purge: (ids) => {
      shelf.sweep();
      shelf.purge(ids);
    },
    rename: (id, title) => rename.immediate(id, title),
    duplicate: (ids, suffix) => duplicate.immediate(ids, suffix),
    create: (title, lang, series, style) => {
      const chosen = style === defaultStyle ? undefined : style;
      const doc = series
        ? newPaper(title, lang, series, lastOfSeries(series, lang), chosen)
        : emptyPaper({ lang, ...(chosen === undefined ? {} : { style: chosen }) }, title);
      return { id: db.transaction(() => insertPaper(doc, [])).immediate() };
    },
    open: (id) => {
      if (!db.readonly && isUnmoved.get(id)) movePictures.immediate(id);
      const found = get(id);
      const doc: unknown = readDoc(found).toJSON();
      return { id, doc, snapshot: links.snapshot(id, 'copies'), revision: found.revision, view: found.view };
    },
    read: (id) => {
      const found = get(id);
      const { modified, status } = found;
      return { doc: readDoc(found), sources: links.snapshot(id, 'live'), modified, status };
    },
    save: (id, doc, revision) => {
      const sent = readSent(doc);
      const node = holdsPictures(sent) ? withOwnPictures(sent) : sent;
      return save.immediate(id, node, JSON.stringify(node), revision);
    },
    setView: (id, view) => {
      if (setView.run(view, id).changes === 0) throw noPaper(id);
    },
    differingCopies: (id) => links.differing(id),
    putCopy: (id, copy) => {
      if (!links.putCopy(id, copy)) throw noPaper(id);
    },
    add: (paper, files, taking = {}) => taker.add(readStoredPaper(paper), files, taking),
    examine: (paper, id) => taker.examine(readStoredPaper(paper), id),
    movePictures: () => {
      const id = db.readonly ? undefined : (unmoved.get() as PaperId | undefined);
      if (id !== undefined) movePictures.immediate(id);
      return id !== undefined;
    },
  };
};
