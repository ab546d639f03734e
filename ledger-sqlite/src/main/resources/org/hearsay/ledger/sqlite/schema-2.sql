-- Schema 2: what persons decided. Projections, too.

CREATE TABLE review (
  entry  INTEGER PRIMARY KEY,     -- of the journal, in which the decision is
  action TEXT NOT NULL,           -- speaker, place, type ...; docs/review.md
  claim  INTEGER,                 -- kept_claim.claim that it is about; null: about none, or it is not there
  undoes INTEGER                  -- the entry that it takes back
) STRICT
;
CREATE INDEX review_of_claim ON review (claim) WHERE claim IS NOT NULL
;
-- Links that a person set, in place of those that the linker would choose.
CREATE TABLE review_link (
  entry  INTEGER NOT NULL,        -- review.entry
  item   INTEGER NOT NULL,        -- kept_claim.claim
  linked INTEGER,                 -- an earlier claim; null: it founds an event
  reason TEXT NOT NULL,
  PRIMARY KEY (entry, item)
) STRICT, WITHOUT ROWID
;
