-- source_acts becomes the one list of what is done in a library: sources that come, and what is done to the order
-- of the library, are kept with it too.

-- Sources that came by an act, as ranges of their numbers; created tells them from later ones of those numbers.
CREATE TABLE act_arrivals (
  act_num INTEGER NOT NULL REFERENCES source_acts (num) ON DELETE CASCADE,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  created TEXT NOT NULL,
  PRIMARY KEY (act_num, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX act_arrivals_by_created ON act_arrivals (created, first);

INSERT INTO act_arrivals
SELECT act_num, sources.num, sources.num, sources.created
FROM source_changes JOIN sources ON sources.id = source_id WHERE source_changes.before IS NULL;
DELETE FROM source_changes WHERE before IS NULL;

-- Rows of tags, collections, saved searches and of what was told apart, as JSON: as they were and as they became,
-- NULL where they were not there. id is what a row is known by.
CREATE TABLE act_rows (
  num INTEGER PRIMARY KEY,
  act_num INTEGER NOT NULL REFERENCES source_acts (num) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX act_rows_by_act ON act_rows (act_num);
CREATE INDEX act_rows_by_id ON act_rows (kind, id);

-- What was thought of sources that were merged into one which was judged otherwise.
CREATE TABLE other_judgements (
  id TEXT PRIMARY KEY NOT NULL,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX other_judgements_by_source ON other_judgements (source_id);
