package org.hearsay.ledger.export;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.ledger.KeptClaim;
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
record Told(List<KeptClaim> claims) {
  Told {
    claims = List.copyOf(claims);
  }

  /** The first claim of the event. */
  KeptClaim founder() {
    return claims.getFirst();
  }

  List<Participant> agents() {
    return distinct(Claim::agents);
  }

  List<Participant> patients() {
    return distinct(Claim::patients);
  }

  private List<Participant> distinct(Function<Claim, List<Participant>> role) {
    Set<String> keys = new HashSet<>();
    return claims.stream()
        .flatMap(claim -> role.apply(claim.claim()).stream())
        .filter(one -> !one.name().isBlank())
        .filter(one -> keys.add(key(one)))
        .toList();
  }

  private static String key(Participant one) {
    String actor = one.actor();
    return actor != null ? actor : one.name().strip().toLowerCase(java.util.Locale.ROOT);
  }

  /** ACLED's sub-type. */
  Optional<String> subType() {
    return most(claim -> claim.claim().subType(), subType -> subType);
  }

  Optional<EventPlace> place() {
    return most(claim -> claim.claim().place(), Told::key);
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
    for (KeptClaim claim : claims) {
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
      Function<KeptClaim, @Nullable T> value, Function<T, Object> identity) {
    Map<Object, T> firsts = new LinkedHashMap<>();
    Map<Object, Set<String>> reports = new LinkedHashMap<>();
    for (KeptClaim claim : claims) {
      T told = value.apply(claim);
      if (told != null) {
        Object key = identity.apply(told);
        firsts.putIfAbsent(key, told);
        reports.computeIfAbsent(key, k -> new HashSet<>()).add(claim.revision().id());
      }
    }
    // The first of the greatest: max would take the last of them.
    return reports.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .findFirst()
        .map(entry -> firsts.get(entry.getKey()));
  }
}
