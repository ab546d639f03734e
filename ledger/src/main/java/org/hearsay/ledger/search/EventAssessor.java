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
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.OriginTree;
import org.hearsay.ledger.origin.Origins;
import org.hearsay.ledger.projection.EventSnapshot;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.review.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What became of events of a ledger as of a moment: gathers what {@link EventAssessment} asks for
 * beside their claims.
 *
 * <p>Who speaks for whom, and who opposes whom, is told by the event's own claims and by the
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

  /** With what persons have set in the ledger. */
  public EventAssessor(Ledger ledger) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.reliabilities = null;
  }

  /**
   * @param reliabilities instead of what persons have set in the ledger
   */
  public EventAssessor(Ledger ledger, Reliabilities reliabilities) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.reliabilities = requireNonNull(reliabilities, "reliabilities is null");
  }

  /**
   * @param event with all its claims as of the moment
   */
  public EventAssessment of(EventSnapshot event, AsOf asOf) {
    List<StoredClaim> claims = event.claims();
    List<Revision> revisions = revisions(claims);
    Parties own = PartyDirectory.of(claims, asOf);
    EventContext knowledge =
        new EventContext(
            families(claims, asOf),
            new Both(own, around(asOf)),
            reliabilities != null ? reliabilities : SetReliabilities.of(ledger.decisions(asOf)),
            ledger.later(revisions, asOf));
    return EventAssessment.of(claims, knowledge, asOf);
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

  /** Reports whose author asserts something himself; the same condition as Origins has. */
  private static Set<String> byAuthor(List<StoredClaim> claims) {
    return claims.stream()
        .filter(claim -> claim.claim().assertedBy().isEmpty())
        .map(claim -> claim.revision().id())
        .collect(Collectors.toSet());
  }

  /** The event with this id, or the one that the claim with this id is in. */
  public Optional<AssessedEvent> of(String id, AsOf asOf) {
    return ledger
        .event(id, asOf)
        .map(event -> new AssessedEvent(event, of(event, asOf), decisions(event, asOf)));
  }

  /** What persons decided about an event's claims and holds. */
  List<Decision> decisions(EventSnapshot event, AsOf asOf) {
    List<Decision> all = ledger.decisions(asOf);
    if (all.isEmpty()) {
      return List.of();
    }
    Set<String> claims = event.claims().stream().map(StoredClaim::id).collect(Collectors.toSet());
    return all.stream()
        .filter(one -> one.applies() && one.claim().map(claims::contains).orElse(false))
        .toList();
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
    public boolean opposed(String side, String other) {
      return own.opposed(side, other) || around.opposed(side, other);
    }
  }
}
