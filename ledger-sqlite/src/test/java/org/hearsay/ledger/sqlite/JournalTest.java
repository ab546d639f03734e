package org.hearsay.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.journal.JournalEntry;
import org.hearsay.ledger.journal.JournalRecord;
import org.hearsay.ledger.journal.JournalRecord.Captured;
import org.hearsay.ledger.journal.JournalRecord.Rejected;
import org.hearsay.ledger.journal.JournalRecord.Reviewed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder;

  @Test
  void append_eachEntry_carriesTheHashOfTheOneBefore() {
    try (LedgerFile file = open()) {
      file.sql().transaction(() -> facts().forEach(fact -> file.journal().append(fact)));
      List<JournalEntry> entries = new ArrayList<>();
      file.journal().each(entries::add);
      assertThat(entries).extracting(JournalEntry::number).containsExactly(1L, 2L, 3L);
      assertThat(entries.get(0).before()).isEqualTo(new byte[32]);
      assertThat(entries.get(1).before()).isEqualTo(entries.get(0).hash());
      assertThat(entries.get(2).before()).isEqualTo(entries.get(1).hash());
      assertThat(entries.get(0).content()).isEqualTo("Vale said no.".getBytes(UTF_8));
      assertThat(entries.get(1).fields()).containsEntry("reason", "missing");
      assertThat(entries.get(1).body()).isNull();
    }
  }

  @Test
  void append_clockSetBack_timesDoNotGoBack() {
    Iterator<Instant> clock =
        List.of(9000L, 5000L, 10L, 7000L).stream().map(Instant::ofEpochMilli).iterator();
    try (LedgerFile file = LedgerFile.toWrite(path(), clock::next, Duration.ZERO, message -> {})) {
      facts().forEach(fact -> file.journal().append(fact));
      List<Long> recorded = new ArrayList<>();
      file.journal().each(entry -> recorded.add(entry.recorded()));
      assertThat(recorded).containsExactly(5000L, 5000L, 7000L);
    }
  }

  @Test
  void lastBy_moments_areCutBetweenEntries() {
    try (LedgerFile file = open()) {
      facts().forEach(fact -> file.journal().append(fact));
      Journal journal = file.journal();
      Instant second = Instant.ofEpochMilli(journal.entry(2).orElseThrow().recorded());
      assertThat(journal.lastBy(Instant.EPOCH)).isZero();
      assertThat(journal.lastBy(second.minusMillis(1))).isEqualTo(1);
      assertThat(journal.lastBy(second)).isEqualTo(2);
      assertThat(journal.lastBy(second.plusSeconds(99))).isEqualTo(3);
    }
  }

  @Test
  void database_changesOfTheJournal_areRefused() {
    try (LedgerFile file = open()) {
      facts().forEach(fact -> file.journal().append(fact));
    }
    for (String sql :
        List.of(
            "UPDATE journal SET head = '{}' WHERE entry = 2",
            "UPDATE journal SET entry = 9 WHERE entry = 3",
            "DELETE FROM journal WHERE entry = 3",
            "DELETE FROM journal",
            "INSERT OR REPLACE INTO journal SELECT entry, kind, recorded, '{}', body, before, hash"
                + " FROM journal WHERE entry = 2",
            "INSERT INTO journal SELECT 5, kind, recorded, head, body, hash, hash FROM journal"
                + " WHERE entry = 3",
            "INSERT INTO journal SELECT 4, kind, recorded, head, body, before, hash FROM journal"
                + " WHERE entry = 3")) {
      assertThatThrownBy(() -> Ledgers.tamper(path(), sql))
          .as(sql)
          .hasMessageContaining("the journal is");
    }
    try (LedgerFile file = LedgerFile.toRead(path())) {
      assertThat(file.verify().broken()).isEmpty();
      assertThat(file.verify().entries()).isEqualTo(3);
    }
  }

  private static List<JournalRecord> facts() {
    return List.of(
        new Captured("a.txt", "file", Instant.EPOCH, null, "Vale said no.".getBytes(UTF_8)),
        Rejected.without("b.txt", "file", Instant.EPOCH, "missing", "no such file"),
        new Reviewed("Ada", "a typo", "speaker", "{}".getBytes(UTF_8)));
  }

  private LedgerFile open() {
    return LedgerFile.toWrite(path(), new Ledgers.Ticking(), Duration.ZERO, message -> {});
  }

  private Path path() {
    return folder.resolve("l.db");
  }
}
