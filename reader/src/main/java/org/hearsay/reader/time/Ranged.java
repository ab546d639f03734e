package org.hearsay.reader.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.reader.language.WordClass;
import org.hearsay.reader.token.Token;
import org.jspecify.annotations.Nullable;

/** Joins two times of a sentence to one range: "from Monday to Wednesday". */
final class Ranged {
  private final Context context;
  private final @Nullable LocalDate published;
  private final Evaluator evaluator;

  Ranged(Context context, @Nullable LocalDate published, Evaluator evaluator) {
    this.context = context;
    this.published = published;
    this.evaluator = evaluator;
  }

  /** The same times in order, each joined to the next one where the words between say so. */
  List<Told> join(List<Told> told) {
    List<Told> out = new ArrayList<>();
    for (Told one : told) {
      Told range = out.isEmpty() ? null : range(out.getLast(), one);
      if (range != null) {
        out.removeLast();
      }
      out.add(range == null ? one : range);
    }
    return out;
  }

  private @Nullable Told range(Told first, Told last) {
    if (!isJoined(first, last)) {
      return null;
    }
    Value range = Ranges.between(first.value(), last.value());
    if (range == null) {
      range = backwards(first, last);
    }
    return range == null ? null : new Told(first.match(), first.start(), last.next(), range);
  }

  /** "to", a dash or "through" between the two; "and" behind "between". */
  private boolean isJoined(Told first, Told last) {
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
  private @Nullable Value backwards(Told first, Told last) {
    LocalDate end = last.value().from();
    if (end == null || published == null && first.value().from() != null) {
      return null;
    }
    Value again = evaluator.value(first.match(), new Clues(end, Tense.PAST, null, null, evaluator));
    return again == null ? null : Ranges.between(again, last.value());
  }
}
