package org.hearsay.ledger;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a position: the innermost speaker of a claim, or the outlet where the author asserts it
 * himself.
 *
 * @param name as it is shown: "Ukraine", "Jens Stoltenberg"
 * @param actor stable id of a known actor ("state:UA"); null when known by name only
 */
public record Party(String name, @Nullable String actor) {
  public Party {
    requireNonNull(name, "name is null");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a party needs a name");
    }
  }

  /** What two mentions of the same party have in common: the actor's id, else the folded name. */
  public String key() {
    return actor != null ? actor : name.strip().toLowerCase(Locale.ROOT);
  }
}
