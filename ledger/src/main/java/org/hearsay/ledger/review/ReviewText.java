package org.hearsay.ledger.review;

import java.util.Locale;
import java.util.Optional;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.Credibility;
import org.hearsay.ledger.assess.Reliability;
import org.hearsay.model.Claim.EventPlace;
import org.jspecify.annotations.Nullable;

/** Decisions in words, with what stood there before. */
public final class ReviewText {
  private ReviewText() {}

  /**
   * "type of 'left' set to AID; it was RETREAT".
   *
   * @param read the claim as it was read; empty if it is not there
   */
  public static String of(Review review, Optional<StoredClaim> read) {
    return switch (review) {
      case Review.FixType fix ->
          set("type", fix, fix.type().name(), read.map(c -> c.claim().type().name()));
      case Review.FixPlace fix ->
          set("place", fix, or(fix.name(), "none"), read.map(c -> place(c.claim().place())));
      case Review.FixSpeaker fix ->
          set("speaker", fix, or(fix.name(), "the outlet"), read.map(c -> c.party().name()));
      case Review.FixCommitment fix ->
          set(
              "commitment",
              fix,
              words(fix.certainty(), fix.polarity(), fix.tense()),
              read.map(
                  c ->
                      words(
                          c.claim().commitment().certainty(),
                          c.claim().commitment().polarity(),
                          c.claim().commitment().tense())));
      case Review.RejectClaim reject -> quoted(reject) + " rejected";
      case Review.Merge merge ->
          "the event of " + quoted(merge) + " merged with that of \"" + merge.other().words() + '"';
      case Review.Split split -> quoted(split) + " split from its event";
      case Review.SetGrade grade -> grade(grade);
      case Review.SetReliability grade ->
          "reliability of "
              + grade.source()
              + (grade.subject() == null ? "" : " on " + grade.subject().text())
              + " set to "
              + grade.reliability().name();
      case Review.Undo undo -> "decision " + undo.entry() + " undone";
    };
  }

  private static String grade(Review.SetGrade grade) {
    Reliability reliability = grade.reliability();
    Credibility credibility = grade.credibility();
    return "grade set to "
        + (reliability == null ? "" : reliability.name())
        + (credibility == null ? "" : credibility.code() + " (" + credibility.text() + ")");
  }

  private static String set(String what, Review.OfClaim fix, String now, Optional<String> before) {
    return what
        + " of "
        + quoted(fix)
        + " set to "
        + now
        + before.map(was -> "; it was " + was).orElse("");
  }

  private static String quoted(Review.OfClaim of) {
    return '"' + of.claim().words() + '"';
  }

  private static String or(@Nullable String name, String none) {
    return name == null ? none : name;
  }

  private static String place(@Nullable EventPlace place) {
    return place == null ? "none" : place.name();
  }

  private static String words(Enum<?> certainty, Enum<?> polarity, Enum<?> tense) {
    return (certainty + " " + polarity + " " + tense).toLowerCase(Locale.ROOT);
  }
}
