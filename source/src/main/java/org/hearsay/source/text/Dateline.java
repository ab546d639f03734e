package org.hearsay.source.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a report says that it was written, and whose it says it is, in front of its first sentence:
 * "PORT SELLA, March 3 (Coast Wire) - The government ...". Place in capitals, then region, day and
 * agency where they are told, as agencies' style books have it; where an agency is named, the place
 * may be in small letters ("Paris (AFP) - ").
 *
 * @param words place, region and day
 * @param credit the agency; null where none is named
 */
public record Dateline(String words, @Nullable String credit) {
  /** It stands in one of the first lines, behind a headline and a byline at most. */
  private static final int LINES = 6;

  /** Characters of a line that is a paragraph and no headline. */
  private static final int PARAGRAPH = 60;

  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}'\u2019./ -]*\\p{Lu}";
  private static final String REGION_OR_DAY = "(?:[,.] ?[\\p{L}\\d][\\p{L}\\d. ]{1,25}){0,3}";
  private static final String DASH = "(?: ?(?:--?|\u2013)\\s+| ?\u2014\\s*)";
  private static final String AGENCIES =
      "AP|AFP|Reuters|dpa|DPA|EFE|ANSA|UPI|Xinhua|TASS|Interfax[\\p{L}-]*|Ukrinform|Kyodo|Yonhap"
          + "|Bloomberg|PTI|ANI|IANS|AAP|CP|PA|APA|Anadolu|AA|WAFA|SANA|IRNA";

  private static final Pattern AT_START =
      Pattern.compile(
          "(?<place>"
              + CAPITALS
              + ")(?<more>"
              + REGION_OR_DAY
              + ")(?: ?\\((?<credit>[^()\n]{2,40})\\))?"
              + DASH
              + "(?=\\S)");
  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "(?<place>\\p{Lu}[\\p{L}'\u2019]+(?:[ -][\\p{L}'\u2019]+){0,3})(?<more>"
              + REGION_OR_DAY
              + ") ?\\((?<credit>"
              + AGENCIES
              + ")\\)"
              + DASH
              + "(?=\\S)");
  private static final Pattern BETWEEN_SLASHES =
      Pattern.compile(
          "(?<place>"
              + CAPITALS
              + ")(?<more>"
              + REGION_OR_DAY
              + ")\\. ?/(?<credit>[^/\n]{2,30})/\\.? ?(?=\\S)");

  /** Words in capitals that stand before a dash and are no place. */
  private static final Set<String> NO_PLACES =
      Set.of(
          "ALERT",
          "ANALYSIS",
          "ASEAN",
          "BREAKING",
          "BRICS",
          "CORRECTED",
          "CORRECTION",
          "EXCLUSIVE",
          "EXPLAINER",
          "FACTBOX",
          "HAMAS",
          "IAEA",
          "INTERPOL",
          "ISIS",
          "LIVE",
          "NATO",
          "NEWS",
          "NOTE",
          "OPEC",
          "OPINION",
          "OSCE",
          "PHOTOS",
          "TIMELINE",
          "UNESCO",
          "UNHCR",
          "UNICEF",
          "UNRWA",
          "UPDATE",
          "URGENT",
          "VIDEO",
          "WATCH",
          "WRAPUP");

  /** Letters; "EU", "US" and "UN" are no places that a report is written in. */
  private static final int SHORTEST = 3;

  /** That of a text; empty if it has none. */
  public static Optional<Dateline> of(String text) {
    int start = 0;
    for (int line = 0; line < LINES && start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start >= PARAGRAPH) {
        for (Pattern form : new Pattern[] {AT_START, WITH_AGENCY, BETWEEN_SLASHES}) {
          Matcher found = form.matcher(text).region(start, Math.min(end, start + 160));
          if (found.lookingAt() && isPlace(found.group("place"))) {
            String words = found.group("place") + found.group("more");
            String credit = found.group("credit");
            return Optional.of(new Dateline(words.strip(), agency(credit)));
          }
        }
      }
      line += end > start ? 1 : 0;
      start = end + 1;
    }
    return Optional.empty();
  }

  /** "KYIV (updated)" and "KYIV (Nov 10)" name none. */
  private static @Nullable String agency(@Nullable String credit) {
    String name = credit == null ? "" : credit.strip();
    boolean named =
        !name.isEmpty() && (Character.isUpperCase(name.charAt(0)) || name.equals("dpa"));
    return named && name.chars().noneMatch(Character::isDigit) ? name : null;
  }

  private static boolean isPlace(String words) {
    return words.length() >= SHORTEST && !NO_PLACES.contains(words.split("[ -]", 2)[0]);
  }
}
