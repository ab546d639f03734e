package org.hearsay.ledger.journal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What came of re-hashing a journal.
 *
 * @param entries that are whole, from the first on
 * @param hash of the last whole one, 64 hexadecimal digits; who wrote it down can tell later that
 *     nothing was cut off
 * @param broken the first that is not
 */
public record Verification(long entries, String hash, Optional<Broken> broken) {
  /**
   * Something that is not as it was written.
   *
   * @param entry number of the entry; 0 if it is the file itself
   * @param why one line
   */
  public record Broken(long entry, String why) {
    public Broken {
      requireNonNull(why, "why is null");
    }
  }

  public Verification {
    requireNonNull(hash, "hash is null");
    requireNonNull(broken, "broken is null");
  }
}
