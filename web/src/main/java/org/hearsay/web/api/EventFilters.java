package org.hearsay.web.api;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.projection.Period;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.GradeRange;
import org.hearsay.model.EventType;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the filters of a list from the parameters of a request. */
final class EventFilters {
  private EventFilters() {}

  static EventFilter of(ApiRequest request) {
    return new EventFilter(
        request.asOf(),
        request.textOrNull("actor"),
        request.textOrNull("place"),
        request.constant("type", EventType.class),
        request.textOrNull("outlet"),
        null,
        period(request),
        statuses(request),
        grade(request));
  }

  private static @Nullable Period period(ApiRequest request) {
    LocalDate from = request.day("from");
    LocalDate to = request.day("to");
    Period.By by = request.constant("by", Period.By.class);
    if (from == null && to == null) {
      return null;
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.badRequest("from " + from + " is after to " + to).exception();
    }
    return new Period(by == null ? Period.By.PUBLISHED : by, from, to);
  }

  private static Set<Status.Kind> statuses(ApiRequest request) {
    Set<Status.Kind> out = EnumSet.noneOf(Status.Kind.class);
    for (String word : request.text("status").orElse("").split(",", -1)) {
      if (!word.isBlank()) {
        try {
          out.add(Status.Kind.valueOf(word.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
          throw Problem.badRequest("status: unknown value " + word).exception();
        }
      }
    }
    return out;
  }

  private static @Nullable GradeRange grade(ApiRequest request) {
    String text = request.textOrNull("grade");
    try {
      return text == null ? null : GradeRange.of(text);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(String.valueOf(e.getMessage())).exception();
    }
  }
}
