package org.hearsay.ledger.identity;

import static java.util.Objects.requireNonNull;

/**
 * One reason of a comparison.
 *
 * @param detail what it rests on: "withdrawal, retreat"; empty where there is no more to say
 * @param weight log odds: by how much the comparison would have come out lower without it; negative
 *     where it speaks against
 */
public record LinkReason(LinkEvidence evidence, String detail, double weight) {
  public LinkReason {
    requireNonNull(evidence, "evidence is null");
    requireNonNull(detail, "detail is null");
  }
}
