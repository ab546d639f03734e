package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.identity.StemLexicon;
import org.hearsay.ledger.linking.ClaimLinker;
import org.hearsay.ledger.linking.EventLinker;
import org.hearsay.ledger.origin.CopyDetector;

/**
 * What decides which claims are of one event; which reports are copies, no two builds differ in.
 */
public record LinkingRules(StemLexicon lexicon, ClaimLinker linker) {
  /** Of what stands in the projections' own tables; counted up when that changes. */
  public static final String TABLES = "tables 4";

  public LinkingRules {
    requireNonNull(lexicon, "lexicon is null");
    requireNonNull(linker, "linker is null");
  }

  /** The rules of this program. */
  public static LinkingRules standard() {
    StemLexicon lexicon = StemLexicon.load();
    return new LinkingRules(lexicon, new EventLinker(lexicon));
  }

  /** Name and version of all of them: "tables 1, same deed 1, same text 1". */
  public String name() {
    return TABLES + ", " + linker.rules() + ", " + CopyDetector.RULES;
  }
}
