-- What an import was made from: the names of its files, as JSON; '' where it was made from none.
ALTER TABLE source_acts ADD COLUMN files TEXT NOT NULL DEFAULT '';
