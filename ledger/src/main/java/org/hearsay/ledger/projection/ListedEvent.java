package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An event as a list shows it: its beginning, and how much there is of it.
 *
 * <p>An event that is told for months has thousands of claims; a list that read them all would cost
 * what the thickest events hold.
 *
 * @param beginning the event with no more than its first {@value #FIRST} claims
 * @param claims how many there are as of the moment
 * @param reports how many reports they stand in
 * @param changed when the last of them became known
 */
public record ListedEvent(EventSnapshot beginning, int claims, int reports, Instant changed) {
  public static final int FIRST = 16;

  public ListedEvent {
    requireNonNull(beginning, "beginning is null");
    requireNonNull(changed, "changed is null");
  }

  public String id() {
    return beginning.id();
  }
}
