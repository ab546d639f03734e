package org.hearsay.ledger.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Set;
import org.hearsay.ledger.identity.ClaimComparison.Outcome;
import org.hearsay.model.Claim.EventPlace;
import org.hearsay.model.EventType;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

public class ClaimComparisonTest {
  private static final EventPlace KHERSON = place("Kherson", 706448, 46.64, 32.62, 1);
  private static final EventPlace KHARKIV = place("Kharkiv", 706483, 49.99, 36.23, 1);
  private static final EventPlace UKRAINE = place("Ukraine", 690791, 49.0, 32.0, 3);
  private static final EventPlace MADRID = place("Madrid", 3117735, 40.42, -3.70, 1);

  @Test
  void of_otherCityOnOtherDay_excludes() {
    var compared =
        ClaimComparison.of(attack(KHERSON, day(9), day(9)), attack(KHARKIV, day(14), day(14)));
    assertThat(compared)
        .containsEntry(LinkEvidence.PLACE, Outcome.DIFFERS)
        .containsEntry(LinkEvidence.TIME, Outcome.DIFFERS);
    assertThat(ClaimComparison.excludes(compared)).isTrue();
  }

  @Test
  void of_otherCityAndNoDay_doesNotExclude() {
    var compared =
        ClaimComparison.of(attack(KHERSON, null, null), attack(KHARKIV, day(14), day(14)));
    assertThat(compared).doesNotContainKey(LinkEvidence.TIME);
    assertThat(ClaimComparison.excludes(compared)).isFalse();
  }

  @Test
  void of_cityInItsCountry_isNear() {
    assertThat(ClaimComparison.of(attack(KHERSON, null, null), attack(UKRAINE, null, null)))
        .containsEntry(LinkEvidence.PLACE, Outcome.NEAR);
    assertThat(ClaimComparison.of(attack(MADRID, null, null), attack(UKRAINE, null, null)))
        .containsEntry(LinkEvidence.PLACE, Outcome.DIFFERS);
  }

  @Test
  void of_nightThatEndsOnTheNextDay_isNear() {
    assertThat(
            ClaimComparison.of(attack(KHERSON, day(9), day(9)), attack(KHERSON, day(10), day(10))))
        .containsEntry(LinkEvidence.TIME, Outcome.NEAR)
        .containsEntry(LinkEvidence.PLACE, Outcome.SAME);
  }

  @Test
  void of_nothingRead_saysNothing() {
    assertThat(ClaimComparison.of(ClaimParts.NONE, attack(KHERSON, day(9), day(9)))).isEmpty();
  }

  @Test
  void distance_khersonToKharkiv_is459Kilometres() {
    assertThat(ClaimComparison.distance(46.64, 32.62, 49.99, 36.23)).isCloseTo(459, within(5.0));
  }

  public static ClaimParts attack(
      @Nullable EventPlace place, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new ClaimParts(
        Set.of(EventType.ASSAULT), Set.of(), Set.of(), Set.of(), Set.of(), place, from, to);
  }

  public static EventPlace place(
      String name, int id, double latitude, double longitude, int precision) {
    return new EventPlace(
        name, java.util.List.of(), id, latitude, longitude, precision, new Span(0, 1));
  }

  public static LocalDate day(int day) {
    return LocalDate.of(2022, 11, day);
  }
}
