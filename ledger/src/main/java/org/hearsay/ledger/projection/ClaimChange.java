package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a new revision of a report says otherwise than the one before.
 *
 * @param before id of the claim in the earlier revision; null if it was added
 * @param after id of the claim in the later one; null if it is gone
 * @param words in short, for a person: "seized: CT+ DONE -> PS+ DONE"
 */
public record ClaimChange(
    What what, @Nullable String before, @Nullable String after, String words) {
  /** In what a claim changed. */
  public enum What {
    ADDED,
    GONE,
    COMMITMENT,
    FIGURES;

    /** As it stands in the ledger. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ClaimChange {
    requireNonNull(what, "what is null");
    requireNonNull(words, "words is null");
  }
}
