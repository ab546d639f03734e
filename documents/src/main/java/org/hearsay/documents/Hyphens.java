package org.hearsay.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines, and words that are divided at their ends. Nearly all hyphens there are a division's;
 * a word's own ("well-known") stays if the document has the word elsewhere, or if it begins as such
 * words do.
 */
final class Hyphens {
  /** What is seldom a syllable of a longer word. */
  private static final Set<String> OWN = Set.of("well", "self", "half", "vice", "two", "three");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-‐][\\p{L}\\p{M}]+)*");
  private static final Pattern DIVIDED = Pattern.compile(".*?([\\p{L}\\p{M}]{2,})([-‐])");
  private static final Pattern REST = Pattern.compile("(\\p{Ll}[\\p{L}\\p{M}]*).*", Pattern.DOTALL);

  /** All of the document that are not divided, in small letters. */
  private final Set<String> words = new HashSet<>();

  /**
   * @param paragraphs all of the document, each its lines
   */
  Hyphens(List<List<String>> paragraphs) {
    boolean open = false;
    for (String line : paragraphs.stream().flatMap(List::stream).map(String::strip).toList()) {
      boolean opens = line.endsWith("-") || line.endsWith("‐") || line.endsWith("\u00ad");
      Matcher matcher = WORD.matcher(line);
      while (matcher.find()) {
        boolean half = open && matcher.start() == 0 || opens && matcher.end() == line.length() - 1;
        if (!half) {
          words.add(matcher.group().toLowerCase(Locale.ROOT).replace('‐', '-'));
        }
      }
      open = opens;
    }
  }

  /** One line of a paragraph's. */
  String joined(List<String> lines) {
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      String next = line.strip();
      if (out.isEmpty()) {
        out.append(next);
      } else if (out.charAt(out.length() - 1) == '\u00ad') {
        out.setLength(out.length() - 1);
        out.append(next);
      } else {
        append(out, next);
      }
    }
    return out.toString();
  }

  private void append(StringBuilder out, String next) {
    // Only the last word: a paragraph may be of any length.
    String end = out.substring(Math.max(0, out.length() - 60));
    Matcher divided = DIVIDED.matcher(end.substring(end.lastIndexOf(' ') + 1));
    Matcher rest = REST.matcher(next);
    if (!divided.matches() || !rest.matches()) {
      boolean bound = end.endsWith("-") && !end.endsWith(" -") && !next.isEmpty();
      out.append(bound && Character.isLetterOrDigit(next.charAt(0)) ? "" : " ").append(next);
      return;
    }
    if (isDivision(divided.group(1), rest.group(1))) {
      out.setLength(out.length() - 1);
    }
    out.append(next);
  }

  private boolean isDivision(String before, String after) {
    String first = before.toLowerCase(Locale.ROOT);
    String second = after.toLowerCase(Locale.ROOT);
    if (words.contains(first + "-" + second)) {
      return false;
    }
    return words.contains(first + second) || !OWN.contains(first);
  }
}
