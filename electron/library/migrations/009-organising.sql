-- How a reader orders sources and what he thinks of them. What hangs on a source goes with it; what brings a
-- source back brings it along.
CREATE TABLE tags (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  -- The name as names of tags are compared.
  folded TEXT NOT NULL UNIQUE,
  -- The name of a colour of the interface; '' for none.
  colour TEXT NOT NULL
) STRICT;

CREATE TABLE source_tags (
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  tag_id TEXT NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  PRIMARY KEY (source_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_tags_by_tag ON source_tags (tag_id, source_id);

-- A source may be in any number of collections; being in one does not put it into those around it.
CREATE TABLE collections (
  id TEXT PRIMARY KEY NOT NULL,
  parent_id TEXT REFERENCES collections (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  -- Among its siblings.
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX collections_by_parent ON collections (parent_id, position);

CREATE TABLE collection_sources (
  collection_id TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  PRIMARY KEY (collection_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_sources_by_source ON collection_sources (source_id, collection_id);

-- What is typed into the search, by a name.
CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE source_notes (
  id TEXT PRIMARY KEY NOT NULL,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
CREATE INDEX source_notes_by_source ON source_notes (source_id, created);

-- An editor's judgement: what kind of source it is (primary, press, academic, ...; '' where none is given) and how
-- far it can be relied on, in words.
CREATE TABLE source_judgements (
  source_id TEXT PRIMARY KEY NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
