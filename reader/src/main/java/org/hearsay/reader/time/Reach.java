package org.hearsay.reader.time;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.reader.text.Table;

/** How far "recent weeks" may reach, by unit: a convention, the rows "reach" of time-words.tsv. */
final class Reach {
  private static final Map<Unit, Period> REACH = load();

  private Reach() {}

  static Period of(Unit unit) {
    return REACH.getOrDefault(unit, Period.ofDays(2));
  }

  private static Map<Unit, Period> load() {
    Function<List<String>, Unit> unit =
        row ->
            row.get(2).equals("centuries")
                ? Unit.CENTURY
                : Unit.of(row.get(2).substring(0, row.get(2).length() - 1));
    return Table.rows("time-words.tsv").stream()
        .filter(row -> row.getFirst().equals("reach"))
        .collect(Collectors.toUnmodifiableMap(unit, row -> Period.parse(row.get(1))));
  }
}
