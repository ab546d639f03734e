package org.hearsay.source.text;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in none of the spellings that its format asks for, as feeds and exports have them: "Mon, 2
 * Mar, 2026 10:00 UTC", "Tue Mar 03 10:42:00 +0000 2026", "Mar. 3, 2026 - 10:42 AM", "3 mars 2026",
 * "2026/03/03", seconds since 1970. What may be two days ("03/04/2026") is none.
 *
 * @param moment null where no time or no zone is told
 */
record LooseDate(LocalDate day, @Nullable OffsetDateTime moment) {
  private static final int LONGEST = 120;

  /** "03/03/2026" may have either first; the clock tells, or a number above it. */
  private static final int MONTHS = 12;

  private static final String MONTH = "(?<month>[\\p{L}\\p{M}]{3,16})\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|\u00ba|\\.)?";
  private static final String YEAR = "(?<year>\\d{4})(?!\\d)";
  private static final String GAP = "(?:,?\\s+(?:de\\s+|d'|of\\s+)?|-)";

  private static final Pattern[] NAMED = {
    Pattern.compile("(?<!\\d)" + DAY + GAP + MONTH + "(?:,?\\s+(?:de\\s+|del\\s+)?|-)" + YEAR),
    Pattern.compile(MONTH + "\\s+" + DAY + ",?\\s+" + YEAR),
    Pattern.compile("(?<!\\d)" + YEAR + "[-. ]+" + MONTH + "[-. ]+(?<day>\\d{1,2})(?!\\d)"),
    // C's asctime, its zone before the year.
    Pattern.compile(MONTH + "\\s+(?<day>\\d{1,2})\\s+(?=\\d{1,2}:\\d{2}).{0,24}?\\s" + YEAR),
  };

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)"
              + YEAR
              + "\\s?[-/.\u5e74\ub144]\\s?(?<number>\\d{1,2})\\s?[-/.\u6708\uc6d4]\\s?(?<day>\\d{1,2})(?!\\d)");

  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d.])(?<one>\\d{1,2})(?<mark>[./-])(?<two>\\d{1,2})\\k<mark>"
              + YEAR
              + "(?!\\.\\d)");

  private static final Pattern OF_YEAR = Pattern.compile("(\\d{4})-?(\\d{3})");
  private static final Pattern SECONDS = Pattern.compile("\\d{10}(?:\\d{3})?");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<half1>\uc624\uc804|\uc624\ud6c4)?\\s*(?<![\\d:])(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?:[:.](?<second>\\d{2}))?(?:[.,]\\d{1,9})?(?!\\d|\\.\\d)"
              + "(?:\\s?(?<half>[AaPp]\\.?\\s?[Mm]\\b\\.?))?"
              + "(?<zone>.*)");

  private static final Pattern OFFSET =
      Pattern.compile("\\s*,?\\s*(?:UTC|GMT)?\\s?([+-])(\\d{1,2}):?(\\d{2})?(?!\\d).*");
  private static final Pattern ZONE_NAME =
      Pattern.compile("\\s*,?\\s*\\[?([A-Za-z]+(?:/[A-Za-z_+-]+\\d{0,2}){0,2})\\b.*");

  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          entry("UT", 0),
          entry("UTC", 0),
          entry("GMT", 0),
          entry("Z", 0),
          entry("EST", -5),
          entry("EDT", -4),
          entry("CST", -6),
          entry("CDT", -5),
          entry("MST", -7),
          entry("MDT", -6),
          entry("PST", -8),
          entry("PDT", -7));

  static Optional<LooseDate> of(String text) {
    String told = text.strip();
    if (told.length() > LONGEST || told.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (SECONDS.matcher(told).matches()) {
        long number = Long.parseLong(told);
        Instant moment =
            told.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        return Optional.of(new LooseDate(utc.toLocalDate(), utc));
      }
      return Optional.ofNullable(day(told)).map(day -> new LooseDate(day, moment(day, told)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static @Nullable LocalDate day(String told) {
    Matcher first = YEAR_FIRST.matcher(told);
    if (first.find()) {
      return LocalDate.of(number(first, "year"), number(first, "number"), number(first, "day"));
    }
    for (Pattern form : NAMED) {
      Matcher found = form.matcher(told);
      int month = found.find() ? MonthWords.month(found.group("month"), "") : 0;
      if (month > 0) {
        return LocalDate.of(number(found, "year"), month, number(found, "day"));
      }
    }
    Matcher last = YEAR_LAST.matcher(told);
    if (last.find()) {
      return yearLast(last, told);
    }
    Matcher ofYear = OF_YEAR.matcher(told);
    return ofYear.matches()
        ? LocalDate.ofYearDay(Integer.parseInt(ofYear.group(1)), Integer.parseInt(ofYear.group(2)))
        : null;
  }

  private static @Nullable LocalDate yearLast(Matcher found, String told) {
    int one = number(found, "one");
    int two = number(found, "two");
    int year = number(found, "year");
    Matcher clock = CLOCK.matcher(told.substring(found.end()));
    boolean american =
        found.group("mark").equals("/") && clock.find() && clock.group("half") != null;
    if (found.group("mark").equals(".") || one > MONTHS || one == two) {
      return LocalDate.of(year, two, one);
    }
    return two > MONTHS || american ? LocalDate.of(year, one, two) : null;
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group));
  }

  private static @Nullable OffsetDateTime moment(LocalDate day, String told) {
    Matcher clock =
        CLOCK.matcher(
            told.replaceFirst(
                "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})T?|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})",
                " "));
    if (!clock.find()) {
      return null;
    }
    int hour = number(clock, "hour");
    String half = clock.group("half") == null ? clock.group("half1") : clock.group("half");
    if (half != null && hour <= 12) {
      boolean late = half.toLowerCase(Locale.ROOT).startsWith("p") || half.equals("\uc624\ud6c4");
      hour = hour % 12 + (late ? 12 : 0);
    }
    int second = clock.group("second") == null ? 0 : Math.min(59, number(clock, "second"));
    LocalTime time = LocalTime.of(hour, number(clock, "minute"), second);
    ZoneId zone = zone(clock.group("zone"));
    return zone == null ? null : day.atTime(time).atZone(zone).toOffsetDateTime();
  }

  /** Null for none, and for a name that stands for several. */
  private static @Nullable ZoneId zone(String told) {
    Matcher offset = OFFSET.matcher(told);
    if (offset.matches()) {
      int hours = Integer.parseInt(offset.group(2));
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int sign = offset.group(1).equals("-") ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
    Matcher name = ZONE_NAME.matcher(told);
    if (!name.matches()) {
      return null;
    }
    Integer hours = ZONES.get(name.group(1).toUpperCase(Locale.ROOT));
    if (hours != null) {
      return ZoneOffset.ofHours(hours);
    }
    return name.group(1).contains("/") ? ZoneId.of(name.group(1)) : null;
  }
}
