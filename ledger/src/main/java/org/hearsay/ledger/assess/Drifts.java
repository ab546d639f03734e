package org.hearsay.ledger.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.origin.CopyLink;
import org.hearsay.ledger.origin.Families;
import org.hearsay.model.Commitment.Polarity;
import org.jspecify.annotations.Nullable;

/** Finds drift among the claims of one event; of each kind at most one for a report. */
final class Drifts {
  private final Families families;
  private final Map<String, List<StoredClaim>> byReport = new LinkedHashMap<>();
  private final Map<String, TreeMap<Integer, List<StoredClaim>>> byAddress = new HashMap<>();
  private final List<Drift> found = new ArrayList<>();

  private Drifts(Families families) {
    this.families = families;
  }

  /**
   * @param claims in the order of {@link StoredClaim#BY_TIME}
   */
  static List<Drift> of(List<StoredClaim> claims, Families families) {
    Drifts drifts = new Drifts(families);
    for (StoredClaim claim : claims) {
      drifts
          .byReport
          .computeIfAbsent(claim.revision().id(), report -> new ArrayList<>())
          .add(claim);
    }
    for (List<StoredClaim> report : drifts.byReport.values()) {
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

  private void inside(List<StoredClaim> report) {
    for (Polarity polarity : Polarity.values()) {
      List<StoredClaim> alike =
          report.stream().filter(claim -> EffectivePolarity.of(claim.claim()) == polarity).toList();
      Optional<StoredClaim> headline =
          alike.stream().filter(Headlines::holds).min(Strength.STRONGEST);
      List<StoredClaim> body = alike.stream().filter(claim -> !Headlines.holds(claim)).toList();
      headline.ifPresent(claim -> headline(claim, body));
      ownFact(body, body);
    }
  }

  /** What is to come, and in the headline done, has drifted as a hedge has. */
  private void headline(StoredClaim headline, List<StoredClaim> body) {
    Optional<StoredClaim> most = body.stream().min(Strength.STRONGEST);
    if (most.isPresent() && Strength.of(headline).compareTo(Strength.of(most.get())) > 0) {
      found.add(new Drift.Headline(most.get(), headline));
    }
  }

  /** A fact of the author's after or before it was somebody's word. */
  private void ownFact(List<StoredClaim> said, List<StoredClaim> own) {
    Optional<StoredClaim> attributed = said.stream().filter(claim -> !author(claim)).findFirst();
    Optional<StoredClaim> fact =
        own.stream()
            .filter(claim -> author(claim) && Strength.of(claim) == Strength.CERTAIN)
            .findFirst();
    if (attributed.isPresent() && fact.isPresent()) {
      found.add(new Drift.OwnFact(attributed.get(), fact.get()));
    }
  }

  private static boolean author(StoredClaim claim) {
    return claim.claim().assertedBy().isEmpty();
  }

  private void between(List<StoredClaim> report) {
    List<StoredClaim> source = source(report.getFirst());
    List<StoredClaim> copy = report.stream().filter(claim -> !Headlines.holds(claim)).toList();
    hedge(source, copy);
    if (copy.stream().allMatch(Drifts::author) && source.stream().noneMatch(Drifts::author)) {
      ownFact(source, copy);
    }
  }

  private void hedge(List<StoredClaim> source, List<StoredClaim> copy) {
    for (StoredClaim later : copy) {
      List<StoredClaim> same = source.stream().filter(claim -> same(claim, later)).toList();
      Optional<StoredClaim> most = same.stream().min(Strength.STRONGEST);
      if (most.isPresent()
          && Strength.of(most.get()).compareTo(Strength.HEDGED) <= 0
          && Strength.of(later).compareTo(Strength.HEDGED) > 0) {
        found.add(new Drift.HedgeLost(most.get(), later));
        return;
      }
    }
  }

  /** The same words, or the same party: of one event and one polarity. */
  private static boolean same(StoredClaim claim, StoredClaim later) {
    return EffectivePolarity.of(claim.claim()) == EffectivePolarity.of(later.claim())
        && (folded(claim).equals(folded(later))
            || (!author(claim) && claim.party().key().equals(later.party().key())));
  }

  private static String folded(StoredClaim claim) {
    return claim.words().toLowerCase(Locale.ROOT);
  }

  /** The claims of the report that this one's text was taken from, or that it is a revision of. */
  private List<StoredClaim> source(StoredClaim claim) {
    List<StoredClaim> before = earlierRevision(claim);
    if (!before.isEmpty()) {
      return before;
    }
    @Nullable String at = claim.revision().id();
    while (at != null) {
      at = families.link(at).map(CopyLink::earlier).orElse(null);
      List<StoredClaim> claims = at == null ? null : byReport.get(at);
      if (claims != null) {
        return body(claims);
      }
    }
    return List.of();
  }

  /** The last one before it of the same address. */
  private List<StoredClaim> earlierRevision(StoredClaim claim) {
    Map.Entry<Integer, List<StoredClaim>> before =
        byAddress
            .getOrDefault(claim.revision().address(), new TreeMap<>())
            .lowerEntry(claim.revision().number());
    return before == null ? List.of() : body(before.getValue());
  }

  private static List<StoredClaim> body(List<StoredClaim> claims) {
    return claims.stream().filter(claim -> !Headlines.holds(claim)).toList();
  }
}
