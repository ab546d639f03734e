package org.hearsay.source.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of a byline: "By ANA ORR in Port Sella and Tom Vale". */
public final class Bylines {
  private static final Pattern BY = Pattern.compile("(?i)^\\s*(?:by|written by|from)[:\\s]+");
  private static final Pattern AND = Pattern.compile("\\s*(?:,|;|\\band\\b|&)\\s*");

  /** Where someone wrote, and for whom, is no part of a name. */
  private static final Pattern WHERE = Pattern.compile("\\s+(?:in|at|for)\\s+\\p{Lu}.*$");

  private static final int MOST = 12;
  private static final int LONGEST = 80;

  private Bylines() {}

  /** In the order of the byline, each once. */
  public static List<String> names(String byline) {
    return Stream.of(AND.split(BY.matcher(byline).replaceFirst(""), -1))
        .map(name -> WHERE.matcher(name).replaceFirst("").strip())
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
        .distinct()
        .limit(MOST)
        .toList();
  }
}
