-- Pictures by the SHA-256 of their bytes. `touched` is when one was last put in, or last left a paper.
CREATE TABLE pictures (
  hash TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  touched TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- Which pictures a paper shows. One may be missing in the library.
CREATE TABLE paper_pictures (
  paper_id TEXT NOT NULL REFERENCES papers (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  PRIMARY KEY (paper_id, hash)
) STRICT;

-- Which pictures the document of a version shows.
CREATE TABLE checkpoint_pictures (
  paper_id TEXT NOT NULL,
  part TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (paper_id, part, hash),
  FOREIGN KEY (paper_id, part) REFERENCES checkpoint_parts (paper_id, hash) ON DELETE CASCADE
) STRICT;

-- Whether the pictures that stood in the paper and in its versions themselves were moved to the table above.
ALTER TABLE papers ADD COLUMN pictures_moved INTEGER NOT NULL DEFAULT 0;
