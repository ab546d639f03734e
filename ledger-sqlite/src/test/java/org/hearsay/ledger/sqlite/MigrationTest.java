package org.hearsay.ledger.sqlite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Invented;
import org.hearsay.ledger.ReportRef;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.journal.Verification;
import org.hearsay.ledger.projection.AddResult;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;
import org.hearsay.ledger.review.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger of schema 2, whose revisions are named by 48 bits; the build before this one made it.
 */
class MigrationTest {
  /** Each claim that is linked, with what to, why, and the claim that founds its event. */
  private static final String LINKS =
      "SELECT substr(a.id, 1, 13) || '/' || x.name, substr(b.id, 1, 13) || '/' || y.name || ' '"
          + " || substr(c.id, 1, 13) || '/' || z.name || ' ' || score || ' ' || reasons"
          + " FROM event_link JOIN kept_claim x ON x.claim = item JOIN revision a ON a.entry = x.revision"
          + " JOIN kept_claim z ON z.claim = root JOIN revision c ON c.entry = z.revision"
          + " LEFT JOIN kept_claim y ON y.claim = linked LEFT JOIN revision b ON b.entry = y.revision"
          + " WHERE until IS NULL";

  private static final String COPIES =
      "SELECT substr(a.id, 1, 13), substr(b.id, 1, 13) || ' ' || score || ' ' || reasons"
          + " FROM report_link JOIN revision a ON a.entry = item JOIN revision b ON b.entry = linked"
          + " WHERE until IS NULL";

  @TempDir private Path folder;

  @BeforeEach
  void unpack() throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            requireNonNull(MigrationTest.class.getResourceAsStream("schema-2.db.gz")))) {
      Files.copy(in, path());
    }
  }

  @Test
  void rebuild_schema2_keepsEveryClaimAndCopyUnderLongerIds() throws SQLException {
    Map<String, String> links = rows(LINKS);
    Map<String, String> copies = rows(COPIES);
    assertThat(links).hasSizeGreaterThan(60);
    assertThat(copies).isNotEmpty();
    Verification before = rebuild();
    assertThat(rows(LINKS).keySet()).isEqualTo(links.keySet()); // the rules that link have changed
    assertThat(rows(COPIES)).isEqualTo(copies);
    assertThat(rows("SELECT id, id FROM revision").keySet())
        .hasSize(22)
        .allSatisfy(id -> assertThat(id).hasSize(ReportRef.DIGITS + 1));
    try (LedgerFile file = LedgerFile.toRead(path())) {
      assertThat(file.verify()).isEqualTo(before);
    }
  }

  @Test
  void rebuild_schema2_findsClaimsAndDecisionsByTheirOldIds() {
    rebuild();
    try (Ledger ledger = SqliteLedger.toRead(path())) {
      assertThat(ledger.decisions(AsOf.NOW)).hasSize(3).allMatch(Decision::applies);
      String id = ledger.claim("r1e8a483513fb/c2").orElseThrow().id();
      assertThat(id).startsWith("r1e8a483513fb").endsWith("/c2").hasSize(20);
      assertThat(ledger.event("e1e8a483513fb-c2", AsOf.NOW)).isEqualTo(ledger.event(id, AsOf.NOW));
      assertThat(ledger.claim("r1e8a483513fc/c2")).isEmpty();
    }
  }

  @Test
  void rebuild_schema2_goesOn() {
    rebuild();
    try (Ledger ledger = Ledgers.write(path())) {
      assertThat(ledger.add(new Invented(1).reports(1).getFirst()))
          .isInstanceOf(AddResult.New.class);
    }
    try (LedgerFile file = write()) {
      assertThat(Rebuild.of(file, LinkingRules.standard(), entry -> {}).equal()).isTrue();
    }
  }

  @Test
  void open_schema2_asksForRebuild() {
    assertThatThrownBy(() -> SqliteLedger.toRead(path()).close())
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("hearsay rebuild");
    assertThatThrownBy(() -> Ledgers.write(path()).close())
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("hearsay rebuild");
    // Brought forward meanwhile, and still of the old tables.
    assertThatThrownBy(() -> SqliteLedger.toRead(path()).close())
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("hearsay rebuild");
  }

  private Verification rebuild() {
    try (LedgerFile file = write()) {
      Verification verification = file.verify();
      assertThat(verification.broken()).isEmpty();
      assertThat(Rebuild.of(file, LinkingRules.standard(), entry -> {}).otherRules()).isTrue();
      return verification;
    }
  }

  private LedgerFile write() {
    return LedgerFile.toWrite(path(), new Ledgers.Ticking(), Duration.ZERO, message -> {});
  }

  private Map<String, String> rows(String query) throws SQLException {
    Map<String, String> out = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        out.put(rows.getString(1), String.valueOf(rows.getString(2)));
      }
    }
    return out;
  }

  private Path path() {
    return folder.resolve("old.db");
  }
}
