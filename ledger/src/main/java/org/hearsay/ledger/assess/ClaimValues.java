package org.hearsay.ledger.assess;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.model.Claim;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.Claim.Participant;
import org.hearsay.model.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * One value per cell from the claims of an event.
 *
 * <p>It is the value of the most reports; of as many, the one that became known first. Nothing is
 * averaged, and nothing taken from where or when it was said.
 */
record ClaimValues(List<StoredClaim> claims) {
  ClaimValues {
    claims = List.copyOf(claims);
  }

  /** The first claim of the event. */
  StoredClaim founder() {
    return claims.getFirst();
  }

  /** Whom the most reports name first; each once. */
  List<Participant> agents() {
    return distinct(Claim::agents);
  }

  List<Participant> patients() {
    return distinct(Claim::patients);
  }

  private List<Participant> distinct(Function<Claim, List<Participant>> role) {
    Counted<Participant> counted = new Counted<>();
    for (StoredClaim claim : claims) {
      for (Participant one : role.apply(claim.claim())) {
        if (!one.name().isBlank()) {
          counted.add(key(one), one, claim);
        }
      }
    }
    return counted.byReports();
  }

  private static String key(Participant one) {
    String actor = one.actor();
    return actor != null ? actor : one.name().strip().toLowerCase(Locale.ROOT);
  }

  /** ACLED's sub-type. */
  Optional<String> subType() {
    return most(claim -> claim.claim().subType(), subType -> subType);
  }

  Optional<EventPlace> place() {
    return most(claim -> claim.claim().place(), ClaimValues::key);
  }

  /** All places, the first known first. */
  List<EventPlace> places() {
    Map<Object, EventPlace> out = new LinkedHashMap<>();
    claims.forEach(
        claim -> {
          EventPlace place = claim.claim().place();
          if (place != null) {
            out.putIfAbsent(key(place), place);
          }
        });
    return List.copyOf(out.values());
  }

  private static Object key(EventPlace place) {
    Integer id = place.geonamesId();
    return id != null ? id : place.name();
  }

  /** Days with both ends given; only where no claim has such, those with one end. */
  Optional<TimeExpression> time() {
    Optional<TimeExpression> whole = most(claim -> ends(claim, 2), ClaimValues::days);
    return whole.isPresent() ? whole : most(claim -> ends(claim, 1), ClaimValues::days);
  }

  private static @Nullable TimeExpression ends(StoredClaim claim, int least) {
    TimeExpression time = claim.claim().time();
    int ends = time == null ? 0 : (time.from() == null ? 0 : 1) + (time.to() == null ? 0 : 1);
    return ends < least ? null : time;
  }

  /** All times, the first known first. */
  List<String> times() {
    Set<String> out = new LinkedHashSet<>();
    for (StoredClaim claim : claims) {
      TimeExpression time = claim.claim().time();
      if (time != null && (time.from() != null || time.to() != null)) {
        out.add(days(time));
      }
    }
    return List.copyOf(out);
  }

  /** An interval of ISO 8601, two dots for an open end; one day as that day. */
  static String days(TimeExpression time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    return from != null && from.equals(to)
        ? from.toString()
        : (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
  }

  /** Outlets, else addresses, in the order in which they reported it. */
  List<String> outlets() {
    return claims.stream()
        .map(
            claim -> {
              String outlet = claim.revision().report().outlet();
              return outlet == null || outlet.isBlank() ? claim.revision().address() : outlet;
            })
        .distinct()
        .toList();
  }

  private <T> Optional<T> most(
      Function<StoredClaim, @Nullable T> value, Function<T, Object> identity) {
    Counted<T> counted = new Counted<>();
    for (StoredClaim claim : claims) {
      T one = value.apply(claim);
      if (one != null) {
        counted.add(identity.apply(one), one, claim);
      }
    }
    return counted.byReports().stream().findFirst();
  }

  /** Values with the reports that have them. */
  private static final class Counted<T> {
    private final Map<Object, T> firsts = new LinkedHashMap<>();
    private final Map<Object, Set<String>> reports = new HashMap<>();

    void add(Object key, T value, StoredClaim claim) {
      firsts.putIfAbsent(key, value);
      reports.computeIfAbsent(key, k -> new HashSet<>()).add(claim.revision().id());
    }

    /** Those of the most reports first; of as many, the first known first. */
    List<T> byReports() {
      return firsts.entrySet().stream()
          .sorted(Comparator.comparingInt(entry -> -count(entry.getKey())))
          .map(Map.Entry::getValue)
          .toList();
    }

    private int count(Object key) {
      return reports.getOrDefault(key, Set.of()).size();
    }
  }
}
