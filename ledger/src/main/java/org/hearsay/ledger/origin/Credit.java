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
    WIRE("the text is the agency's: a dateline, a byline, a copyright", true),
    REPRINT("the text was first published elsewhere", true),
    REPORTING("names the reporters in the way of an agency", true),
    TRANSLATION("the text was translated", true),
    CONTRIBUTED("somebody else had a part in it", false),
    PHOTO("a picture is somebody else's, not the text", false);

    private final String text;
    private final boolean ofText;

    Kind(String text, boolean ofText) {
      this.text = text;
      this.ofText = ofText;
    }

    public String text() {
      return text;
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
