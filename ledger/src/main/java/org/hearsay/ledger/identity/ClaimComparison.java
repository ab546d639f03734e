package org.hearsay.ledger.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Claim.EventPlace;

/**
 * Who, where and when of two claims, as far as both tell it: a part that one of them lacks speaks
 * neither for nor against.
 */
final class ClaimComparison {
  /** How a part of two claims compares. */
  enum Outcome {
    SAME,
    NEAR,
    DIFFERS
  }

  private static final double EARTH_RADIUS_KM = 6371;
  private static final double SAME_KM = 30;
  private static final double NEAR_KM = 150;
  private static final double REGION_SAME_KM = 500;
  private static final double REGION_NEAR_KM = 1500;
  private static final int REGION = 3;

  private ClaimComparison() {}

  static Map<LinkEvidence, Outcome> of(ClaimParts a, ClaimParts b) {
    Map<LinkEvidence, Outcome> out = new EnumMap<>(LinkEvidence.class);
    if (a.isEmpty() || b.isEmpty()) {
      return out;
    }
    met(a.types(), b.types()).ifPresent(outcome -> out.put(LinkEvidence.TYPE, outcome));
    met(a.agents(), b.agents()).ifPresent(outcome -> out.put(LinkEvidence.AGENT, outcome));
    met(a.patients(), b.patients()).ifPresent(outcome -> out.put(LinkEvidence.PATIENT, outcome));
    met(a.objects(), b.objects()).ifPresent(outcome -> out.put(LinkEvidence.OBJECT, outcome));
    if (a.place() != null && b.place() != null) {
      places(a.place(), b.place()).ifPresent(outcome -> out.put(LinkEvidence.PLACE, outcome));
    }
    times(a, b).ifPresent(outcome -> out.put(LinkEvidence.TIME, outcome));
    return out;
  }

  /**
   * Two attacks in different cities on different days, or by another on another, are two, however
   * alike the words.
   */
  static boolean excludes(Map<LinkEvidence, Outcome> compared) {
    boolean elsewhere = compared.get(LinkEvidence.PLACE) == Outcome.DIFFERS;
    boolean otherDay = compared.get(LinkEvidence.TIME) == Outcome.DIFFERS;
    boolean otherDoer = compared.get(LinkEvidence.AGENT) == Outcome.DIFFERS;
    boolean otherPatient = compared.get(LinkEvidence.PATIENT) == Outcome.DIFFERS;
    return elsewhere && (otherDay || otherDoer || otherPatient) || otherDoer && otherPatient;
  }

  private static <T> Optional<Outcome> met(Set<T> a, Set<T> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Collections.disjoint(a, b) ? Outcome.DIFFERS : Outcome.SAME);
  }

  /** By the gazetteer's id, else by distance; a region reaches far around its point. */
  private static Optional<Outcome> places(EventPlace a, EventPlace b) {
    boolean sameId = a.geonamesId() != null && a.geonamesId().equals(b.geonamesId());
    if (sameId || a.name().equalsIgnoreCase(b.name())) {
      return Optional.of(Outcome.SAME);
    }
    Double lat1 = a.latitude();
    Double lon1 = a.longitude();
    Double lat2 = b.latitude();
    Double lon2 = b.longitude();
    if (lat1 == null || lon1 == null || lat2 == null || lon2 == null) {
      return Optional.empty();
    }
    double km = distance(lat1, lon1, lat2, lon2);
    boolean region = a.precision() >= REGION || b.precision() >= REGION;
    if (km <= (region ? REGION_SAME_KM : SAME_KM)) {
      return Optional.of(region ? Outcome.NEAR : Outcome.SAME);
    }
    return Optional.of(km <= (region ? REGION_NEAR_KM : NEAR_KM) ? Outcome.NEAR : Outcome.DIFFERS);
  }

  /** Great-circle distance in kilometres (haversine). */
  static double distance(double lat1, double lon1, double lat2, double lon2) {
    double dLat = Math.toRadians(lat2 - lat1) / 2;
    double dLon = Math.toRadians(lon2 - lon1) / 2;
    double h =
        Math.pow(Math.sin(dLat), 2)
            + Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2))
                * Math.pow(Math.sin(dLon), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** Days that meet are the same; a day between is near, since a night has two dates. */
  private static Optional<Outcome> times(ClaimParts a, ClaimParts b) {
    LocalDate from1 = a.from();
    LocalDate to1 = a.to();
    LocalDate from2 = b.from();
    LocalDate to2 = b.to();
    if (from1 == null || to1 == null || from2 == null || to2 == null) {
      return Optional.empty();
    }
    if (!from1.isAfter(to2) && !from2.isAfter(to1)) {
      return Optional.of(Outcome.SAME);
    }
    long days =
        from1.isAfter(to2)
            ? ChronoUnit.DAYS.between(to2, from1)
            : ChronoUnit.DAYS.between(to1, from2);
    return Optional.of(days <= 1 ? Outcome.NEAR : Outcome.DIFFERS);
  }
}
