-- What an act on many sources changed of them, some hundred sources a row: a row for each source (source_changes)
-- took ten times as much. What was kept so before stays as it is.
CREATE TABLE act_batches (
  num INTEGER PRIMARY KEY,
  act_num INTEGER NOT NULL REFERENCES source_acts (num) ON DELETE CASCADE,
  -- The least and the greatest id of the sources.
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  sources INTEGER NOT NULL,
  -- Deflated JSON: a list of [id, before, after] in the order of the act.
  changes BLOB NOT NULL
) STRICT;
CREATE INDEX act_batches_by_act ON act_batches (act_num, first, last);
