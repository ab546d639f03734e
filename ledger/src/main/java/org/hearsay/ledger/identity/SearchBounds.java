package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How far back a mention looks, so that adding one costs the same however many there are.
 *
 * @param window how long ago an earlier mention may have become known
 * @param posted how many of the latest reports a key leads to
 * @param reports how many reports are looked into
 * @param ofEvent with how many mentions of one event a mention is compared
 * @param compared with how many mentions in all
 * @param others with how many of them whose event words are not related
 */
public record SearchBounds(
    Duration window, int posted, int reports, int ofEvent, int compared, int others) {
  public static final SearchBounds DEFAULT =
      new SearchBounds(Duration.ofDays(60), 48, 24, 12, 64, 64);

  public SearchBounds {
    requireNonNull(window, "window is null");
    if (posted < 1 || reports < 1 || ofEvent < 1 || compared < 1 || others < 0) {
      throw new IllegalArgumentException("a reach of nothing");
    }
  }
}
