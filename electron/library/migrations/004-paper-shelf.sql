ALTER TABLE papers ADD COLUMN authors TEXT NOT NULL DEFAULT '';
ALTER TABLE papers ADD COLUMN status TEXT NOT NULL DEFAULT 'draft';
ALTER TABLE papers ADD COLUMN archived_at TEXT;
-- Taken out of the bin. The paper stays in the file for a while, so that this can be undone.
ALTER TABLE papers ADD COLUMN purged_at TEXT;
-- The form of what is derived from the document for lists and search: 0 where none was derived yet.
ALTER TABLE papers ADD COLUMN derived INTEGER NOT NULL DEFAULT 0;

-- The text of each block of a paper, for the passages that a search shows.
CREATE TABLE paper_texts (
  num INTEGER PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  part TEXT NOT NULL,
  note INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE INDEX paper_texts_by_paper ON paper_texts (paper_id);

-- The words of paper_texts.num, folded before they come here.
CREATE VIRTUAL TABLE paper_words USING fts5 (
  text,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
