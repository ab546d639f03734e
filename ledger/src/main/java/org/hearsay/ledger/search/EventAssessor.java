package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.assess.EventAssessment;
import org.hearsay.ledger.assess.EventContext;
import org.hearsay.ledger.assess.Parties;
import org.hearsay.ledger.assess.PartyDirectory;
import org.hearsay.ledger.assess.Reliabilities;
import org.hearsay.ledger.assess.ReviewedGrade;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.OriginTree;
import org.hearsay.ledger.origin.Origins;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * Assesses events of a ledger as of a moment: gathers what {@link EventAssessment} needs beside
 * their claims, reviewers' decisions included.
 *
 * <p>Who speaks for whom, and who opposes whom, comes from the event's own claims and from the
 * {@value #AROUND} that became known last before the moment; so it costs the same in a ledger of
 * any size, and in one of up to so many claims nothing is left out. Not thread-safe, as the ledger
 * is not.
 */
public final class EventAssessor {
  /** Claims around an event. */
  static final int AROUND = 500;

  /** Moments whose parties are remembered. */
  private static final int MOMENTS = 8;

  private final Ledger ledger;
  private final @Nullable Reliabilities reliabilities;
  private final Map<AsOf, Parties> parties = new LinkedHashMap<>(16, 0.75f, true);

  /** With the reliabilities that reviewers have set in the ledger. */
  public EventAssessor(Ledger ledger) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.reliabilities = null;
  }

  /**
   * @param reliabilities instead of what reviewers have set in the ledger
   */
  public EventAssessor(Ledger ledger, Reliabilities reliabilities) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.reliabilities = requireNonNull(reliabilities, "reliabilities is null");
  }

  /**
   * @param event with all its claims as of the moment
   */
  public AssessedEvent assess(EventSnapshot event, AsOf asOf) {
    List<StoredClaim> claims = event.claims();
    List<Decision> all = ledger.decisions(asOf);
    List<Decision> own = about(claims, all);
    EventContext knowledge =
        new EventContext(
            families(claims, asOf),
            new Both(PartyDirectory.of(claims, asOf), around(asOf)),
            reliabilities != null ? reliabilities : SetReliabilities.of(all),
            ledger.later(revisions(claims), asOf),
            grade(own));
    return new AssessedEvent(event, EventAssessment.of(claims, knowledge, asOf), own);
  }

  /** The event with this id, or the one that the claim with this id is in. */
  public Optional<AssessedEvent> find(String id, AsOf asOf) {
    return ledger.event(id, asOf).map(event -> assess(event, asOf));
  }

  /** Decisions that hold about any of the claims. */
  private static List<Decision> about(List<StoredClaim> claims, List<Decision> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    Set<String> ids = claims.stream().map(StoredClaim::id).collect(Collectors.toSet());
    return all.stream()
        .filter(one -> one.applies() && one.claim().map(ids::contains).orElse(false))
        .toList();
  }

  private static ReviewedGrade grade(List<Decision> decisions) {
    ReviewedGrade grade = ReviewedGrade.NONE;
    for (Decision one : decisions) {
      if (one.review() instanceof Review.SetGrade set) {
        grade = grade.then(set.reliability(), set.credibility());
      }
    }
    return grade;
  }

  /** From how many independent origins claims come. */
  public OriginTree origins(List<StoredClaim> claims, AsOf asOf) {
    return Origins.of(claims, families(claims, asOf));
  }

  private Families families(List<StoredClaim> claims, AsOf asOf) {
    List<String> reports = revisions(claims).stream().map(Revision::id).toList();
    return ledger.families(reports, byAuthor(claims), asOf);
  }

  private static List<Revision> revisions(List<StoredClaim> claims) {
    return claims.stream().map(StoredClaim::revision).distinct().toList();
  }

  /** Reports that assert something in their own words; the same condition as Origins has. */
  private static Set<String> byAuthor(List<StoredClaim> claims) {
    return claims.stream()
        .filter(claim -> claim.claim().assertedBy().isEmpty())
        .map(claim -> claim.revision().id())
        .collect(Collectors.toSet());
  }

  private Parties around(AsOf asOf) {
    Parties known = parties.get(asOf);
    if (known == null) {
      known = PartyDirectory.of(ledger.latest(asOf, AROUND), asOf);
      parties.put(asOf, known);
      if (parties.size() > MOMENTS) {
        parties.remove(parties.keySet().iterator().next());
      }
    }
    return known;
  }

  /** What the event's own claims tell goes before what is told around it. */
  private record Both(Parties own, Parties around) implements Parties {
    @Override
    public String side(Party party) {
      String side = own.side(party);
      return side.equals(party.key()) ? around.side(party) : side;
    }

    @Override
    public Party identity(Party party) {
      return around.identity(own.identity(party));
    }

    @Override
    public boolean opposed(String side, String other) {
      return own.opposed(side, other) || around.opposed(side, other);
    }
  }
}
