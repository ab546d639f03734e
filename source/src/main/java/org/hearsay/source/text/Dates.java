package org.hearsay.source.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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
  private static final int LONGEST = 60;
  private static final LocalDate FIRST = LocalDate.of(1600, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private Dates() {}

  /**
   * The day of an ISO date or time ("2022-11-10T08:00:00Z") or of an RFC 1123 one ("Thu, 10 Nov
   * 2022 08:00:00 GMT"), in its own offset; null if it is none.
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
    OffsetDateTime moment = rfc(told);
    return moment == null ? null : moment.toLocalDate();
  }

  /**
   * The moment of an ISO or RFC 1123 time that tells its offset; null if it is none. Digits alone
   * are none: NITF has "20221110000000-0500" where no time is known.
   */
  public static @Nullable OffsetDateTime moment(String text) {
    String told = text.strip();
    if (told.length() > LONGEST) {
      return null;
    }
    Matcher iso = ISO.matcher(told);
    if (!iso.matches()) {
      return rfc(told);
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
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(iso.group(1)),
              Integer.parseInt(iso.group(2)),
              Integer.parseInt(iso.group(3)));
      return day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable OffsetDateTime rfc(String told) {
    try {
      return OffsetDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
