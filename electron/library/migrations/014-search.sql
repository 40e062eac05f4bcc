-- What the search asks of sources beside their words; the step fills it in from csl.
ALTER TABLE sources ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN language TEXT NOT NULL DEFAULT '';
-- What a source has, as bits: 1 abstract, 2 DOI, 4 ISBN, 8 web address.
ALTER TABLE sources ADD COLUMN facts INTEGER NOT NULL DEFAULT 0;
CREATE INDEX sources_by_kind ON sources (kind, type);
CREATE INDEX sources_by_language ON sources (language);
CREATE INDEX sources_by_facts ON sources (facts);
