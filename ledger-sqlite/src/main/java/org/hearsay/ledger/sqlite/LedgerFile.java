package org.hearsay.ledger.sqlite;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.journal.LedgerException;
import org.hearsay.ledger.journal.Verification;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A ledger's file: one SQLite database, opened to ask or to write.
 *
 * <p>Any number of processes may ask while one writes (WAL). Who writes holds {@link WriterLock}.
 * Not thread-safe: a thread of its own opens the file of its own.
 */
public final class LedgerFile implements AutoCloseable {
  /** "HSAY" in a database's header, as SQLite's application_id: this is a ledger. */
  static final int APPLICATION = 0x48534159;

  /** How long a statement waits for another process that is just writing. */
  private static final Duration BUSY = Duration.ofSeconds(30);

  private final Path path;
  private final Sql sql;
  private final Journal journal;
  private final @Nullable WriterLock lock;

  private LedgerFile(Path path, Sql sql, InstantSource clock, @Nullable WriterLock lock) {
    this.path = path;
    this.sql = sql;
    this.journal = new SqliteJournal(sql, clock);
    this.lock = lock;
  }

  /**
   * Opens a ledger to ask it.
   *
   * @throws LedgerException if there is none, if the file is something else or of a newer program
   */
  public static LedgerFile toRead(Path path) {
    requireNonNull(path, "path is null");
    if (!Files.exists(path)) {
      throw new LedgerException(path + ": no such ledger; hearsay add makes one");
    }
    Schema.check(path);
    Sql sql = new Sql(path.toString(), connect(path));
    try {
      Schema.checkCurrent(path, sql);
      // Nothing here writes, and now SQLite holds to that.
      sql.execute("PRAGMA query_only = ON");
      return new LedgerFile(path, sql, InstantSource.system(), null);
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
  }

  /**
   * Opens a ledger to write to it, and makes it if it is not there; an older schema is brought
   * forward.
   *
   * @param patience how long to wait if another process writes
   * @param waiting is told, once, who does
   * @throws LedgerException if it is another's still, or the file is something else
   */
  public static LedgerFile toWrite(
      Path path, InstantSource clock, Duration patience, Consumer<String> waiting) {
    requireNonNull(path, "path is null");
    if (Files.exists(path)) {
      Schema.check(path);
    }
    WriterLock lock = WriterLock.take(path, clock, patience, waiting);
    try {
      Sql sql = new Sql(path.toString(), connect(path));
      try {
        // Kept in the header: a reader finds the mode that the first writer chose.
        sql.first("PRAGMA journal_mode = WAL", row -> row.getString(1));
        Schema.bringForward(path, sql);
        return new LedgerFile(path, sql, clock, lock);
      } catch (RuntimeException e) {
        sql.close();
        throw e;
      }
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** A file for a while, with the tables of a ledger; nothing of it outlives a power cut. */
  static Sql scratch(Path path) {
    Sql sql = new Sql(path.toString(), connect(path));
    sql.execute("PRAGMA synchronous = OFF");
    Schema.bringForward(path, sql);
    return sql;
  }

  private static Connection connect(Path path) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) BUSY.toMillis());
    // In WAL mode NORMAL loses nothing to a killed process, but the last seconds to a power cut;
    // FULL loses nothing, for the price of one fsync a report.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-65536");
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(1L << 30));
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    try {
      return config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
    } catch (SQLException e) {
      throw new LedgerException(path + ": cannot be opened: " + e.getMessage(), e);
    }
  }

  public Path path() {
    return path;
  }

  Sql sql() {
    return sql;
  }

  public Journal journal() {
    return journal;
  }

  /** Looks at the whole file, at every entry and at what each says of its body. */
  public Verification verify() {
    return new Verifier(sql).verify();
  }

  @Override
  public void close() {
    try {
      sql.close();
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }
}
