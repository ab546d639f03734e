package org.hearsay.ledger.project;

import static java.util.Objects.requireNonNull;

/** What decides which claims are of one event and which reports are copies. */
public record Rules(ClaimLinker linker, CopyFinder finder) {
  /** Of what stands in the projections' own tables; counted up when that changes. */
  private static final String TABLES = "tables 3";

  public Rules {
    requireNonNull(linker, "linker is null");
    requireNonNull(finder, "finder is null");
  }

  /** The rules of this program. */
  public static Rules standard() {
    return new Rules(new SameEvent(), new TakenText());
  }

  /** Name and version of all of them: "tables 1, same deed 1, same text 1". */
  public String name() {
    return TABLES + ", " + linker.rules() + ", " + finder.rules();
  }
}
