package org.hearsay.source.wire;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of a byline: "By ANA ORR and Tom Vale, Coast Wire". */
final class Bylines {
  private static final Pattern BY = Pattern.compile("(?i)^\\s*(?:by|written by|from)[:\\s]+");
  private static final Pattern AND = Pattern.compile("\\s*(?:,|;|\\band\\b|&)\\s*");
  private static final int MOST = 12;
  private static final int LONGEST = 80;

  private Bylines() {}

  static List<String> names(String byline) {
    return Stream.of(AND.split(BY.matcher(byline).replaceFirst(""), -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
        .limit(MOST)
        .toList();
  }
}
