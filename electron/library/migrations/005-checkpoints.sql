-- The versions of papers. Equal documents and equal lists of sources are kept once for each paper.
CREATE TABLE checkpoints (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  paper_id TEXT NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  created TEXT NOT NULL,
  words INTEGER NOT NULL,
  notes INTEGER NOT NULL,
  citations INTEGER NOT NULL,
  schema_version INTEGER NOT NULL,
  doc_hash TEXT NOT NULL,
  sources_hash TEXT NOT NULL,
  -- What changed since the version `changes_from`: derived, and made anew when that one is no longer the one before.
  changes TEXT,
  changes_from TEXT,
  deleted_at TEXT
) STRICT;

CREATE INDEX checkpoints_by_paper ON checkpoints (paper_id, created, num);

-- Deflated JSON by the SHA-256 of its text.
CREATE TABLE checkpoint_parts (
  paper_id TEXT NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (paper_id, hash)
) STRICT;
