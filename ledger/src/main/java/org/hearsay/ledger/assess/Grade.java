package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Admiralty code, as docs/grading.md suggests it: never more than a suggestion, beside which a
 * person's stands.
 *
 * @param reliability of the source; never taken from the credibility, nor the other way round
 * @param credibility of what is claimed
 */
public record Grade(
    Reliability reliability,
    Credibility credibility,
    List<Reason> reasonsFor,
    List<Reason> reasonsAgainst) {
  public Grade {
    requireNonNull(reliability, "reliability is null");
    requireNonNull(credibility, "credibility is null");
    reasonsFor = List.copyOf(reasonsFor);
    reasonsAgainst = List.copyOf(reasonsAgainst);
  }

  /** "F3". */
  public String code() {
    return reliability.name() + credibility.code();
  }
}
