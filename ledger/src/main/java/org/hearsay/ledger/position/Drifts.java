package org.hearsay.ledger.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.ledger.KeptClaim;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.origin.Link;
import org.hearsay.model.Commitment.Polarity;
import org.jspecify.annotations.Nullable;

/** Finds drift among the claims of one event; of each kind at most one for a report. */
final class Drifts {
  private final Families families;
  private final Map<String, List<KeptClaim>> byReport = new LinkedHashMap<>();
  private final Map<String, TreeMap<Integer, List<KeptClaim>>> byAddress = new HashMap<>();
  private final List<Drift> found = new ArrayList<>();

  private Drifts(Families families) {
    this.families = families;
  }

  /**
   * @param claims in the order of {@link KeptClaim#BY_TIME}
   */
  static List<Drift> of(List<KeptClaim> claims, Families families) {
    Drifts drifts = new Drifts(families);
    for (KeptClaim claim : claims) {
      drifts
          .byReport
          .computeIfAbsent(claim.revision().id(), report -> new ArrayList<>())
          .add(claim);
    }
    for (List<KeptClaim> report : drifts.byReport.values()) {
      Revision revision = report.getFirst().revision();
      drifts
          .byAddress
          .computeIfAbsent(revision.address(), address -> new TreeMap<>())
          .put(revision.number(), report);
    }
    drifts.byReport.values().forEach(drifts::inside);
    drifts.byReport.values().forEach(drifts::between);
    return List.copyOf(drifts.found);
  }

  private void inside(List<KeptClaim> report) {
    for (Polarity polarity : Polarity.values()) {
      List<KeptClaim> alike =
          report.stream().filter(claim -> Sense.of(claim.claim()) == polarity).toList();
      Optional<KeptClaim> headline =
          alike.stream().filter(Headlines::holds).min(Strength.STRONGEST);
      List<KeptClaim> body = alike.stream().filter(claim -> !Headlines.holds(claim)).toList();
      headline.ifPresent(claim -> headline(claim, body));
      ownFact(body, body);
    }
  }

  /** What is to come, and in the headline done, has drifted as a hedge has. */
  private void headline(KeptClaim headline, List<KeptClaim> body) {
    Optional<KeptClaim> most = body.stream().min(Strength.STRONGEST);
    if (most.isPresent() && Strength.of(headline).compareTo(Strength.of(most.get())) > 0) {
      found.add(new Drift.Headline(most.get(), headline));
    }
  }

  /** A fact of the author's after or before it was somebody's word. */
  private void ownFact(List<KeptClaim> said, List<KeptClaim> own) {
    Optional<KeptClaim> attributed = said.stream().filter(claim -> !author(claim)).findFirst();
    Optional<KeptClaim> fact =
        own.stream()
            .filter(claim -> author(claim) && Strength.of(claim) == Strength.CERTAIN)
            .findFirst();
    if (attributed.isPresent() && fact.isPresent()) {
      found.add(new Drift.OwnFact(attributed.get(), fact.get()));
    }
  }

  private static boolean author(KeptClaim claim) {
    return claim.claim().assertedBy().isEmpty();
  }

  private void between(List<KeptClaim> report) {
    List<KeptClaim> source = source(report.getFirst());
    List<KeptClaim> copy = report.stream().filter(claim -> !Headlines.holds(claim)).toList();
    hedge(source, copy);
    if (copy.stream().allMatch(Drifts::author) && source.stream().noneMatch(Drifts::author)) {
      ownFact(source, copy);
    }
  }

  private void hedge(List<KeptClaim> source, List<KeptClaim> copy) {
    for (KeptClaim later : copy) {
      List<KeptClaim> same = source.stream().filter(claim -> same(claim, later)).toList();
      Optional<KeptClaim> most = same.stream().min(Strength.STRONGEST);
      if (most.isPresent()
          && Strength.of(most.get()).compareTo(Strength.HEDGED) <= 0
          && Strength.of(later).compareTo(Strength.HEDGED) > 0) {
        found.add(new Drift.HedgeLost(most.get(), later));
        return;
      }
    }
  }

  /** The same words, or the same party: of one event and one polarity. */
  private static boolean same(KeptClaim claim, KeptClaim later) {
    return Sense.of(claim.claim()) == Sense.of(later.claim())
        && (folded(claim).equals(folded(later))
            || (!author(claim) && claim.party().key().equals(later.party().key())));
  }

  private static String folded(KeptClaim claim) {
    return claim.words().toLowerCase(Locale.ROOT);
  }

  /** The claims of the report that this one's text was taken from, or that it is a revision of. */
  private List<KeptClaim> source(KeptClaim claim) {
    List<KeptClaim> before = earlierRevision(claim);
    if (!before.isEmpty()) {
      return before;
    }
    @Nullable String at = claim.revision().id();
    while (at != null) {
      at = families.link(at).map(Link::earlier).orElse(null);
      List<KeptClaim> claims = at == null ? null : byReport.get(at);
      if (claims != null) {
        return body(claims);
      }
    }
    return List.of();
  }

  /** The last one before it of the same address. */
  private List<KeptClaim> earlierRevision(KeptClaim claim) {
    Map.Entry<Integer, List<KeptClaim>> before =
        byAddress
            .getOrDefault(claim.revision().address(), new TreeMap<>())
            .lowerEntry(claim.revision().number());
    return before == null ? List.of() : body(before.getValue());
  }

  private static List<KeptClaim> body(List<KeptClaim> claims) {
    return claims.stream().filter(claim -> !Headlines.holds(claim)).toList();
  }
}
