package org.hearsay.reader.time;

import java.time.Period;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.reader.language.LanguagePack;

/**
 * How far "recent weeks" may reach, by unit: a convention, the rows "reach" of time-words.tsv.
 * Immutable.
 */
final class RecentPeriods {
  private static final Period SHORTEST = Period.ofDays(2);

  private final Map<CalendarUnit, Period> periods = new EnumMap<>(CalendarUnit.class);

  private RecentPeriods() {}

  static RecentPeriods of(LanguagePack language) {
    Map<String, CalendarUnit> units = new HashMap<>();
    List<List<String>> rows = language.table("time-words.tsv").rows();
    for (List<String> row : rows) {
      if (row.getFirst().equals("units")) {
        row.subList(2, row.size()).forEach(word -> units.put(word, CalendarUnit.of(row.get(1))));
      }
    }
    RecentPeriods out = new RecentPeriods();
    for (List<String> row : rows) {
      CalendarUnit unit = row.getFirst().equals("reach") ? units.get(row.get(2)) : null;
      if (unit != null) {
        out.periods.put(unit, Period.parse(row.get(1)));
      }
    }
    return out;
  }

  Period of(CalendarUnit unit) {
    return periods.getOrDefault(unit, SHORTEST);
  }
}
