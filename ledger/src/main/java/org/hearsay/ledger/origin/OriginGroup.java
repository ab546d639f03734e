package org.hearsay.ledger.origin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.StoredClaim;

/** An origin while its claims are being gathered. */
final class OriginGroup {
  /**
   * By the first claim; in one report, who is quoted comes before the author, whose own words may
   * depend on him.
   */
  static final Comparator<OriginGroup> ORDER =
      Comparator.comparing((OriginGroup group) -> group.first.known())
          .thenComparing(group -> ReportKey.of(group.claims.getFirst().revision()))
          .thenComparing(group -> group.first.kind())
          .thenComparing(group -> group.claims.getFirst(), StoredClaim.BY_TIME);

  private final UtteranceKey first;
  private final List<StoredClaim> claims = new ArrayList<>();
  private final Set<String> roots = new LinkedHashSet<>();
  private final Set<String> reasons = new LinkedHashSet<>();

  OriginGroup(StoredClaim claim, UtteranceKey first) {
    this.first = first;
    claims.add(claim);
    roots.add(first.root());
  }

  void add(StoredClaim claim, String root, String reason) {
    claims.add(claim);
    roots.add(root);
    reasons.add(reason);
  }

  UtteranceKey first() {
    return first;
  }

  List<StoredClaim> claims() {
    return claims;
  }

  Set<String> roots() {
    return roots;
  }

  Set<String> reasons() {
    return reasons;
  }

  /** Why this one, which is earlier, holds a later one back from being independent. */
  Optional<String> heldBack(OriginGroup later) {
    return first.holdsBack(later.first, () -> !Collections.disjoint(roots, later.roots));
  }
}
