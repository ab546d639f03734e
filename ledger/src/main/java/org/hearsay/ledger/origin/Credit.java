package org.hearsay.ledger.origin;

import static java.util.Objects.requireNonNull;

import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whom a report credits: "KYIV (Reuters) - ...", "Photo: AFP".
 *
 * @param agency id of an agency of agencies.tsv ("reuters"); null if none is named
 * @param span the words of the credit
 */
public record Credit(Kind kind, @Nullable String agency, Span span) {
  /** What is credited. */
  public enum Kind {
    /** The text is the agency's: a dateline, a byline, a copyright. */
    WIRE(true),

    /** The text was first published elsewhere. */
    REPRINT(true),

    /** Names the reporters in the way of an agency. */
    REPORTING(true),

    /** The text was translated. */
    TRANSLATION(true),

    /** Somebody else had a part in it. */
    CONTRIBUTED(false),

    /** A picture is somebody else's, not the text. */
    PHOTO(false);

    private final boolean ofText;

    Kind(boolean ofText) {
      this.ofText = ofText;
    }

    /** Whether the words of the report are by whom it credits. */
    public boolean ofText() {
      return ofText;
    }
  }

  public Credit {
    requireNonNull(kind, "kind is null");
    requireNonNull(span, "span is null");
  }
}
