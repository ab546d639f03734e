package org.hearsay.ledger.review;

import static java.util.Objects.requireNonNull;

import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.Sha256;
import org.hearsay.model.CodePoints;

/**
 * The claim that a decision is about, held by the words and not by its number: a newer model's
 * reading of the same text may number it otherwise.
 *
 * @param revision id of the report's revision
 * @param text SHA-256 of its text as UTF-8, in hexadecimal digits
 * @param start of the words that name the event, in code points, as in the W3C's
 *     TextPositionSelector
 * @param end behind them
 * @param words themselves
 */
public record Anchor(String revision, String text, int start, int end, String words) {
  public Anchor {
    requireNonNull(revision, "revision is null");
    requireNonNull(text, "text is null");
    requireNonNull(words, "words is null");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("an anchor from " + start + " to " + end);
    }
  }

  /** Of a claim as it stands in the ledger. */
  public static Anchor of(StoredClaim claim) {
    String text = claim.revision().report().text();
    CodePoints points = CodePoints.of(text);
    return new Anchor(
        claim.revision().id(),
        Sha256.hex(Sha256.of(text)),
        points.at(claim.claim().trigger().start()),
        points.at(claim.claim().trigger().end()),
        claim.words());
  }
}
