-- The text of attached files, by what they hold; pages are divided by form feeds. state: 'read', or why there is
-- no text. reader: the version of the reader, so that a better one reads again.
CREATE TABLE attachment_texts (
  num INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  reader INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

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
