package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Span;

/**
 * A report that has what was looked for.
 *
 * @param score the more the better; of one question, comparable as of any moment
 * @param titleMarks in the title that the report has apart from its text
 * @param claims in whose words all of it stands, the best first
 */
public record SearchHit(
    Revision revision,
    double score,
    List<Span> titleMarks,
    Snippet snippet,
    List<ClaimHit> claims) {
  /**
   * A claim that has it.
   *
   * @param event id of the event that it is in
   * @param marks in the report's text, inside the claim's sentence; none where only a name has it
   *     that the words mean
   */
  public record ClaimHit(StoredClaim claim, String event, double score, List<Span> marks) {
    public ClaimHit {
      requireNonNull(claim, "claim is null");
      requireNonNull(event, "event is null");
      marks = List.copyOf(marks);
    }
  }

  public SearchHit {
    requireNonNull(revision, "revision is null");
    titleMarks = List.copyOf(titleMarks);
    requireNonNull(snippet, "snippet is null");
    claims = List.copyOf(claims);
  }
}
