package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What became of a report that was to be added. */
public sealed interface AddResult {
  /** Id of the revision. */
  String revision();

  /** The first text from its address. */
  record New(String revision) implements AddResult {
    public New {
      requireNonNull(revision, "revision is null");
    }
  }

  /** Another text from an address that is known: a new revision. */
  record Changed(String revision, List<ClaimChange> changes) implements AddResult {
    public Changed {
      requireNonNull(revision, "revision is null");
      changes = List.copyOf(changes);
    }
  }

  /** The same text from the same address: nothing was written. */
  record Seen(String revision) implements AddResult {
    public Seen {
      requireNonNull(revision, "revision is null");
    }
  }
}
