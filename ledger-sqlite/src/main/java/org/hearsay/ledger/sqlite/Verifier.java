package org.hearsay.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.json.ReadingParser;
import org.hearsay.ledger.journal.Deflate;
import org.hearsay.ledger.journal.EntryHead;
import org.hearsay.ledger.journal.JournalEntry.Kind;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.ledger.journal.Verification;
import org.hearsay.ledger.journal.Verification.Broken;
import org.jspecify.annotations.Nullable;

/** Re-hashes a journal, from the first entry to the first that is broken. */
final class Verifier {
  // As blobs: a byte that is no UTF-8 any more must not come back as the mark for such bytes.
  private static final String ENTRIES =
      "SELECT entry, CAST(kind AS BLOB), recorded, CAST(head AS BLOB), body, before, hash"
          + " FROM journal ORDER BY entry";

  private static final List<String> TRIGGERS =
      List.of("journal_is_a_chain", "journal_is_not_changed", "journal_is_not_shortened");

  private final Sql sql;
  private long entries;
  private long recorded = Long.MIN_VALUE;
  private byte[] hash = HashChain.start();
  private @Nullable Broken broken;

  Verifier(Sql sql) {
    this.sql = sql;
  }

  Verification verify() {
    try {
      sql.each(
          ENTRIES,
          row -> {
            broken = look(row);
            return broken == null;
          });
    } catch (LedgerException e) {
      broken = new Broken(entries + 1, "cannot be read: " + e.getMessage());
    }
    if (broken == null) {
      broken = file();
    }
    return new Verification(entries, Sha256.hex(hash), Optional.ofNullable(broken));
  }

  /** What is wrong with the file around the entries. */
  private @Nullable Broken file() {
    try {
      String damage = sql.first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse("");
      if (!damage.equals("ok")) {
        return new Broken(0, "the file is damaged: " + damage.replace('\n', ' '));
      }
      List<String> there =
          sql.list(
              "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'journal'"
                  + " ORDER BY name",
              row -> row.getString(1));
      return there.equals(TRIGGERS)
          ? null
          : new Broken(0, "the journal is not guarded: its triggers are " + there);
    } catch (LedgerException e) {
      return new Broken(0, "the file is damaged: " + e.getMessage());
    }
  }

  private @Nullable Broken look(ResultSet row) throws SQLException {
    long number = row.getLong(1);
    if (number != entries + 1) {
      return new Broken(entries + 1, "is missing; the next is " + number);
    }
    byte[] kind = row.getBytes(2);
    long time = row.getLong(3);
    byte[] head = row.getBytes(4);
    byte[] body = row.getBytes(5);
    if (!Arrays.equals(row.getBytes(6), hash)) {
      return new Broken(number, "does not carry the hash of the entry before");
    }
    byte[] computed = HashChain.hash(hash, number, time, kind, head, body);
    if (!Arrays.equals(row.getBytes(7), computed)) {
      return new Broken(number, "its hash is not that of what it holds");
    }
    if (time < recorded) {
      return new Broken(number, "was recorded before the one before it");
    }
    String lie = lie(number, new String(kind, UTF_8), new String(head, UTF_8), body);
    if (lie != null) {
      return new Broken(number, lie);
    }
    entries = number;
    recorded = time;
    hash = computed;
    return null;
  }

  /** What an entry says of its body and is not so: it was written so, and is whole. */
  private static @Nullable String lie(
      long number, String kind, String head, byte @Nullable [] body) {
    try {
      Map<String, String> fields = EntryHead.parse(head);
      byte[] content = body == null ? null : Deflate.inflate(body);
      return switch (Kind.of(kind)) {
        case CAPTURED, REJECTED -> {
          String sha = content == null ? null : Sha256.hex(Sha256.of(content));
          yield java.util.Objects.equals(fields.get("sha256"), sha)
              ? null
              : "its bytes do not have the SHA-256 that it tells";
        }
        case READ -> content == null ? "has no reading" : reading(number, fields, content);
        case REVIEWED -> null;
      };
    } catch (LedgerException | IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private static @Nullable String reading(long number, Map<String, String> fields, byte[] content) {
    String text = ReadingParser.report(new ByteArrayInputStream(content)).text();
    if (!Sha256.hex(Sha256.of(text)).equals(fields.get("text"))) {
      return "its text does not have the SHA-256 that it tells";
    }
    String captured = fields.get("captured");
    return captured == null || Long.parseLong(captured) >= number
        ? "is a reading of entry " + captured
        : null;
  }
}
