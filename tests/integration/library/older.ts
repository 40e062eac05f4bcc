import { applicationId, connect } from '../../../electron/library/db.ts';
import { migrate } from '../../../electron/library/migrations/index.ts';

/** A library as it was before the search asked for kinds and facts: its sources have no words yet. */
export const makeOlder = (path: string, count: number): void => {
  const db = connect(path);
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, 13);
  const add = db.prepare(
    `INSERT INTO sources (id, type, authors, title, container, year, authors_key, title_key, issued_key, created, modified, csl)
     VALUES (@id, 'book', '', @title, '', '', '', @title, NULL, 't', 't', @csl)`,
  );
  db.transaction(() => {
    for (let n = 0; n < count; n++) {
      const [id, title] = [`older${n}`, `Title number${n}`];
      add.run({ id, title, csl: JSON.stringify({ id, type: 'book', title }) });
    }
  })();
  db.close();
};
