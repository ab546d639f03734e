package org.hearsay.source.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day in the address of a page: "/2026/03/03/ferry-halted", "/world/2026/mar/03/ferry",
 * "/ferry-2026-03-03.html". Where a site has it there, it is the day of publication, in the site's
 * own zone.
 */
final class AddressDate {
  private static final Pattern DAY =
      Pattern.compile(
          "[/_.-](?<year>(?:19|20)\\d\\d)(?<sep>[/-])(?<month>\\d{1,2}|[a-z]{3})\\k<sep>(?<day>\\d{1,2})"
              + "(?=[/_.?#-]|$)");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int LONGEST = 2_000;

  private AddressDate() {}

  static Optional<LocalDate> of(@Nullable String address) {
    if (address == null || address.length() > LONGEST || !address.contains("://")) {
      return Optional.empty();
    }
    Matcher found = DAY.matcher(path(address).toLowerCase(Locale.ROOT));
    if (!found.find()) {
      return Optional.empty();
    }
    String month = found.group("month");
    int number =
        Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MONTHS.indexOf(month) + 1;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group("year")), number, Integer.parseInt(found.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Behind the host, before a query: what is asked for may name another day. */
  private static String path(String address) {
    int host = address.indexOf("://") + 3;
    int path = address.indexOf('/', host);
    int end = address.indexOf('?', host);
    return path < 0 || end >= 0 && end < path
        ? ""
        : address.substring(path, end < 0 ? address.length() : end);
  }
}
