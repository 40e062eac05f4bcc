-- What was done to sources, so that it can be read and undone.
CREATE TABLE source_acts (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  act TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The act that this one undoes; '' for none.
  undoes TEXT NOT NULL,
  -- A window's name for one sitting at a form, whose small changes are one act; '' for none.
  sitting TEXT NOT NULL,
  -- JSON: the citations and lists that were changed in papers, as they were and as they became; '' for none.
  papers TEXT NOT NULL
) STRICT;
CREATE INDEX source_acts_by_undone ON source_acts (undoes) WHERE undoes <> '';

-- What an act changed of each source. A source that came and is unchanged has no row. before and after: JSON of
-- what is different, with what hangs on the source; NULL where it was not there.
CREATE TABLE source_changes (
  num INTEGER PRIMARY KEY,
  act_num INTEGER NOT NULL REFERENCES source_acts (num) ON DELETE CASCADE,
  source_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  UNIQUE (act_num, source_id)
) STRICT;
CREATE INDEX source_changes_by_source ON source_changes (source_id, act_num);
