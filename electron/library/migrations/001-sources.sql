-- A source is kept whole in csl; the other columns are derived from it for lists, sorting and search.
CREATE TABLE sources (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  authors TEXT NOT NULL,
  title TEXT NOT NULL,
  container TEXT NOT NULL,
  year TEXT NOT NULL,
  authors_key TEXT NOT NULL,
  title_key TEXT NOT NULL,
  issued_key INTEGER,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  csl TEXT NOT NULL
) STRICT;

CREATE INDEX sources_by_authors ON sources (authors_key, issued_key, title_key);
CREATE INDEX sources_by_title ON sources (title_key, issued_key);
CREATE INDEX sources_by_issued ON sources (issued_key, authors_key, title_key);
CREATE INDEX sources_by_modified ON sources (modified);

-- The words of sources.num, folded before they come here; nothing of the text itself is stored twice.
CREATE VIRTUAL TABLE source_words USING fts5 (
  key, names, title, place, rest,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
