package org.hearsay.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LinkingRules;

/** Ledgers for tests. */
public final class Ledgers {
  /** A clock that is one second on each time it is asked. */
  public static final class Ticking implements InstantSource {
    private Instant now = Instant.parse("2026-04-01T00:00:00Z");

    @Override
    public Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }
  }

  private Ledgers() {}

  public static Ledger write(Path path) {
    return SqliteLedger.toWrite(
        path, new Ticking(), Duration.ZERO, message -> {}, LinkingRules.standard());
  }

  /** Runs SQL on the file behind the ledger's back. */
  public static void tamper(Path path, String... statements) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
