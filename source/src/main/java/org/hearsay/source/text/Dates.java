package org.hearsay.source.text;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and moments as foreign data writes them; what is none is null, and never guessed. */
public final class Dates {
  /**
   * ISO 8601 as it is met: "2022-11-10T08:00Z", "2022-11-10 08:00:00.123+0200", "20221110T080000Z",
   * "20221110080000".
   */
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})(?:(?<between>[T ]*)(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?"
              + "\\s?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private static final int HOUR = 5;
  private static final int MINUTE = 6;
  private static final int SECOND = 7;
  private static final int OFFSET = 8;

  /**
   * RFC 822 and its successors as feeds write it: "Thu, 5 Mar 26 7:10 EST". The weekday is often
   * wrong and says nothing more; a year of two digits counts only before a time of day.
   */
  private static final Pattern RFC =
      Pattern.compile(
          "(?:\\p{Alpha}{2,9}\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{Alpha}{3,9})\\.?[\\s-]+"
              + "(\\d{4}|\\d{2}(?=\\s+\\d{1,2}:))"
              + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?\\s*([+-]?\\w*(?::\\d{2})?))?"
              + "\\s*(?:\\(\\w*\\))?");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Hours from UTC of the zones that RFC 822 names; other names stand for several zones each. */
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

  private static final int LONGEST = 100;
  private static final LocalDate FIRST = LocalDate.of(1600, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private Dates() {}

  /**
   * The day of an ISO date or time ("2022-11-10T08:00:00Z") or of an RFC 822 one ("Thu, 10 Nov 2022
   * 08:00:00 GMT"), in its own offset; null if it is none.
   */
  public static @Nullable LocalDate day(String text) {
    String told = text.strip();
    if (told.length() > LONGEST) {
      return null;
    }
    Matcher iso = ISO.matcher(told);
    if (iso.matches()) {
      return day(iso);
    }
    Matcher rfc = RFC.matcher(told);
    return rfc.matches() && MONTHS.contains(month(rfc)) ? rfcDay(rfc) : loose(told);
  }

  private static @Nullable LocalDate loose(String told) {
    return LooseDate.of(told).map(LooseDate::day).filter(Dates::isLikely).orElse(null);
  }

  private static boolean isLikely(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  /**
   * The moment of an ISO or RFC 822 time that tells its offset; null if it is none. Digits alone
   * are none: NITF has "20221110000000-0500" where no time is known.
   */
  public static @Nullable OffsetDateTime moment(String text) {
    String told = text.strip();
    if (told.length() > LONGEST) {
      return null;
    }
    Matcher iso = ISO.matcher(told);
    if (!iso.matches()) {
      OffsetDateTime moment = rfc(told);
      return moment != null || RFC.matcher(told).matches() && day(told) == null
          ? moment
          : LooseDate.of(told)
              .filter(one -> isLikely(one.day()))
              .map(LooseDate::moment)
              .orElse(null);
    }
    LocalDate day = day(iso);
    if (day == null
        || iso.group(HOUR) == null
        || iso.group(OFFSET) == null
        || iso.group("between").isEmpty()) {
      return null;
    }
    try {
      return day.atTime(
              Integer.parseInt(iso.group(HOUR)),
              Integer.parseInt(iso.group(MINUTE)),
              iso.group(SECOND) == null ? 0 : Math.min(59, Integer.parseInt(iso.group(SECOND))))
          .atOffset(offset(iso.group(OFFSET)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ZoneOffset offset(String told) {
    return Character.isLetter(told.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(told);
  }

  private static @Nullable LocalDate day(Matcher iso) {
    return day(
        Integer.parseInt(iso.group(1)),
        Integer.parseInt(iso.group(2)),
        Integer.parseInt(iso.group(3)));
  }

  private static @Nullable LocalDate rfcDay(Matcher rfc) {
    String name = month(rfc);
    int year = Integer.parseInt(rfc.group(3));
    if (rfc.group(3).length() == 2) {
      year += year < 50 ? 2000 : 1900; // RFC 2822, 4.3
    }
    return day(year, MONTHS.indexOf(name) + 1, Integer.parseInt(rfc.group(1)));
  }

  private static String month(Matcher rfc) {
    return rfc.group(2).toLowerCase(Locale.ROOT).substring(0, 3);
  }

  private static @Nullable LocalDate day(int year, int month, int ofMonth) {
    try {
      LocalDate day = LocalDate.of(year, month, ofMonth);
      return isLikely(day) ? day : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable OffsetDateTime rfc(String told) {
    Matcher rfc = RFC.matcher(told);
    LocalDate day = rfc.matches() ? rfcDay(rfc) : null;
    ZoneOffset offset = day == null || rfc.group(4) == null ? null : zone(rfc.group(7));
    if (day == null || offset == null) {
      return null;
    }
    try {
      return day.atTime(
              Integer.parseInt(rfc.group(4)),
              Integer.parseInt(rfc.group(5)),
              rfc.group(6) == null ? 0 : Math.min(59, Integer.parseInt(rfc.group(6))))
          .atOffset(offset);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable ZoneOffset zone(String told) {
    Integer hours = ZONES.get(told.toUpperCase(Locale.ROOT));
    if (hours != null) {
      return ZoneOffset.ofHours(hours);
    }
    try {
      return told.matches("[+-]\\d{2}:?\\d{2}") ? ZoneOffset.of(told) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
