package org.hearsay.ledger.sqlite;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.ledger.journal.Deflate;
import org.hearsay.ledger.journal.EntryHead;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.journal.JournalEntry;
import org.hearsay.ledger.journal.JournalEntry.Kind;
import org.hearsay.ledger.journal.JournalRecord;
import org.hearsay.ledger.journal.JournalRecord.Captured;
import org.hearsay.ledger.journal.JournalRecord.Read;
import org.hearsay.ledger.journal.JournalRecord.Rejected;
import org.hearsay.ledger.journal.JournalRecord.Reviewed;
import org.hearsay.ledger.journal.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a ledger, from the first report on: entries are added and never changed, and
 * each carries the hash of the one before.
 *
 * <p>Whoever appends does so inside {@link Sql#transaction} together with what he projects from it.
 */
final class SqliteJournal implements Journal {
  private static final String COLUMNS = "entry, kind, recorded, head, body, before, hash";

  private final Sql sql;
  private final InstantSource clock;

  SqliteJournal(Sql sql, InstantSource clock) {
    this.sql = requireNonNull(sql, "sql is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public JournalEntry append(JournalRecord fact) {
    return switch (fact) {
      case Captured captured ->
          append(
              Kind.CAPTURED,
              new EntryHead()
                  .with("address", captured.address())
                  .with("method", captured.method())
                  .with("fetched", captured.fetched().toString())
                  .with("type", captured.type())
                  .with("bytes", String.valueOf(captured.bytes().length))
                  .with("sha256", Sha256.hex(Sha256.of(captured.bytes()))),
              Deflate.deflate(captured.bytes()));
      case Read read ->
          append(
              Kind.READ,
              new EntryHead()
                  .with("captured", String.valueOf(read.captured()))
                  .with("revision", read.revision())
                  .with("model", read.model())
                  .with("text", Sha256.hex(read.textHash())),
              read.deflated());
      case Rejected rejected -> append(rejected);
      case Reviewed reviewed ->
          append(
              Kind.REVIEWED,
              new EntryHead()
                  .with("by", reviewed.by())
                  .with("why", reviewed.why())
                  .with("what", reviewed.what()),
              Deflate.deflate(reviewed.decision()));
    };
  }

  private JournalEntry append(Rejected rejected) {
    byte[] bytes = rejected.bytes();
    EntryHead head =
        new EntryHead()
            .with("address", rejected.address())
            .with("method", rejected.method())
            .with("fetched", rejected.fetched().toString())
            .with("reason", rejected.reason())
            .with("message", rejected.message())
            .with("bytes", bytes == null ? null : String.valueOf(bytes.length))
            .with("sha256", bytes == null ? null : Sha256.hex(Sha256.of(bytes)));
    return append(Kind.REJECTED, head, bytes == null ? null : Deflate.deflate(bytes));
  }

  private JournalEntry append(Kind kind, EntryHead head, byte @Nullable [] body) {
    Optional<JournalEntry> last = last();
    long number = last.map(JournalEntry::number).orElse(0L) + 1;
    byte[] before = last.map(JournalEntry::hash).orElseGet(HashChain::start);
    // A clock that is set back must not make the ledger's memory disagree with its order.
    long recorded =
        Math.max(
            clock.instant().truncatedTo(ChronoUnit.MILLIS).toEpochMilli(),
            last.map(JournalEntry::recorded).orElse(Long.MIN_VALUE));
    String json = head.json();
    byte[] hash = HashChain.hash(before, number, recorded, kind.code(), json, body);
    sql.run(
        "INSERT INTO journal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)",
        number,
        kind.code(),
        recorded,
        json,
        body,
        before,
        hash);
    return body == null
        ? JournalEntry.withoutBody(number, kind, recorded, json, before, hash)
        : new JournalEntry(number, kind, recorded, json, body, before, hash);
  }

  @Override
  public Optional<JournalEntry> entry(long number) {
    return sql.first(
        "SELECT " + COLUMNS + " FROM journal WHERE entry = ?", SqliteJournal::of, number);
  }

  @Override
  public Optional<JournalEntry> last() {
    return sql.first(
        "SELECT entry, kind, recorded, head, NULL AS body, before, hash FROM journal"
            + " ORDER BY entry DESC LIMIT 1",
        SqliteJournal::of);
  }

  @Override
  public long lastBy(Instant moment) {
    long low = 0;
    long high = last().map(JournalEntry::number).orElse(0L);
    // Times of entries never go back.
    while (low < high) {
      long middle = (low + high + 1) >>> 1;
      Long recorded = sql.number("SELECT recorded FROM journal WHERE entry = ?", middle);
      if (recorded != null && recorded <= moment.toEpochMilli()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public void each(Consumer<JournalEntry> consumer) {
    Long last = sql.number("SELECT max(entry) FROM journal");
    // By number and not as one long answer, so that whoever is told may ask the journal himself.
    for (long number = 1; last != null && number <= last; number++) {
      consumer.accept(entry(number).orElseThrow());
    }
  }

  private static JournalEntry of(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong("entry"),
        Kind.of(row.getString("kind")),
        row.getLong("recorded"),
        row.getString("head"),
        row.getBytes("body"),
        row.getBytes("before"),
        row.getBytes("hash"));
  }
}
