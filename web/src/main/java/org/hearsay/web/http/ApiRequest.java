package org.hearsay.web.http;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A request under {@code /api/v1}, with the values that its parameters have.
 *
 * @param method GET for HEAD too: whoever sends the answer leaves out its body
 * @param target below {@code /api/v1}: {@code [events, e1f0c3a9e55d2-c3]}
 * @param contentType media type of the body without parameters, in lower case
 * @param ifNoneMatch the header; empty where there is none
 */
public record ApiRequest(
    String method, RequestTarget target, String contentType, String ifNoneMatch, RequestBody body) {
  /** Items of a page of a list, where the request states no limit. */
  public static final int PAGE = 50;

  /** Items of a page of a list at most. */
  public static final int MOST = 200;

  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z)?");

  public ApiRequest {
    requireNonNull(method, "method is null");
    requireNonNull(target, "target is null");
    requireNonNull(contentType, "contentType is null");
    requireNonNull(ifNoneMatch, "ifNoneMatch is null");
    requireNonNull(body, "body is null");
  }

  public List<String> path() {
    return target.path();
  }

  public Map<String, String> query() {
    return target.query();
  }

  /** A parameter; empty where it is not there or blank. */
  public Optional<String> text(String name) {
    String value = query().get(name);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  public @Nullable String textOrNull(String name) {
    return text(name).orElse(null);
  }

  public String require(String name) {
    return text(name)
        .orElseThrow(
            () -> Problem.badRequest("the parameter " + name + " is required").exception());
  }

  /** One of the constants of a scale, in upper or lower case. */
  public <E extends Enum<E>> @Nullable E constant(String name, Class<E> scale) {
    String text = textOrNull(name);
    if (text == null) {
      return null;
    }
    try {
      return Enum.valueOf(scale, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(name + ": unknown value " + text).exception();
    }
  }

  public @Nullable LocalDate day(String name) {
    String text = textOrNull(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.badRequest(name + " is not a day (2022-11-09): " + text).exception();
    }
  }

  /** A day, which is its end, or an instant. */
  public @Nullable Instant moment(String name) {
    String text = textOrNull(name);
    if (text == null) {
      return null;
    }
    try {
      if (MOMENT.matcher(text).matches()) {
        return AsOf.moment(text);
      }
    } catch (IllegalArgumentException e) {
      // Refused below: a day that no month has.
    }
    throw Problem.badRequest(
            name + " is neither a day (2022-11-09) nor a moment (2022-11-09T12:00:00Z): " + text)
        .exception();
  }

  public AsOf asOf() {
    return new AsOf(moment("asOf"), moment("recordedAsOf"));
  }

  public int limit() {
    int limit = (int) number("limit", PAGE);
    if (limit < 1 || limit > MOST) {
      throw Problem.badRequest("limit must be from 1 to " + MOST).exception();
    }
    return limit;
  }

  /** A number that is not negative. */
  public long number(String name, long otherwise) {
    String text = textOrNull(name);
    return text == null ? otherwise : number(name, text);
  }

  public static long number(String name, String text) {
    if (!text.matches("\\d{1,15}")) {
      throw Problem.badRequest(name + " is not a number: " + text).exception();
    }
    return Long.parseLong(text);
  }
}
