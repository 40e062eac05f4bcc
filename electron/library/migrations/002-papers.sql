CREATE TABLE papers (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  series TEXT NOT NULL,
  words INTEGER NOT NULL,
  notes INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  view TEXT NOT NULL DEFAULT '',
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

-- Apart from its paper, so that a small change of the paper does not write megabytes again.
CREATE TABLE paper_docs (
  paper_id TEXT PRIMARY KEY NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  schema_version INTEGER NOT NULL,
  doc TEXT NOT NULL
) STRICT;

-- Which source a paper cites how often, and the paper's own copy of it. A row with count 0 keeps the copy of
-- a source that the library does not have, so that undoing the removal of its last citation finds it again.
CREATE TABLE paper_citations (
  paper_id TEXT NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  source_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  count INTEGER NOT NULL,
  csl TEXT,
  PRIMARY KEY (paper_id, source_id)
) STRICT;

CREATE INDEX paper_citations_by_source ON paper_citations (source_id, count);
