-- By what two sources may be the same work, each key as a number: its DOI, its ISBN, its address, its title with a
-- name. What has the same number is looked at again, so that two keys with one number do no harm.
CREATE TABLE source_keys (
  key INTEGER NOT NULL,
  num INTEGER NOT NULL REFERENCES sources (num) ON DELETE CASCADE,
  PRIMARY KEY (key, num)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_keys_by_num ON source_keys (num);

-- By which rules the keys of a source were made; 0 where none were.
ALTER TABLE sources ADD COLUMN keyed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX sources_not_keyed ON sources (num) WHERE keyed = 0;

-- What a person said is not the same, though it looks so: pairs of sources by their ids, and of names as they are
-- written, the lesser one first.
CREATE TABLE told_apart (
  what TEXT NOT NULL,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (what, one, other)
) STRICT, WITHOUT ROWID;
