package org.hearsay.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Invented;
import org.hearsay.ledger.journal.JournalRecord.Rejected;
import org.hearsay.ledger.projection.EventQuery;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {
  @TempDir private Path folder;

  @BeforeEach
  void make() {
    Invented invented = new Invented(3);
    try (Ledger ledger = Ledgers.write(path())) {
      invented.reports(40).forEach(ledger::add);
      ledger.add(invented.report("wire/1.txt", LocalDate.of(2026, 3, 9), 4));
      ledger.reject(Rejected.without("x", "file", Instant.EPOCH, "missing", "no such file"));
      Decided.some(ledger);
    }
  }

  @Test
  void rebuild_untouched_equalsRowForRow() {
    Rebuild.Outcome outcome = rebuild();
    assertThat(outcome.equal()).as(outcome.toString()).isTrue();
    assertThat(outcome.tables()).hasSize(Projection.values().length);
    assertThat(outcome.tables()).allSatisfy(table -> assertThat(table.rows()).isPositive());
  }

  @Test
  void rebuild_anyTableTampered_namesItAndMendsIt() {
    for (String sql :
        List.of(
            "UPDATE kept_claim SET commitment = 'CT- DONE' WHERE claim = (SELECT max(claim) FROM"
                + " kept_claim)",
            "DELETE FROM event_link WHERE item IN (SELECT item FROM event_link LIMIT 1)",
            "UPDATE revision SET known = known + 1 WHERE entry = 4",
            "UPDATE change SET words = 'x'",
            "INSERT INTO rejection VALUES (77, 'a', 'b', 'c', NULL)",
            "DELETE FROM print WHERE print = (SELECT min(print) FROM print)",
            "UPDATE digest SET runs = x'00' WHERE report = 4",
            "INSERT INTO report_words (rowid, title, text) VALUES (999, 'x', 'y')",
            "INSERT INTO claim_words (claim_words) VALUES ('delete-all')")) {
      Ledgers.tamper(path(), sql);
      List<Rebuild.Table> different =
          rebuild().tables().stream().filter(table -> !table.equal()).toList();
      assertThat(different).as(sql).hasSize(1);
      Rebuild.Table table = different.getFirst();
      assertThat(sql).contains(table.name());
      assertThat(table.difference().orElseThrow()).contains("(");
      assertThat(rebuild().equal()).as(sql).isTrue();
    }
    try (Ledger ledger = SqliteLedger.toRead(path())) {
      assertThat(ledger.events(EventQuery.of(AsOf.NOW))).isNotEmpty();
    }
  }

  @Test
  void rebuild_otherRules_isTold() {
    Ledgers.tamper(path(), "UPDATE projected SET rules = 'older'");
    assertThat(rebuild().otherRules()).isTrue();
    assertThat(rebuild().otherRules()).isFalse();
  }

  private Rebuild.Outcome rebuild() {
    try (LedgerFile file =
        LedgerFile.toWrite(path(), new Ledgers.Ticking(), Duration.ZERO, message -> {})) {
      return Rebuild.of(file, LinkingRules.standard(), entry -> {});
    }
  }

  private Path path() {
    return folder.resolve("l.db");
  }
}
