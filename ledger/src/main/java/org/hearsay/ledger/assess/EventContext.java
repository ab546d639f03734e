package org.hearsay.ledger.assess;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.Families.Member;

/**
 * What the ledger knows beside the claims of an event.
 *
 * @param families which reports are copies; later ones than are asked of do no harm
 * @param parties who stands where, as of the moment that is asked of
 * @param reliabilities what reviewers have set
 * @param revisions texts that came from the addresses of the event's reports, whether they still
 *     tell of the event or not; those that are not known yet do no harm
 * @param grade what reviewers set of the event's grade
 */
public record EventContext(
    Families families,
    Parties parties,
    Reliabilities reliabilities,
    List<Revision> revisions,
    ReviewedGrade grade) {
  public EventContext {
    requireNonNull(families, "families is null");
    requireNonNull(parties, "parties is null");
    requireNonNull(reliabilities, "reliabilities is null");
    revisions = List.copyOf(revisions);
    requireNonNull(grade, "grade is null");
  }

  public static EventContext of(Families families, Parties parties) {
    return new EventContext(families, parties, Reliabilities.NONE, List.of(), ReviewedGrade.NONE);
  }

  public EventContext withReliabilities(Reliabilities reliabilities) {
    return new EventContext(families, parties, reliabilities, revisions, grade);
  }

  public EventContext withRevisions(List<Revision> revisions) {
    return new EventContext(families, parties, reliabilities, revisions, grade);
  }

  public EventContext withGrade(ReviewedGrade grade) {
    return new EventContext(families, parties, reliabilities, revisions, grade);
  }

  /** The families as they were: a credit or a copy that came later is not among them. */
  Families familiesOf(List<StoredClaim> claims, AsOf asOf) {
    Instant known = asOf.known();
    if (known == null) {
      return families;
    }
    Set<String> roots = new LinkedHashSet<>();
    claims.forEach(claim -> roots.add(families.root(claim.revision().id())));
    List<Member> members =
        roots.stream()
            .flatMap(root -> families.members(root).stream())
            .filter(member -> !member.key().known().isAfter(known))
            .toList();
    return new Families(members);
  }

  /** The claims whose text its outlet has not replaced by then. */
  List<StoredClaim> current(List<StoredClaim> claims, AsOf asOf) {
    Map<String, Integer> last = new HashMap<>();
    claims.forEach(claim -> count(claim.revision(), last));
    revisions.stream()
        .filter(revision -> holds(asOf, revision))
        .forEach(revision -> count(revision, last));
    return claims.stream()
        .filter(
            claim -> claim.revision().number() == last.getOrDefault(claim.revision().address(), 0))
        .toList();
  }

  private static void count(Revision revision, Map<String, Integer> last) {
    last.merge(revision.address(), revision.number(), Math::max);
  }

  private static boolean holds(AsOf asOf, Revision revision) {
    Instant known = asOf.known();
    Instant recorded = asOf.recorded();
    return (known == null || !revision.known().isAfter(known))
        && (recorded == null || !revision.recorded().isAfter(recorded));
  }
}
