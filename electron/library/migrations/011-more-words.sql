-- The text of attached files, by what they hold; pages are divided by form feeds. state: 'read', or why there is
-- no text. reader: the version of the reader, so that a better one reads again. labels: JSON of the printed numbers
-- of its pages; '' where it names none.
CREATE TABLE attachment_texts (
  num INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  reader INTEGER NOT NULL,
  text TEXT NOT NULL,
  labels TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_texts_by_reader ON attachment_texts (reader);

-- Whatever puts a file at a source, its text is waited for.
INSERT INTO attachment_texts (sha256, state, reader, text, labels)
SELECT DISTINCT sha256, 'waiting', 0, '', '' FROM attachments;
CREATE TRIGGER attachment_text_waits AFTER INSERT ON attachments BEGIN
  INSERT INTO attachment_texts (sha256, state, reader, text, labels)
  SELECT new.sha256, 'waiting', 0, '', ''
  WHERE NOT EXISTS (SELECT 1 FROM attachment_texts WHERE sha256 = new.sha256);
  -- The file that was missing has been put there again.
  UPDATE attachment_texts SET state = 'waiting', reader = 0 WHERE sha256 = new.sha256 AND state = 'missing';
END;

-- Where a reader was in a file, as JSON, and what is added to a page of a PDF for the number printed on it.
CREATE TABLE attachment_places (
  attachment_id TEXT PRIMARY KEY NOT NULL REFERENCES attachments (id) ON DELETE CASCADE,
  place TEXT NOT NULL,
  shift INTEGER
) STRICT, WITHOUT ROWID;

-- The folded words of attachment_texts.num.
CREATE VIRTUAL TABLE attachment_words USING fts5 (
  text,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);

-- The folded words of what a reader has written about sources.num.
CREATE VIRTUAL TABLE source_more_words USING fts5 (
  notes, quotations,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
