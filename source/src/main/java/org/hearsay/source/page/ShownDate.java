package org.hearsay.source.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The day of publication as a page shows it to readers alone: "First published on Nov 20, 2019".
 *
 * <p>It must stand in a short line that is named a date, a time or a byline, outside of lists of
 * other stories, with the month as a word: "11/10/2022" is two days. What says that it was updated
 * is left for what says that it was published.
 */
final class ShownDate {
  private static final String NAMED =
      "time, [class*=date i], [class*=publish i], [class*=posted i], [class*=timestamp i],"
          + " [class*=byline i], [id*=date i], [id*=publish i], [class*=dateline i]";
  private static final String ELSEWHERE =
      "footer, aside, nav, li, [class*=related i], [class*=recommend i], [class*=comment i],"
          + " [class*=sidebar i], [class*=trending i], [class*=popular i]";
  private static final int LONGEST = 160;
  private static final int MOST = 200;
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})"
              + "|(\\d{1,2})(?:st|nd|rd|th)? (\\p{L}{3,9})\\.?,? (\\d{4}))\\b");
  private static final Pattern PUBLISHED = Pattern.compile("(?i)publish|posted|created");
  private static final Pattern UPDATED = Pattern.compile("(?i)updated|modified|edited");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private ShownDate() {}

  static Optional<LocalDate> of(Document page) {
    LocalDate first = null;
    for (Element element : page.select(NAMED).stream().limit(MOST).toList()) {
      String text = element.text();
      if (text.isEmpty() || text.length() > LONGEST || element.closest(ELSEWHERE) != null) {
        continue;
      }
      Optional<LocalDate> day = day(text);
      String named = text + " " + element.className();
      if (day.isPresent() && PUBLISHED.matcher(named).find() && !UPDATED.matcher(text).find()) {
        return day;
      }
      if (day.isPresent() && first == null && !UPDATED.matcher(named).find()) {
        first = day.get();
      }
    }
    return Optional.ofNullable(first);
  }

  /** The first day that a text tells with its month as a word: "Tuesday, Aug. 17, 2010". */
  static Optional<LocalDate> of(String text) {
    return text.length() > LONGEST ? Optional.empty() : day(text);
  }

  private static Optional<LocalDate> day(String text) {
    Matcher m = DATE.matcher(text);
    while (m.find()) {
      boolean american = m.group(1) != null;
      int month = MONTHS.indexOf(month(american ? m.group(1) : m.group(5)));
      if (month >= 0) {
        try {
          return Optional.of(
              LocalDate.of(
                  Integer.parseInt(american ? m.group(3) : m.group(6)),
                  Month.of(month + 1),
                  Integer.parseInt(american ? m.group(2) : m.group(4))));
        } catch (DateTimeException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static String month(String word) {
    return word.substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
