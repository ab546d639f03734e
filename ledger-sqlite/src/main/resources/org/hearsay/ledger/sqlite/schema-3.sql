-- Schema 3: revisions are named by 64 bits of their content, and linking reads digests, no texts. All of it is made by
-- "hearsay rebuild" from the journal.
DROP TABLE claim_key
;
CREATE TABLE claim_key (
  span  INTEGER NOT NULL,         -- known / window
  key   INTEGER NOT NULL,         -- hash
  known INTEGER NOT NULL,
  rank  INTEGER NOT NULL,         -- of the report: revision.rank
  PRIMARY KEY (span, key, known, rank)
) STRICT, WITHOUT ROWID
;
DROP TABLE print
;
CREATE TABLE print (
  print INTEGER NOT NULL,
  known INTEGER NOT NULL,
  rank  INTEGER NOT NULL,
  PRIMARY KEY (print, known, rank)
) STRICT, WITHOUT ROWID
;
-- What linking needs to know of a report.
CREATE TABLE digest (
  report   INTEGER PRIMARY KEY,   -- revision.entry
  mentions BLOB NOT NULL,         -- words, and the mentions of its claims
  runs     BLOB NOT NULL          -- all runs of four words of its text, as hashes
) STRICT
;
-- revision.id is r and 16 hexadecimal digits; rank is these less 2^63, so that signed numbers are in the order of ids.
DROP INDEX revision_id
;
CREATE UNIQUE INDEX revision_rank ON revision (rank)
;
