package org.hearsay.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.ledger.Invented;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.journal.Verification;
import org.hearsay.ledger.journal.Verification.Broken;
import org.hearsay.ledger.projection.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  private static final String COLUMNS =
      "SELECT entry, kind, recorded, head, body, before, hash FROM journal ORDER BY entry";

  @TempDir private Path folder;
  private Path whole = Path.of("");

  @BeforeEach
  void make() {
    whole = folder.resolve("whole.db");
    try (Ledger ledger = Ledgers.write(whole)) {
      new Invented(1).reports(3).forEach(ledger::add);
    }
  }

  @Test
  void verify_whole_tellsEntriesAndLastHash() {
    Verification verification = verify(whole);
    assertThat(verification.broken()).isEmpty();
    assertThat(verification.entries()).isEqualTo(6);
    assertThat(verification.hash()).matches("[0-9a-f]{64}");
  }

  @Test
  void verify_oneByteFlippedInAnyColumn_namesTheEntry() throws IOException {
    Random random = new Random(4);
    for (int entry = 1; entry <= 6; entry++) {
      for (String column : List.of("kind", "head", "body", "before", "hash")) {
        for (int i = 0; i < 6; i++) {
          String flipped = flipped(column, entry, random);
          String where = column + " of entry " + entry;
          assertThat(tampered(flipped))
              .as(where)
              .get()
              .extracting(Broken::entry)
              .isEqualTo((long) entry);
        }
      }
      assertThat(tampered("UPDATE journal SET recorded = recorded + 1 WHERE entry = " + entry))
          .get()
          .extracting(Broken::entry)
          .isEqualTo((long) entry);
      assertThat(tampered("UPDATE journal SET entry = entry + 50 WHERE entry = " + entry))
          .get()
          .extracting(Broken::entry)
          .isEqualTo((long) entry);
    }
  }

  @Test
  void verify_entryTakenOut_isMissed() throws IOException {
    assertThat(tampered("DELETE FROM journal WHERE entry = 3"))
        .contains(new Broken(3, "is missing; the next is 4"));
  }

  @Test
  void verify_guardGone_isTold() throws IOException {
    assertThat(tampered()).get().extracting(Broken::why).asString().contains("not guarded");
  }

  @Test
  void verify_anyByteOfTheFile_isFoundOrWasNotOfTheJournal() throws IOException {
    byte[] bytes = Files.readAllBytes(whole);
    List<String> before = content(whole);
    Random random = new Random(7);
    Path copy = folder.resolve("flipped.db");
    int found = 0;
    for (int i = 0; i < 300; i++) {
      byte[] flipped = bytes.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(copy, flipped);
      boolean told;
      try {
        told = verify(copy).broken().isPresent();
      } catch (LedgerException e) {
        told = true;
      }
      found += told ? 1 : 0;
      if (!told) {
        assertThat(content(copy)).isEqualTo(before);
      }
      delete(copy);
    }
    assertThat(found).isPositive();
  }

  private static String flipped(String column, int entry, Random random) {
    int at = 1 + random.nextInt(5);
    boolean text = column.equals("kind") || column.equals("head");
    // The byte at a place, with one bit of it turned.
    String hex = "hex(substr(CAST(" + column + " AS BLOB), " + at + ", 1))";
    int bit = 1 << random.nextInt(8);
    String value =
        "(instr('0123456789ABCDEF', substr("
            + hex
            + ", 1, 1)) - 1) * 16"
            + " + instr('0123456789ABCDEF', substr("
            + hex
            + ", 2, 1)) - 1";
    // SQLite has no exclusive or: a + b - 2 (a and b).
    String turned =
        "unhex(printf('%02x', ("
            + value
            + ") + "
            + bit
            + " - 2 * (("
            + value
            + ") & "
            + bit
            + ")))";
    String joined =
        "CAST(substr(CAST("
            + column
            + " AS BLOB), 1, "
            + (at - 1)
            + ") || "
            + turned
            + " || substr(CAST("
            + column
            + " AS BLOB), "
            + (at + 1)
            + ") AS "
            + (text ? "TEXT" : "BLOB")
            + ")";
    return "UPDATE journal SET " + column + " = " + joined + " WHERE entry = " + entry;
  }

  private Optional<Broken> tampered(String... statements) throws IOException {
    Path copy = folder.resolve("copy.db");
    Files.copy(whole, copy, StandardCopyOption.REPLACE_EXISTING);
    Ledgers.tamper(
        copy,
        "DROP TRIGGER journal_is_not_changed",
        "DROP TRIGGER journal_is_not_shortened",
        "DROP TRIGGER journal_is_a_chain");
    Ledgers.tamper(copy, statements);
    Optional<Broken> broken = verify(copy).broken();
    delete(copy);
    return broken;
  }

  private static Verification verify(Path path) {
    try (LedgerFile file = LedgerFile.toRead(path)) {
      return file.verify();
    }
  }

  private static List<String> content(Path path) {
    try (LedgerFile file = LedgerFile.toRead(path)) {
      return file.sql()
          .list(
              COLUMNS,
              row -> {
                StringBuilder cells = new StringBuilder();
                for (int i = 1; i <= 7; i++) {
                  cells.append(java.util.Arrays.toString(row.getBytes(i)));
                }
                return cells.toString();
              });
    }
  }

  private static void delete(Path path) throws IOException {
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(path + end));
    }
  }
}
