-- Citation styles that a reader has added, by the id under which papers name them.
CREATE TABLE styles (
  id TEXT PRIMARY KEY NOT NULL,
  csl_id TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  locales TEXT NOT NULL,
  licence TEXT NOT NULL,
  parent TEXT NOT NULL,
  updated TEXT NOT NULL,
  added TEXT NOT NULL,
  xml TEXT NOT NULL
) STRICT;

-- The citation style that a paper names; '' for the default.
ALTER TABLE papers ADD COLUMN style TEXT NOT NULL DEFAULT '';
UPDATE papers SET style = coalesce(
  (SELECT json_extract(doc, '$.attrs.meta.style') FROM paper_docs WHERE paper_id = id AND json_valid(doc)), '');
CREATE INDEX papers_by_style ON papers (style) WHERE style <> '';
