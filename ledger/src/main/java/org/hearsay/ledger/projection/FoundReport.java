package org.hearsay.ledger.projection;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;

/**
 * A report that has words that were looked for, in its text or in those of a claim.
 *
 * @param claims that have all the words themselves, by their place in the report
 */
public record FoundReport(Revision revision, List<FoundClaim> claims) {
  /**
   * A claim that has the words.
   *
   * @param event id of the event that it was in as of the moment
   */
  public record FoundClaim(StoredClaim claim, String event) {
    public FoundClaim {
      requireNonNull(claim, "claim is null");
      requireNonNull(event, "event is null");
    }
  }

  public FoundReport {
    requireNonNull(revision, "revision is null");
    claims = List.copyOf(claims);
  }
}
