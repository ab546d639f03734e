package org.hearsay.ledger.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What happened to a ledger, from the first report on: entries are added and never changed, and
 * each carries the hash of the one before.
 *
 * <p>Whoever appends does so in one transaction of the store with what he projects from it.
 */
public interface Journal {
  /** Adds an entry behind the last one. */
  JournalEntry append(JournalRecord fact);

  /** The entry with this number. */
  Optional<JournalEntry> entry(long number);

  /** The last entry, without its body. */
  Optional<JournalEntry> last();

  /** Number of the last entry recorded by then; 0 if there is none. */
  long lastBy(Instant moment);

  /** All entries in order, one at a time. */
  void each(Consumer<JournalEntry> consumer);
}
