-- Passages of a source. label and locator are those of a citation ('page', '12–13'; '' where none is known).
CREATE TABLE quotations (
  id TEXT PRIMARY KEY NOT NULL,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  -- A language tag; '' for that of the source.
  lang TEXT NOT NULL,
  label TEXT NOT NULL,
  locator TEXT NOT NULL,
  note TEXT NOT NULL,
  translation TEXT NOT NULL,
  -- The attached file it was taken from and where in it, as JSON; '' where it was written down by hand.
  attachment_id TEXT NOT NULL,
  place TEXT NOT NULL,
  created TEXT NOT NULL,
  modified TEXT NOT NULL
) STRICT;
CREATE INDEX quotations_by_source ON quotations (source_id, created);
CREATE INDEX quotations_by_modified ON quotations (modified);
