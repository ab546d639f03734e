package org.hearsay.ledger.project;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What became of a report that was to be added. */
public sealed interface Added {
  /** Id of the revision. */
  String revision();

  /** The first text from its address. */
  record New(String revision) implements Added {
    public New {
      requireNonNull(revision, "revision is null");
    }
  }

  /** Another text from an address that is known: a new revision. */
  record Changed(String revision, List<Change> changes) implements Added {
    public Changed {
      requireNonNull(revision, "revision is null");
      changes = List.copyOf(changes);
    }
  }

  /** The same text from the same address: nothing was written. */
  record Seen(String revision) implements Added {
    public Seen {
      requireNonNull(revision, "revision is null");
    }
  }
}
