package org.hearsay.ledger.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.hearsay.ledger.journal.LedgerException;

/**
 * The tables of a ledger, by version: {@code schema-1.sql} makes version 1, {@code schema-2.sql} a
 * 2 of a 1, and so on. The version stands in the file (SQLite's user_version).
 */
final class Schema {
  /** The version that this program writes. */
  static final int CURRENT = 4;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);

  private Schema() {}

  /**
   * Looks at the first bytes, before SQLite may touch the file.
   *
   * @throws LedgerException if it is no database
   */
  static void check(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new LedgerException(path + ": not a ledger: not a file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] first = in.readNBytes(MAGIC.length);
      // An empty file is a ledger whose making was cut off at once.
      if (first.length > 0 && !Arrays.equals(first, MAGIC)) {
        throw new LedgerException(path + ": not a ledger: not an SQLite database");
      }
    } catch (IOException e) {
      throw new LedgerException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * @throws LedgerException if it is not a ledger of just this version
   */
  static void checkCurrent(Path path, Sql sql) {
    long version = version(path, sql);
    if (version == 0) {
      throw new LedgerException(
          path + ": no ledger yet: its making was cut off; hearsay add goes on");
    }
    if (version < CURRENT) {
      throw new LedgerException(
          path + ": of schema " + version + ", older than this program; hearsay rebuild renews it");
    }
  }

  /** Brings the file to this program's version, step by step, each a transaction. */
  static void bringForward(Path path, Sql sql) {
    for (long version = version(path, sql); version < CURRENT; version++) {
      String script = script(version + 1);
      long next = version + 1;
      sql.transaction(
          () -> {
            sql.script(script);
            sql.execute("PRAGMA application_id = " + LedgerFile.APPLICATION);
            sql.execute("PRAGMA user_version = " + next);
          });
    }
  }

  /** Version of the file; 0 for a database with nothing in it. */
  private static long version(Path path, Sql sql) {
    Long application = sql.number("PRAGMA application_id");
    Long version = sql.number("PRAGMA user_version");
    Long tables = sql.number("SELECT count(*) FROM sqlite_schema");
    if (application == null || version == null || tables == null) {
      throw new IllegalStateException("SQLite knows no pragmas");
    }
    if (application == 0 && version == 0 && tables == 0) {
      return 0;
    }
    if (application != LedgerFile.APPLICATION) {
      throw new LedgerException(path + ": not a ledger: a database of another program");
    }
    if (version > CURRENT) {
      throw new LedgerException(
          path
              + ": of schema "
              + version
              + ", written by a newer Hearsay; this one knows up to "
              + CURRENT);
    }
    return version;
  }

  private static String script(long version) {
    String name = "schema-" + version + ".sql";
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
