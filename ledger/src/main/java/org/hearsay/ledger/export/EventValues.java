package org.hearsay.ledger.export;

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
 * What the claims of an event tell of it, for formats that have room for one value only.
 *
 * <p>One value is that of the most reports; of several, the one that became known first. Nothing is
 * averaged, and nothing taken from where or when it was said. What all of them tell stands beside
 * it.
 */
record EventValues(List<StoredClaim> claims) {
  EventValues {
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
    return most(claim -> claim.claim().place(), EventValues::key);
  }

  /** All places, the first told first. */
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

  /** A stretch of days with both ends told. */
  Optional<TimeExpression> time() {
    return most(claim -> dated(claim.claim().time()), time -> days(time));
  }

  private static @Nullable TimeExpression dated(@Nullable TimeExpression time) {
    return time == null || time.from() == null || time.to() == null ? null : time;
  }

  /** All times, as intervals of ISO 8601 with two dots for an open end, the first told first. */
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

  private static String days(TimeExpression time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    return from != null && from.equals(to)
        ? from.toString()
        : (from == null ? ".." : from) + "/" + (to == null ? ".." : to);
  }

  /** Outlets, else addresses, in the order in which they told of it. */
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
      T told = value.apply(claim);
      if (told != null) {
        counted.add(identity.apply(told), told, claim);
      }
    }
    return counted.byReports().stream().findFirst();
  }

  /** Values with the reports that tell them. */
  private static final class Counted<T> {
    private final Map<Object, T> firsts = new LinkedHashMap<>();
    private final Map<Object, Set<String>> reports = new HashMap<>();

    void add(Object key, T value, StoredClaim claim) {
      firsts.putIfAbsent(key, value);
      reports.computeIfAbsent(key, k -> new HashSet<>()).add(claim.revision().id());
    }

    /** Those of the most reports first; of as many, what was told first. */
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
