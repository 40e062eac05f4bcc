-- What was changed of sources, so that it can be read and undone. A source that came and is unchanged has no row.
-- before and after: JSON of the source with what hangs on it; NULL where it was not there. batch: what was done in
-- one act.
CREATE TABLE source_changes (
  num INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL,
  batch TEXT NOT NULL,
  act TEXT NOT NULL,
  at TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX source_changes_by_source ON source_changes (source_id, num);
CREATE INDEX source_changes_by_batch ON source_changes (batch);
