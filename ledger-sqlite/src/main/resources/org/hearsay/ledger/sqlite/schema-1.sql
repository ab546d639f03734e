-- Schema 1 of a ledger. Times are milliseconds since 1970-01-01T00:00Z; every statement ends in a line ";".

-- The journal. How an entry is hashed: docs/ledger.md.
CREATE TABLE journal (
  entry    INTEGER PRIMARY KEY,   -- 1, 2, 3 ... without a gap
  kind     TEXT NOT NULL,         -- captured, read, rejected, reviewed
  recorded INTEGER NOT NULL,
  head     TEXT NOT NULL,         -- a flat JSON object of strings
  body     BLOB,                  -- zlib: the bytes captured, the reading as JSON, the decision
  before   BLOB NOT NULL,         -- the hash of the entry before; 32 zero bytes for the first
  hash     BLOB NOT NULL
) STRICT
;
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only: no entry is changed'); END
;
CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only: no entry is removed'); END
;
-- Refuses INSERT OR REPLACE too, for which SQLite asks no DELETE trigger.
CREATE TRIGGER journal_is_a_chain BEFORE INSERT ON journal
WHEN NEW.entry IS NOT (SELECT coalesce(max(entry), 0) + 1 FROM journal)
  OR NEW.before IS NOT coalesce((SELECT hash FROM journal ORDER BY entry DESC LIMIT 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'the journal is a chain: an entry follows the last one'); END
;

-- Everything below is a projection.

-- By whom they were made: other rules, and they must be made anew.
CREATE TABLE projected (
  one   INTEGER PRIMARY KEY CHECK (one = 1),
  rules TEXT NOT NULL,
  entry INTEGER NOT NULL          -- the last one that they hold
) STRICT
;
CREATE TABLE revision (
  entry     INTEGER PRIMARY KEY,  -- in which it was read
  captured  INTEGER NOT NULL,     -- entry in which its bytes are
  id        TEXT NOT NULL,        -- r and 12 hexadecimal digits
  rank      INTEGER NOT NULL,     -- the 12 digits as a number: the order of those known at the same time
  address   TEXT NOT NULL,
  number    INTEGER NOT NULL,
  known     INTEGER NOT NULL,
  recorded  INTEGER NOT NULL,
  published TEXT,
  outlet    TEXT,
  title     TEXT,
  text_hash BLOB NOT NULL         -- SHA-256 of the text as UTF-8
) STRICT
;
CREATE UNIQUE INDEX revision_id ON revision (id)
;
CREATE UNIQUE INDEX revision_of_address ON revision (address, number)
;
CREATE INDEX revision_by_time ON revision (known, rank)
;
CREATE TABLE rejection (
  entry   INTEGER PRIMARY KEY,
  address TEXT NOT NULL,
  reason  TEXT NOT NULL,
  message TEXT NOT NULL,
  sha256  TEXT                    -- of the bytes; null where there were none
) STRICT
;
CREATE INDEX rejection_of_address ON rejection (address)
;
-- A row a claim. Its number is the entry of its reading * 2^20 + its place among the reading's claims by time.
CREATE TABLE kept_claim (
  claim      INTEGER PRIMARY KEY,
  revision   INTEGER NOT NULL,    -- revision.entry
  name       TEXT NOT NULL,       -- c3
  event      INTEGER NOT NULL,    -- number of the claim that founds it
  known      INTEGER NOT NULL,
  rank       INTEGER NOT NULL,
  recorded   INTEGER NOT NULL,
  type       TEXT NOT NULL,
  words      TEXT NOT NULL,       -- that name the deed
  party      TEXT NOT NULL,       -- its key
  chain      TEXT NOT NULL,       -- a JSON array: name and actor's id of each known asserter, the innermost first
  sentence   INTEGER NOT NULL,    -- of the trigger: first character, as UTF-16
  sentence_end INTEGER NOT NULL,
  agents     TEXT NOT NULL,       -- names, by "; "
  patients   TEXT NOT NULL,
  place      TEXT,
  geonames   INTEGER,
  latitude   REAL,
  longitude  REAL,
  precision  INTEGER,
  time_from  TEXT,
  time_to    TEXT,
  commitment TEXT NOT NULL,       -- CT+ DONE
  json       BLOB NOT NULL        -- as in the reading
) STRICT
;
CREATE INDEX claim_by_time ON kept_claim (known, rank, claim, event)
;
CREATE INDEX claim_of_event ON kept_claim (event, known, rank, claim)
;
-- What a list is narrowed by: actors, places, types. Facet is a hash of "actor state:RU", "place kherson", "type ASSAULT".
CREATE TABLE claim_facet (
  facet INTEGER NOT NULL,
  known INTEGER NOT NULL,
  rank  INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  PRIMARY KEY (facet, known, rank, claim)
) STRICT, WITHOUT ROWID
;
-- Reports by the blocks of their claims; the span of time comes first, so that what is new is written in one place.
CREATE TABLE claim_key (
  span  INTEGER NOT NULL,         -- known / window
  key   INTEGER NOT NULL,         -- hash
  known INTEGER NOT NULL,
  rank  INTEGER NOT NULL,
  report INTEGER NOT NULL,        -- revision.entry
  PRIMARY KEY (span, key, known, rank, report)
) STRICT, WITHOUT ROWID
;
-- Fingerprints of reports.
CREATE TABLE print (
  print  INTEGER NOT NULL,
  known  INTEGER NOT NULL,
  rank   INTEGER NOT NULL,
  report INTEGER NOT NULL,        -- revision.entry
  PRIMARY KEY (print, known, rank, report)
) STRICT, WITHOUT ROWID
;
-- Links to something earlier. A report that comes late may change those of later ones: since and until are the entries
-- between which a link held, so that what this ledger knew at a moment is not lost. One that holds has no until.
CREATE TABLE event_link (
  item    INTEGER NOT NULL,       -- kept_claim.claim
  since   INTEGER NOT NULL,
  until   INTEGER,
  linked  INTEGER,                -- an earlier claim; null: it founds an event
  root    INTEGER NOT NULL,       -- the claim that founds its event
  score   REAL NOT NULL,
  reasons TEXT NOT NULL,          -- a JSON array of strings
  PRIMARY KEY (item, since)
) STRICT, WITHOUT ROWID
;
CREATE INDEX event_link_to ON event_link (linked) WHERE until IS NULL AND linked IS NOT NULL
;
CREATE INDEX event_link_root ON event_link (root, since)
;
CREATE TABLE report_link (
  item    INTEGER NOT NULL,       -- revision.entry
  since   INTEGER NOT NULL,
  until   INTEGER,
  linked  INTEGER,
  root    INTEGER NOT NULL,
  score   REAL NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (item, since)
) STRICT, WITHOUT ROWID
;
CREATE INDEX report_link_to ON report_link (linked) WHERE until IS NULL AND linked IS NOT NULL
;
CREATE INDEX report_link_root ON report_link (root, since)
;
-- What a new revision of a report says that the one before did not, and the other way round.
CREATE TABLE change (
  revision INTEGER NOT NULL,      -- revision.entry of the later one
  number   INTEGER NOT NULL,
  what     TEXT NOT NULL,         -- added, gone, commitment, figures
  before   INTEGER,               -- claims
  after    INTEGER,
  words    TEXT NOT NULL,
  PRIMARY KEY (revision, number)
) STRICT, WITHOUT ROWID
;
-- Full text; the words themselves are in the journal.
CREATE VIRTUAL TABLE report_words USING fts5 (title, text, content='', tokenize="unicode61 remove_diacritics 2")
;
CREATE VIRTUAL TABLE claim_words USING fts5 (words, content='', tokenize="unicode61 remove_diacritics 2")
;
