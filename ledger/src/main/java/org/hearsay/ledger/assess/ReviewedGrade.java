package org.hearsay.ledger.assess;

import org.jspecify.annotations.Nullable;

/**
 * What reviewers set of an event's grade.
 *
 * @param reliability null where the suggested one holds
 * @param credibility null where the suggested one holds
 */
public record ReviewedGrade(@Nullable Reliability reliability, @Nullable Credibility credibility) {
  /** Nobody has set anything. */
  public static final ReviewedGrade NONE = new ReviewedGrade(null, null);

  /** With what a later decision sets; a letter and a number may be of two decisions. */
  public ReviewedGrade then(
      @Nullable Reliability laterReliability, @Nullable Credibility laterCredibility) {
    return new ReviewedGrade(
        laterReliability == null ? reliability : laterReliability,
        laterCredibility == null ? credibility : laterCredibility);
  }

  /** The grade that holds; the reasons stay those of the suggestion. */
  Grade over(Grade suggested) {
    return new Grade(
        reliability == null ? suggested.reliability() : reliability,
        credibility == null ? suggested.credibility() : credibility,
        suggested.reasonsFor(),
        suggested.reasonsAgainst());
  }
}
