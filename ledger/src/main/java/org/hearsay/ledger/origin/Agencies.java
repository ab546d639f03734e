package org.hearsay.ledger.origin;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.table.TsvTable;

/** The news agencies of agencies.tsv. */
final class Agencies {
  /** An agency: "reuters", "Reuters". */
  record Agency(String id, String name) {}

  private static final List<List<String>> ROWS =
      TsvTable.beside(Agencies.class, "agencies.tsv").rows();
  private static final List<String> NAMES =
      ROWS.stream().flatMap(row -> List.of(row.get(2).split("\\|", 0)).stream()).toList();
  private static final Map<String, Agency> BY_NAME = byName();

  private Agencies() {}

  /** The agency of this id or name: "AP", "the Associated Press", "reuters.com". */
  static Optional<Agency> named(String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:the|www\\.)\\s*", "");
    Agency found = BY_NAME.get(folded);
    return Optional.ofNullable(
        found != null ? found : BY_NAME.get(folded.replaceFirst("\\.(?:com|org|de|ru)$", "")));
  }

  /** Whether a text has any of the names; a hundred times faster than to look for a pattern. */
  static boolean in(String text) {
    for (String name : NAMES) {
      if (text.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** All names as alternatives of a pattern, the longer before the shorter. */
  static String pattern() {
    return NAMES.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static Map<String, Agency> byName() {
    Map<String, Agency> out = new LinkedHashMap<>();
    for (List<String> row : ROWS) {
      Agency agency = new Agency(row.get(0), row.get(1));
      out.put(row.get(0), agency);
      for (String name : row.get(2).split("\\|", 0)) {
        out.put(name.toLowerCase(Locale.ROOT), agency);
      }
    }
    return Map.copyOf(out);
  }
}
