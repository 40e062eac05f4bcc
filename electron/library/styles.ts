import type { Style, StyleKind } from '../../shared/citations/styles/style.ts';
import type { PaperId } from '../../shared/ids.ts';
import { say } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import type { WriteDb } from './db.ts';

/** So many added styles a library takes. */
export const mostStyles = 500;

/** A citation style that a reader has added. */
export type KeptStyle = Omit<Style, 'field' | 'journals'> & {
  /** What its own file calls it, mostly an address. */
  cslId: string;
  /** The title of the style it only pointed to; '' for one of its own. */
  parent: string;
  /** When its authors last changed it, as the file says; '' if it does not. */
  updated: string;
};

/** The citation styles of a library, beside those that come with Ibid. */
export type Styles = {
  /** All, by title. */
  list(): (Omit<KeptStyle, 'xml'> & { added: string })[];
  get(id: string): KeptStyle | null;
  /** The style that a file calls so. */
  byCslId(cslId: string): KeptStyle | null;
  /** Keeps a style; one with its id gives way. @throws IbidError 'too-large' when there are `mostStyles` */
  put(style: KeptStyle): void;
  /** Whether there was one. */
  remove(id: string): boolean;
  /** Papers that name a style, those in the bin too, by title. */
  papersIn(id: string): { id: PaperId; title: string }[];
};

type Row = Omit<KeptStyle, 'cslId' | 'locales'> & { csl_id: string; locales: string; kind: StyleKind };

const fromRow = ({ csl_id: cslId, locales, ...row }: Row): KeptStyle => ({
  ...row,
  cslId,
  locales: JSON.parse(locales) as string[],
});

const columns = 'id, csl_id, title, kind, locales, licence, parent, updated';

export const stylesRepo = (db: WriteDb, now: () => Date): Styles => {
  const list = db.prepare(`SELECT ${columns}, added FROM styles ORDER BY title COLLATE NOCASE, id`);
  const get = db.prepare(`SELECT ${columns}, xml FROM styles WHERE id = ?`);
  const byCslId = db.prepare(`SELECT ${columns}, xml FROM styles WHERE csl_id = ? LIMIT 1`);
  const count = db.prepare('SELECT count(*) FROM styles WHERE id <> ?').pluck();
  const put = db.prepare(
    `INSERT INTO styles (${columns}, added, xml)
     VALUES (@id, @cslId, @title, @kind, @locales, @licence, @parent, @updated, @added, @xml)
     ON CONFLICT DO UPDATE SET csl_id = @cslId, title = @title, kind = @kind, locales = @locales,
       licence = @licence, parent = @parent, updated = @updated, added = @added, xml = @xml`,
  );
  const remove = db.prepare('DELETE FROM styles WHERE id = ?');
  const papers = db.prepare(
    'SELECT id, title FROM papers WHERE style = ? AND purged_at IS NULL ORDER BY title COLLATE NOCASE, id',
  );
  const keep = db.transaction((style: KeptStyle): void => {
    if ((count.get(style.id) as number) >= mostStyles)
      throw new IbidError('too-large', say('styles-full', { count: mostStyles }));
    put.run({ ...style, locales: JSON.stringify(style.locales), added: now().toISOString() });
  });
  return {
    list: () =>
      (list.all() as (Row & { added: string })[]).map(({ added, ...row }) => ({ ...fromRow(row), added })),
    get: (id) => {
      const row = get.get(id) as Row | undefined;
      return row ? fromRow(row) : null;
    },
    byCslId: (cslId) => {
      const row = byCslId.get(cslId) as Row | undefined;
      return row ? fromRow(row) : null;
    },
    put: (style) => keep.immediate(style),
    remove: (id) => remove.run(id).changes > 0,
    papersIn: (id) => papers.all(id) as { id: PaperId; title: string }[],
  };
};
