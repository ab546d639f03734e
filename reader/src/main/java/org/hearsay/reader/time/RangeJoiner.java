package org.hearsay.reader.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/** Joins two times of a sentence to one range: "from Monday to Wednesday". */
final class RangeJoiner {
  private final TokenContext context;
  private final @Nullable LocalDate published;
  private final Evaluator evaluator;

  RangeJoiner(TokenContext context, @Nullable LocalDate published, Evaluator evaluator) {
    this.context = context;
    this.published = published;
    this.evaluator = evaluator;
  }

  /** The same times in order, each joined to the next one where the words between say so. */
  List<TimedMatch> join(List<TimedMatch> times) {
    List<TimedMatch> out = new ArrayList<>();
    for (TimedMatch one : times) {
      TimedMatch range = out.isEmpty() ? null : range(out.getLast(), one);
      if (range != null) {
        out.removeLast();
      }
      out.add(range == null ? one : range);
    }
    return out;
  }

  private @Nullable TimedMatch range(TimedMatch first, TimedMatch last) {
    if (!isJoined(first, last)) {
      return null;
    }
    TimeValue range = RangeValues.between(first.value(), last.value());
    if (range == null) {
      range = backwards(first, last);
    }
    return range == null ? null : new TimedMatch(first.match(), first.start(), last.next(), range);
  }

  /** "to", a dash or "through" between the two; "and" behind "between". */
  private boolean isJoined(TimedMatch first, TimedMatch last) {
    int between = last.start() - first.next();
    Token join = context.at(first.next());
    if (between != 1 || join == null) {
      return false;
    }
    Token before = context.at(first.start() - 1);
    return context.is(join, WordClass.AND)
        ? context.is(before, WordClass.BETWEEN)
        : context.lexicon().at("to", List.of(join), 0) != null
            || (context.is(join, WordClass.UNTIL) && context.is(before, WordClass.FROM));
  }

  /**
   * "From May 3 to June 5, 2021", "Friday to Monday": the first is the last such day before the
   * second.
   */
  private @Nullable TimeValue backwards(TimedMatch first, TimedMatch last) {
    LocalDate end = last.value().from();
    if (end == null || published == null && first.value().from() != null) {
      return null;
    }
    TimeValue again =
        evaluator.value(first.match(), new TimeContext(end, VerbTense.PAST, null, null, evaluator));
    return again == null ? null : RangeValues.between(again, last.value());
  }
}
