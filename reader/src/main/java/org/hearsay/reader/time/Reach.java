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
final class Reach {
  private static final Period SHORTEST = Period.ofDays(2);

  private final Map<Unit, Period> periods = new EnumMap<>(Unit.class);

  private Reach() {}

  static Reach of(LanguagePack language) {
    Map<String, Unit> units = new HashMap<>();
    List<List<String>> rows = language.table("time-words.tsv").rows();
    for (List<String> row : rows) {
      if (row.getFirst().equals("units")) {
        row.subList(2, row.size()).forEach(word -> units.put(word, Unit.of(row.get(1))));
      }
    }
    Reach out = new Reach();
    for (List<String> row : rows) {
      Unit unit = row.getFirst().equals("reach") ? units.get(row.get(2)) : null;
      if (unit != null) {
        out.periods.put(unit, Period.parse(row.get(1)));
      }
    }
    return out;
  }

  Period of(Unit unit) {
    return periods.getOrDefault(unit, SHORTEST);
  }
}
