package org.hearsay.source.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days as foreign data writes them. */
public final class Dates {
  private static final int ISO_DAY = "2022-11-10".length();

  private Dates() {}

  /** The day of an ISO date or time ("2022-11-10T08:00:00Z"); null if it is none. */
  public static @Nullable LocalDate day(String text) {
    String day = text.strip();
    if (day.length() > ISO_DAY) {
      if (day.charAt(ISO_DAY) != 'T' && day.charAt(ISO_DAY) != ' ') {
        return null;
      }
      day = day.substring(0, ISO_DAY);
    }
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
