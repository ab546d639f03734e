package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

/** What decides which claims are of one event and which reports are copies. */
public record LinkingRules(ClaimLinker linker, CopyFinder finder) {
  /** Of what stands in the projections' own tables; counted up when that changes. */
  private static final String TABLES = "tables 3";

  public LinkingRules {
    requireNonNull(linker, "linker is null");
    requireNonNull(finder, "finder is null");
  }

  /** The rules of this program. */
  public static LinkingRules standard() {
    return new LinkingRules(new EventLinker(), new CopyLinker());
  }

  /** Name and version of all of them: "tables 1, same deed 1, same text 1". */
  public String name() {
    return TABLES + ", " + linker.rules() + ", " + finder.rules();
  }
}
