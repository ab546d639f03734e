package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many claims became known when, from the first day to the last, in steps of equal length.
 *
 * @param days of a step
 */
record Sparkline(LocalDate start, int days, List<Integer> counts) {
  private static final int MOST = 32;

  Sparkline {
    requireNonNull(start, "start is null");
    counts = List.copyOf(counts);
  }

  /**
   * @param claims of each day; at least one day
   */
  static Sparkline of(Map<LocalDate, Integer> claims) {
    TreeMap<LocalDate, Integer> ordered = new TreeMap<>(claims);
    LocalDate first = ordered.firstKey();
    long all = ChronoUnit.DAYS.between(first, ordered.lastKey()) + 1;
    int days = (int) ((all + MOST - 1) / MOST);
    Integer[] counts = new Integer[(int) ((all + days - 1) / days)];
    Arrays.fill(counts, 0);
    ordered.forEach(
        (day, count) -> counts[(int) (ChronoUnit.DAYS.between(first, day) / days)] += count);
    return new Sparkline(first, days, Arrays.asList(counts));
  }

  void write(ApiJson forms) {
    forms.begin("sparkline");
    forms.text("start", start);
    forms.number("days", days);
    forms.list("counts");
    counts.forEach(forms.json()::writeNumber);
    forms.endList();
    forms.end();
  }
}
