package org.hearsay.source.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
  /** Longer is not believed. */
  private static final Duration MOST = Duration.ofDays(1);

  private RetryAfter() {}

  /**
   * How long to wait; null if it is not told.
   *
   * @param date the server's own clock; null for this machine's
   */
  static @Nullable Duration of(@Nullable String told, @Nullable String date) {
    if (told == null) {
      return null;
    }
    if (told.matches("\\d{1,9}")) {
      return least(Duration.ofSeconds(Long.parseLong(told)));
    }
    Instant until = instant(told);
    Instant now = date == null ? null : instant(date);
    return until == null ? null : least(Duration.between(now == null ? Instant.now() : now, until));
  }

  private static Duration least(Duration told) {
    return told.isNegative() ? Duration.ZERO : told.compareTo(MOST) > 0 ? MOST : told;
  }

  private static @Nullable Instant instant(String told) {
    try {
      return ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
