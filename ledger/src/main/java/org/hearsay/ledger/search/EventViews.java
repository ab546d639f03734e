package org.hearsay.ledger.search;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.KeptClaim;
import org.hearsay.ledger.Party;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.position.EventView;
import org.hearsay.ledger.position.Knowledge;
import org.hearsay.ledger.position.KnownParties;
import org.hearsay.ledger.position.Parties;
import org.hearsay.ledger.position.Reliabilities;
import org.hearsay.ledger.project.KeptEvent;
import org.hearsay.ledger.project.ProjectedLedger;

/**
 * What became of events of a ledger as of a moment: gathers what {@link EventView} asks for beside
 * their claims.
 *
 * <p>Who speaks for whom, and who opposes whom, is told by the event's own claims and by the
 * {@value #AROUND} that became known last before the moment; so it costs the same in a ledger of
 * any size, and in one of up to so many claims nothing is left out. Not thread-safe, as the ledger
 * is not.
 */
public final class EventViews {
  /** Claims around an event. */
  static final int AROUND = 500;

  /** Moments whose parties are remembered. */
  private static final int MOMENTS = 8;

  private final ProjectedLedger ledger;
  private final Reliabilities reliabilities;
  private final Map<AsOf, Parties> parties = new LinkedHashMap<>(16, 0.75f, true);

  /** With nobody's reliability judged. */
  public EventViews(ProjectedLedger ledger) {
    this(ledger, Reliabilities.NONE);
  }

  /**
   * @param reliabilities what persons have set
   */
  public EventViews(ProjectedLedger ledger, Reliabilities reliabilities) {
    this.ledger = requireNonNull(ledger, "ledger is null");
    this.reliabilities = requireNonNull(reliabilities, "reliabilities is null");
  }

  /**
   * @param event with all its claims as of the moment
   */
  public EventView of(KeptEvent event, AsOf asOf) {
    List<KeptClaim> claims = event.claims();
    List<Revision> revisions = claims.stream().map(KeptClaim::revision).distinct().toList();
    Parties own = KnownParties.of(claims, asOf);
    Knowledge knowledge =
        new Knowledge(
            ledger.families(event.reports(), byAuthor(claims), asOf),
            new Both(own, around(asOf)),
            reliabilities,
            ledger.later(revisions, asOf));
    return EventView.of(claims, knowledge, asOf);
  }

  /** Reports whose author asserts something himself; the same condition as Origins has. */
  private static Set<String> byAuthor(List<KeptClaim> claims) {
    return claims.stream()
        .filter(claim -> claim.claim().assertedBy().isEmpty())
        .map(claim -> claim.revision().id())
        .collect(Collectors.toSet());
  }

  /** The event with this id, or the one that the claim with this id is in. */
  public Optional<JudgedEvent> of(String id, AsOf asOf) {
    return ledger.event(id, asOf).map(event -> new JudgedEvent(event, of(event, asOf)));
  }

  private Parties around(AsOf asOf) {
    Parties known = parties.get(asOf);
    if (known == null) {
      known = KnownParties.of(ledger.latest(asOf, AROUND), asOf);
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
