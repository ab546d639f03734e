package org.hearsay.web;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks, as text that was checked for its length and nothing else yet.
 *
 * @param path its parts, decoded: {@code [api, events, e1f0c3a9e55d20b46-c3]}
 * @param query each parameter once
 */
record Asked(String method, List<String> path, Map<String, String> query) {
  static final int PAGE = 50;
  static final int MOST = 200;

  private static final int LONGEST = 2000;
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z)?");

  Asked {
    requireNonNull(method, "method is null");
    path = List.copyOf(path);
    query = new LinkedHashMap<>(query);
    query.forEach(
        (name, value) -> {
          if (value.length() > LONGEST) {
            throw Problem.bad(name + " is longer than " + LONGEST + " characters").refusal();
          }
        });
  }

  /** A parameter; empty where it is not there or blank. */
  Optional<String> text(String name) {
    String value = query.get(name);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  @Nullable String textOrNull(String name) {
    return text(name).orElse(null);
  }

  String need(String name) {
    return text(name)
        .orElseThrow(() -> Problem.bad("the parameter " + name + " is missing").refusal());
  }

  /** A word of a closed scale, in whatever case. */
  <E extends Enum<E>> @Nullable E word(String name, Class<E> scale) {
    String text = textOrNull(name);
    if (text == null) {
      return null;
    }
    try {
      return Enum.valueOf(scale, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.bad(name + ": there is no " + text).refusal();
    }
  }

  @Nullable LocalDate day(String name) {
    String text = textOrNull(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.bad(name + " is no day (2022-11-09): " + text).refusal();
    }
  }

  /** A day, which is its end, or an instant. */
  @Nullable Instant moment(String name) {
    String text = textOrNull(name);
    if (text == null) {
      return null;
    }
    try {
      if (MOMENT.matcher(text).matches()) {
        return AsOf.moment(text);
      }
    } catch (IllegalArgumentException e) {
      // Told below: a day that no month has.
    }
    throw Problem.bad(name + " is no day (2022-11-09) nor moment (2022-11-09T12:00:00Z): " + text)
        .refusal();
  }

  AsOf asOf() {
    return new AsOf(moment("asOf"), moment("recordedAsOf"));
  }

  int limit() {
    int limit = (int) number("limit", PAGE);
    if (limit < 1 || limit > MOST) {
      throw Problem.bad("limit is from 1 to " + MOST).refusal();
    }
    return limit;
  }

  /** A number that is not negative. */
  long number(String name, long otherwise) {
    String text = textOrNull(name);
    return text == null ? otherwise : number(name, text);
  }

  static long number(String name, String text) {
    if (!text.matches("\\d{1,15}")) {
      throw Problem.bad(name + " is no number: " + text).refusal();
    }
    return Long.parseLong(text);
  }
}
