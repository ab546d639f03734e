package org.hearsay.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.hearsay.ledger.assess.Status;
import org.hearsay.ledger.projection.Period;
import org.hearsay.ledger.search.EventFilter;
import org.hearsay.ledger.search.GradeRange;
import org.hearsay.model.EventType;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed by, as it stands in an address. */
final class Filters {
  private Filters() {}

  static EventFilter of(Asked asked) {
    return new EventFilter(
        asked.asOf(),
        asked.textOrNull("actor"),
        asked.textOrNull("place"),
        asked.word("type", EventType.class),
        asked.textOrNull("outlet"),
        null,
        period(asked),
        statuses(asked),
        grade(asked));
  }

  private static @Nullable Period period(Asked asked) {
    LocalDate from = asked.day("from");
    LocalDate to = asked.day("to");
    Period.By by = asked.word("by", Period.By.class);
    if (from == null && to == null) {
      return null;
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw Problem.bad("from " + from + " is later than to " + to).refusal();
    }
    return new Period(by == null ? Period.By.PUBLISHED : by, from, to);
  }

  private static Set<Status.Kind> statuses(Asked asked) {
    Set<Status.Kind> out = EnumSet.noneOf(Status.Kind.class);
    for (String word : asked.text("status").orElse("").split(",", -1)) {
      if (!word.isBlank()) {
        try {
          out.add(Status.Kind.valueOf(word.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
          throw Problem.bad("status: there is no " + word).refusal();
        }
      }
    }
    return out;
  }

  private static @Nullable GradeRange grade(Asked asked) {
    String text = asked.textOrNull("grade");
    try {
      return text == null ? null : GradeRange.of(text);
    } catch (IllegalArgumentException e) {
      throw Problem.bad(String.valueOf(e.getMessage())).refusal();
    }
  }
}
