package org.hearsay.ledger.project;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.ledger.KeptClaim;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;

/**
 * The plainest rule: the same type and word, and an agent, a patient or a place in common, within a
 * week. What has most in common is taken, of equals the latest.
 */
public final class SameDeed implements ClaimLinker {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int PER_KEY = 8;

  @Override
  public String rules() {
    return "same deed 1";
  }

  @Override
  public Duration window() {
    return WEEK;
  }

  @Override
  public int perKey() {
    return PER_KEY;
  }

  @Override
  public Collection<String> keys(KeptClaim claim) {
    String deed = claim.claim().type() + " " + word(claim) + " ";
    Set<String> keys = new LinkedHashSet<>();
    parts(claim).forEach(part -> keys.add(deed + part));
    return keys;
  }

  @Override
  public boolean looksAtEvents() {
    return false;
  }

  @Override
  public Optional<ClaimLink> link(KeptClaim claim, List<NearReport> near) {
    Set<String> parts = parts(claim);
    List<String> best = List.of();
    KeptClaim to = null;
    for (NearReport report : near) {
      for (Candidate earlier : report.claims().reversed()) {
        List<String> common = common(claim, earlier.claim(), parts);
        if (common.size() > best.size()) {
          best = common;
          to = earlier.claim();
        }
      }
    }
    if (to == null) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    reasons.add("the same deed: " + word(claim));
    best.forEach(part -> reasons.add("both have the " + part));
    return Optional.of(new ClaimLink(to.id(), best.size(), reasons));
  }

  private static List<String> common(KeptClaim claim, KeptClaim earlier, Set<String> parts) {
    // The cheap question first: of claims in reports of one story, most are of other deeds.
    boolean same =
        earlier.claim().type() == claim.claim().type()
            && earlier.words().equalsIgnoreCase(claim.words());
    return same ? parts(earlier).stream().filter(parts::contains).toList() : List.of();
  }

  private static Set<String> parts(KeptClaim kept) {
    Set<String> parts = new TreeSet<>();
    kept.claim().agents().forEach(agent -> parts.add("agent " + key(agent)));
    kept.claim().patients().forEach(patient -> parts.add("patient " + key(patient)));
    EventPlace place = kept.claim().place();
    if (place != null) {
      parts.add("place " + Keys.folded(place.name()));
    }
    return parts;
  }

  private static String key(Participant participant) {
    String actor = participant.actor();
    return actor == null ? Keys.folded(participant.name()) : actor;
  }

  private static String word(KeptClaim claim) {
    return claim.words().toLowerCase(Locale.ROOT);
  }
}
