-- Files at sources; their bytes lie in a folder beside the library, by the SHA-256 of what they hold.
-- A source that was deleted leaves its rows with what it said (left_at, left_with), so that they are there again
-- when the very same source comes back, and never at another one that gets its id.
CREATE TABLE attachments (
  id TEXT PRIMARY KEY NOT NULL,
  source_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT,
  left_at TEXT,
  left_with TEXT,
  UNIQUE (source_id, sha256)
) STRICT;
CREATE INDEX attachments_by_hash ON attachments (sha256);
